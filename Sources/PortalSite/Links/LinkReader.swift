/// Follows the links of one page after the other.
struct LinkReader {
  private typealias Text = UnsafeBufferPointer<UInt8>.SubSequence

  private(set) var findings = LinkFindings()
  private let address: SiteAddress
  private let base: [UInt8]
  private let root: [UInt8]
  private let known: PathSet
  private var page = ""
  private var place = PagePlace("")
  private var ownAnchors: Set<PathHash> = []
  private var wantedHere: [Range<Int>] = []

  /// - Parameter known: the hashes of all pages and files of the site.
  init(address: SiteAddress, known: PathSet) {
    self.address = address
    self.known = known
    base = Array(address.base.utf8)
    root = Array((address.origin + address.base).utf8)
  }

  /// Follows the links of a page.
  ///
  /// - Complexity: O(*n*) in the bytes of the page.
  mutating func read(_ html: [UInt8], of page: String) {
    self.page = page
    place = PagePlace(page)
    ownAnchors.removeAll(keepingCapacity: true)
    wantedHere.removeAll(keepingCapacity: true)
    html.withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes)
      scanner.run { role, range in
        switch role {
        case .id: addAnchor(bytes[range])
        case .link: follow(bytes, range, isFetched: false)
        case .resource: follow(bytes, range, isFetched: true)
        case .resources: followAll(bytes, range)
        }
      }
      for range in wantedHere { checkOwnAnchor(bytes[range]) }
    }
  }

  private mutating func addAnchor(_ id: Text) {
    let anchor = id.contains(UInt8(ascii: "&")) ? place.hash.anchor(LinkText.decoded(id)) : place.hash.anchor(id)
    ownAnchors.insert(anchor)
    findings.addAnchor(anchor)
  }

  /// Follows each address of a `srcset`.
  private mutating func followAll(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for candidate in bytes[range].split(separator: UInt8(ascii: ",")) {
      guard let link = candidate.split(separator: UInt8(ascii: " ")).first else { continue }
      follow(bytes, link.startIndex..<link.endIndex, isFetched: true)
    }
  }

  private mutating func follow(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isFetched: Bool) {
    let link = bytes[range]
    guard let first = link.first else { return }
    if first == UInt8(ascii: "#") { return wantedHere.append(range.dropFirst()) }
    if link.starts(with: root) { return check(link.dropFirst(root.count), asWritten: link, from: Self.top) }
    if first == UInt8(ascii: "/"), link.dropFirst().first != first {
      if link.starts(with: base) { check(link.dropFirst(base.count), asWritten: link, from: Self.top) }
      return
    }
    let isElsewhere = first == UInt8(ascii: "/") || LinkText.hasScheme(link)
    guard isElsewhere else { return check(link, asWritten: link, from: place) }
    if isFetched, !link.starts(with: Self.data) {
      findings.add(.otherHost, to: Self.text(link), written: Self.text(link), on: page)
    }
  }

  private static let top = PagePlace("")
  private static let data = Array("data:".utf8)

  /// Looks up a link whose path begins at a place of the site.
  private mutating func check(_ link: Text, asWritten written: Text, from start: PagePlace) {
    let end = link.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? link.endIndex
    let path = link[..<end]
    let fragment = link[end...].firstIndex(of: UInt8(ascii: "#")).map { link[($0 + 1)...] }
    let isOwn = path.isEmpty && start.hash == place.hash
    guard let target = isOwn ? place.hash : start.resolve(path), known.contains(target) else {
      let resolved = start.resolved(path).map { Self.text($0) } ?? Self.text(path)
      return findings.add(.noPage, to: resolved, written: Self.text(written), on: page)
    }
    guard let fragment, !fragment.isEmpty else { return }
    if target == place.hash { return wantedHere.append(fragment.startIndex..<fragment.endIndex) }
    findings.want(target.anchor(Self.plain(fragment)), on: page) {
      let resolved = start.resolved(path).map { Self.text($0) } ?? ""
      return (resolved + "#" + Self.text(Self.plain(fragment)), Self.text(written))
    }
  }

  private mutating func checkOwnAnchor(_ fragment: Text) {
    guard !fragment.isEmpty, !fragment.elementsEqual(Self.topAnchor) else { return }
    guard !ownAnchors.contains(place.hash.anchor(fragment)) else { return }
    let name = LinkText.decoded(fragment)
    guard !ownAnchors.contains(place.hash.anchor(name)) else { return }
    let path = page.hasSuffix("index.html") ? String(page.dropLast("index.html".count)) : page
    findings.add(.noAnchor, to: path + "#" + Self.text(name), written: "#" + Self.text(fragment), on: page)
  }

  private static let topAnchor = Array("top".utf8)

  private static func plain(_ fragment: Text) -> [UInt8] {
    LinkText.decoded(fragment)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
