import PortalCore
package import PortalModel

/// How many records say each term of a closed list, how many say “-”, and how many say nothing.
package struct ReportedCounts<Key: Term>: Hashable, Sendable {
  package private(set) var terms = TermCounts<Key>()
  /// Records that say “-”: there is none.
  package private(set) var none = 0
  package private(set) var notReported = 0

  /// How many records say a term.
  package subscript(key: Key) -> Int { terms[key] }

  /// The records that say a term, of those that say any.
  package func share(of key: Key) -> Share { Share(terms[key], of: terms.total) }

  mutating func count(_ cell: Reported<Key>) {
    if let term = cell.value {
      terms.count(term)
    } else if cell.isNotReported {
      notReported += 1
    } else {
      none += 1
    }
  }
}
