/// What the links of some pages led to.
///
/// Slices of pages are looked at in parallel; their findings are put together in the order of the pages.
struct LinkFindings: Sendable {
  /// One wrong link, however often it is used.
  struct Use: Sendable {
    /// How the first page writes it.
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
      if pages.last == other.pages.first { return }
      pages += other.pages.prefix(max(0, Self.shownPages - pages.count))
      count += other.count
    }

    private static let shownPages = 5
  }

  /// What is wrong with a link.
  enum Fault: Hashable, Sendable {
    /// There is no such page or file.
    case noPage
    /// The page has no such anchor.
    case noAnchor
    /// A browser would ask another host for it.
    case otherHost
  }

  /// A fault with the place that the link leads to.
  struct Target: Hashable, Sendable {
    let fault: Fault
    /// The path from the site's first page, with the anchor; or the address on another host.
    let path: String
  }

  private(set) var faults: [Target: Use] = [:]
  /// The anchors of the pages.
  private(set) var anchors: [PathHash] = []
  /// The anchors on other pages that links point to.
  private var wantedAnchors: [PathHash: (target: Target, use: Use)] = [:]

  mutating func addAnchor(_ anchor: PathHash) {
    anchors.append(anchor)
  }

  mutating func add(_ fault: Fault, to path: String, written: String, on page: String) {
    add(Use(written, on: page), to: Target(fault: fault, path: path))
  }

  /// Remembers a link to an anchor on another page, which may not have been looked at yet.
  mutating func want(_ anchor: PathHash, on page: String, target: () -> (path: String, written: String)) {
    if wantedAnchors[anchor]?.use.pages.last == page { return }
    if wantedAnchors[anchor] != nil {
      wantedAnchors[anchor]?.use.add(Use("", on: page))
    } else {
      let (path, written) = target()
      wantedAnchors[anchor] = (Target(fault: .noAnchor, path: path), Use(written, on: page))
    }
  }

  /// Puts the findings of later pages behind these.
  mutating func add(_ later: LinkFindings) {
    anchors += later.anchors
    for (target, use) in later.faults { add(use, to: target) }
    for (anchor, wanted) in later.wantedAnchors {
      if wantedAnchors[anchor] == nil {
        wantedAnchors[anchor] = wanted
      } else {
        wantedAnchors[anchor]?.use.add(wanted.use)
      }
    }
  }

  /// All faults, those of anchors on other pages among them; to be asked when all pages have been looked at.
  func allFaults() -> [(target: Target, use: Use)] {
    let known = PathSet(anchors)
    var all = faults
    for (anchor, wanted) in wantedAnchors where !known.contains(anchor) { all[wanted.target] = wanted.use }
    return all.map { ($0.key, $0.value) }.sorted { ($0.target.path, $0.use.written) < ($1.target.path, $1.use.written) }
  }

  private mutating func add(_ use: Use, to target: Target) {
    if faults[target] == nil { faults[target] = use } else { faults[target]?.add(use) }
  }
}
