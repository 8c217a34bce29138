/// Diagnostics as a person reads them: in printing order, of each kind only so many, and the count of the others.
package struct LimitedDiagnostics: Sendable {
  /// A diagnostic that is shown.
  package struct Entry: Sendable {
    package let diagnostic: Diagnostic
    /// How many more of its kind are not shown; above zero only behind the last one that is.
    package let others: Int
  }

  package let entries: [Entry]

  /// - Parameters:
  ///   - log: everything that was found.
  ///   - limit: how many of one kind are shown; 0 for all.
  package init(_ log: DiagnosticLog, limit: Int) {
    let sorted = log.sorted
    let counts = Dictionary(sorted.map { ($0.id, 1) }, uniquingKeysWith: +)
    var shown: [String: Int] = [:]
    var entries: [Entry] = []
    for diagnostic in sorted {
      let number = shown[diagnostic.id, default: 0] + 1
      guard limit == 0 || number <= limit else { continue }
      shown[diagnostic.id] = number
      let others = number == limit ? counts[diagnostic.id, default: number] - number : 0
      entries.append(Entry(diagnostic: diagnostic, others: others))
    }
    self.entries = entries
  }
}

extension LimitedDiagnostics.Entry {
  /// What is said of those that are not shown; `nil` where there are none.
  package var more: Message? {
    guard others > 0 else { return nil }
    return Message(
      zh: "同类提示还有 \(others.grouped) 条没有列出；--limit 0 列出全部 [\(diagnostic.id)]",
      en: "and \(others.grouped) more of this kind; --limit 0 lists all [\(diagnostic.id)]")
  }
}
