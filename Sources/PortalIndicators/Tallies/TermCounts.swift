package import PortalModel

/// How many there are of each term of a closed list.
package struct TermCounts<Key: Term>: Hashable, Sendable {
  private var counts: [Int]

  init() {
    counts = Array(repeating: 0, count: Key.allCases.count)
  }

  /// How many there are of a term.
  package subscript(key: Key) -> Int { counts[Self.place(of: key)] }

  /// How many there are of all terms together.
  package var total: Int { counts.reduce(0, +) }

  mutating func count(_ key: Key) {
    counts[Self.place(of: key)] += 1
  }

  private static func place(of key: Key) -> Int {
    var place = 0
    for other in Key.allCases {
      if other == key { break }
      place += 1
    }
    return place
  }
}
