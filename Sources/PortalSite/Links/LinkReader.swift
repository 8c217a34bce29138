/// Finds what pages refer to: their anchors, the anchors that their links want, and links that lead nowhere.
struct LinkReader: Sendable {
  typealias Bytes = MarkupScanner.Bytes

  /// One thing found on a page.
  enum Reference {
    /// A place on the page that links can point to.
    case anchor(PathHash)
    /// A link to an anchor, on the same page or another one that the site has.
    case wanted(PathHash, Link)
    /// A link to a page or file that the site does not have.
    case noPage(Link)
    /// A file that a browser would fetch from another host.
    case otherHost(Link)
  }

  /// A link on a page; what it says is worked out only where it is asked for.
  struct Link {
    fileprivate let text: Bytes
    fileprivate let path: Bytes
    fileprivate let fragment: Bytes?
    fileprivate let start: PagePlace?

    /// As the page writes it.
    var written: String { String(decoding: text, as: UTF8.self) }

    /// The path from the first page on, with the anchor; or the address on another host.
    var target: String {
      guard let start else { return written }
      let path = start.resolved(path).map { String(decoding: $0, as: UTF8.self) } ?? written
      return path + (fragment.map { "#" + String(decoding: LinkText.decoded($0), as: UTF8.self) } ?? "")
    }
  }

  private let base: [UInt8]
  private let root: [UInt8]
  private let known: PathSet

  /// - Parameter known: the hashes of all pages and files of the site.
  init(address: SiteAddress, known: PathSet) {
    self.known = known
    base = Array(address.base.utf8)
    root = Array((address.origin + address.base).utf8)
  }

  /// Calls a closure with everything that a page, a feed, a drawing or a stylesheet refers to.
  ///
  /// Other files, and copies of inputs, refer to nothing.
  /// - Complexity: O(*n*) in the bytes of the file.
  func read(_ file: SiteFile, _ found: (Reference) -> Void) {
    guard case .bytes(let bytes) = file.body else { return }
    let place = PagePlace(file.path)
    if file.path.hasSuffix(".css") {
      read(style: bytes, on: place, found)
    } else if [".html", ".xml", ".svg"].contains(where: file.path.hasSuffix) {
      read(markup: bytes, on: place, found)
    }
  }

  private func read(style: [UInt8], on place: PagePlace, _ found: (Reference) -> Void) {
    style.withUnsafeBufferPointer { bytes in
      var scanner = StyleScanner(bytes)
      scanner.run { follow($0, on: place, isFetched: true, found) }
    }
  }

  private func read(markup: [UInt8], on place: PagePlace, _ found: (Reference) -> Void) {
    markup.withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes)
      scanner.run { role, value in
        switch role {
        case .id: found(.anchor(place.hash.anchor(named: value)))
        case .link: follow(value, on: place, isFetched: false, found)
        case .resource: follow(value, on: place, isFetched: true, found)
        case .resources:
          for candidate in value.split(separator: UInt8(ascii: ",")) {
            guard let link = candidate.split(separator: UInt8(ascii: " ")).first else { continue }
            follow(Bytes(rebasing: link), on: place, isFetched: true, found)
          }
        }
      }
    }
  }

  private func follow(_ link: Bytes, on place: PagePlace, isFetched: Bool, _ found: (Reference) -> Void) {
    guard let first = link.first else { return }
    if first == UInt8(ascii: "/"), !link.begins(with: "//") {
      if link.begins(with: base) { check(link, link.dropping(base.count), from: Self.top, found) }
    } else if first == UInt8(ascii: "/") || LinkText.hasScheme(link) {
      if link.begins(with: root) { return check(link, link.dropping(root.count), from: Self.top, found) }
      guard isFetched, !link.begins(with: "data:") else { return }
      found(.otherHost(Link(text: link, path: link, fragment: nil, start: nil)))
    } else {
      check(link, link, from: place, found)
    }
  }

  private static let top = PagePlace("")

  /// Looks up a link whose path begins at a place of the site.
  private func check(
    _ text: Bytes, _ link: Bytes, from start: PagePlace, _ found: (Reference) -> Void
  ) {
    let end = link.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? link.count
    let path = Bytes(rebasing: link[..<end])
    let mark = link[end...].firstIndex(of: UInt8(ascii: "#"))
    let fragment = mark.map { link.dropping($0 + 1) }
    guard let target = path.isEmpty ? start.hash : start.resolve(path), known.contains(target) else {
      return found(.noPage(Link(text: text, path: path, fragment: nil, start: start)))
    }
    guard let fragment, path.namesPage, !fragment.isEmpty, !fragment.isTop else { return }
    found(.wanted(target.anchor(named: fragment), Link(text: text, path: path, fragment: fragment, start: start)))
  }
}

extension MarkupScanner.Bytes {
  fileprivate func begins(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where text.utf8Start[index] != self[index] { return false }
    return true
  }

  fileprivate func begins(with bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    for index in bytes.indices where bytes[index] != self[index] { return false }
    return true
  }

  fileprivate func dropping(_ length: Int) -> Self {
    Self(rebasing: self[length...])
  }

  /// Whether a path leads to HTML, so that a fragment is an anchor: no `#page=2` of a PDF.
  fileprivate var namesPage: Bool {
    guard let last else { return true }
    return last == UInt8(ascii: "/") || last == UInt8(ascii: ".") || suffix(5).elementsEqual(".html".utf8)
  }

  /// Whether a fragment means the top of any page.
  fileprivate var isTop: Bool {
    count == 3 && begins(with: "top")
  }
}
