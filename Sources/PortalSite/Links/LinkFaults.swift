/// The links of pages that are wrong, by the places that they lead to.
///
/// Slices of pages are looked at in parallel; their faults are put together in the order of the pages.
struct LinkFaults: Sendable {
  /// What is wrong with a link.
  enum Kind: Hashable, Sendable {
    /// There is no such page or file.
    case noPage
    /// The page has no such anchor.
    case noAnchor
    /// A browser would ask another host for it.
    case otherHost
  }

  /// A place that wrong links lead to.
  struct Target: Hashable, Sendable {
    let kind: Kind
    /// The path from the site's first page, with the anchor; or the address on another host.
    let path: String
  }

  /// The links to one such place.
  struct Use: Sendable {
    /// How the first page writes the link.
    let written: String
    /// The first pages that have it.
    private(set) var pages: [String]
    /// On how many pages it stands.
    private(set) var count = 1

    fileprivate init(_ written: String, on page: String) {
      self.written = written
      pages = [page]
    }

    fileprivate mutating func add(_ other: Use) {
      pages += other.pages.prefix(max(0, Self.shownPages - pages.count))
      count += other.count
    }

    private static let shownPages = 5
  }

  private let anchors: PathSet
  private var uses: [Target: Use] = [:]
  private var lastPages: [Target: String] = [:]

  /// - Parameter anchors: those of all pages.
  init(anchors: PathSet) {
    self.anchors = anchors
  }

  /// Every place with its links, by path.
  var sorted: [(target: Target, use: Use)] {
    uses.map { ($0.key, $0.value) }.sorted { ($0.target.path, $0.use.written) < ($1.target.path, $1.use.written) }
  }

  /// Looks at one thing that a page refers to.
  mutating func add(_ reference: LinkReader.Reference, on page: String) {
    switch reference {
    case .anchor: return
    case .wanted(let anchor, let link):
      if !anchors.contains(anchor) { add(.noAnchor, link, on: page) }
    case .noPage(let link): add(.noPage, link, on: page)
    case .otherHost(let link): add(.otherHost, link, on: page)
    }
  }

  /// Puts the faults of later pages behind these.
  mutating func add(_ later: LinkFaults) {
    for (target, use) in later.uses { add(use, to: target) }
  }

  private mutating func add(_ kind: Kind, _ link: LinkReader.Link, on page: String) {
    let target = Target(kind: kind, path: link.target)
    guard lastPages.updateValue(page, forKey: target) != page else { return }
    add(Use(link.written, on: page), to: target)
  }

  private mutating func add(_ use: Use, to target: Target) {
    if uses[target] == nil { uses[target] = use } else { uses[target]?.add(use) }
  }
}
