/// What is remembered of the links of pages while they are made: enough to tell whether all of them lead somewhere.
struct LinkSurvey: Sendable {
  /// The anchors of the pages.
  private(set) var anchors: [PathHash] = []
  /// The anchors that links point to, those that are pointed to again and again mostly once.
  private var wanted: [PathHash] = []
  private var recent = [PathHash](repeating: PathHash(), count: Self.recentCount)
  private var hasFault = false

  private static let recentCount = 1 << 10

  /// Whether every link leads somewhere; to be asked when all pages have been surveyed.
  var isFaultless: Bool {
    guard !hasFault else { return false }
    let known = PathSet(anchors)
    return wanted.allSatisfy(known.contains)
  }

  mutating func add(_ reference: LinkReader.Reference) {
    switch reference {
    case .anchor(let anchor): anchors.append(anchor)
    case .wanted(let anchor, _): want(anchor)
    case .noPage, .otherHost: hasFault = true
    }
  }

  /// Puts the survey of later pages behind this one.
  mutating func add(_ later: LinkSurvey) {
    anchors += later.anchors
    for anchor in later.wanted { want(anchor) }
    hasFault = hasFault || later.hasFault
  }

  private mutating func want(_ anchor: PathHash) {
    let slot = Int(truncatingIfNeeded: anchor.value >> 20) & (Self.recentCount - 1)
    guard recent[slot] != anchor else { return }
    recent[slot] = anchor
    wanted.append(anchor)
  }
}
