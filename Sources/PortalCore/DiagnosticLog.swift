/// Everything that was found wrong so far; all of it, never the first only.
package struct DiagnosticLog: Sendable {
  /// In the order in which they were found.
  package private(set) var entries: [Diagnostic] = []

  package init(_ entries: [Diagnostic] = []) {
    self.entries = entries
  }

  /// Adds one finding.
  package mutating func add(_ diagnostic: Diagnostic) {
    entries.append(diagnostic)
  }

  /// Adds all that another log holds, in its order.
  package mutating func add(contentsOf other: DiagnosticLog) {
    entries += other.entries
  }

  /// Whether a site must not be built from what was read.
  package var hasErrors: Bool {
    entries.contains { $0.severity == .error }
  }

  /// How many entries are of a severity.
  package func count(of severity: Diagnostic.Severity) -> Int {
    entries.count { $0.severity == severity }
  }

  /// The entries in the order in which they are printed: by path, place, rule, text and finding, each once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return entries.filter { seen.insert($0).inserted }
      .enumerated().map { (key: SortKey($0.element, number: $0.offset), diagnostic: $0.element) }
      .sorted { $0.key < $1.key }
      .map(\.diagnostic)
  }

  private struct SortKey: Comparable {
    let path: String
    let start: Int
    let id: String
    let text: String
    /// In which order it was found.
    let number: Int

    init(_ diagnostic: Diagnostic, number: Int) {
      self.number = number
      path = diagnostic.location?.source.path ?? ""
      start = diagnostic.location?.range?.lowerBound ?? -1
      id = diagnostic.id
      text = diagnostic.message.en
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.path, left.start, left.id, left.text, left.number)
        < (right.path, right.start, right.id, right.text, right.number)
    }
  }
}
