import PortalCore
import PortalModel
import PortalPages

/// What changed between two states of the records, for a terminal or a merge request.
struct ChangeReport {
  let from: String
  let to: String
  let summary: ChangeSummary
  let words: ChangeWords

  /// For a terminal.
  var text: String { lines(Plain()).joined(separator: "\n") }

  /// For a merge request.
  var markdown: String { lines(Markdown()).joined(separator: "\n") }

  private func lines(_ form: some ReportForm) -> [String] {
    [form.heading(words.title(from: from, to: to), level: 1), words.counts(summary)]
      + items(words.putOff, summary.putOff, form) + items(words.amounts, summary.amounts, form)
      + items(words.corrections, summary.corrections, form)
      + records(words.gone, summary.removed + summary.renamed, form)
      + summary.groups.flatMap { group in
        ["", form.heading(words.heading(of: group), level: 2)]
          + group.tables.flatMap { table, records in
            [form.heading(words.title(of: table), level: 3)] + records.map { line($0, form) }
          }
      }
  }

  private func items(_ title: String, _ items: [ChangeSummary.Item], _ form: some ReportForm) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", form.heading(title, level: 2)]
      + items.map { form.item(words.name(of: $0.record), [words.text($0.sentence)]) }
  }

  private func records(_ title: String, _ records: [RecordChanges], _ form: some ReportForm) -> [String] {
    guard !records.isEmpty else { return [] }
    return ["", form.heading(title, level: 2)]
      + records.map { form.item(words.name(of: $0), [words.heading(of: $0) ?? ""]) }
  }

  private func line(_ record: RecordChanges, _ form: some ReportForm) -> String {
    form.item(words.name(of: record), words.texts(of: record))
  }
}

/// How headings and items are written.
private protocol ReportForm {
  func heading(_ text: String, level: Int) -> String
  func item(_ name: String, _ texts: [String]) -> String
}

private struct Plain: ReportForm {
  func heading(_ text: String, level: Int) -> String { level == 3 ? "  \(text)" : text }

  func item(_ name: String, _ texts: [String]) -> String {
    ["    \(name)"].joined() + texts.map { "\n      \($0)" }.joined()
  }
}

private struct Markdown: ReportForm {
  func heading(_ text: String, level: Int) -> String {
    "\(String(repeating: "#", count: level)) \(escaped(text))" + (level < 3 ? "\n" : "")
  }

  func item(_ name: String, _ texts: [String]) -> String {
    "- **\(escaped(name))**：\(texts.map(escaped).joined(separator: "；"))"
  }

  /// The text with what Markdown or HTML would take for its own made harmless, on one line.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#&!~".contains(character) { result += "\\" }
      result += character.isNewline ? " " : String(character)
    }
    return result
  }
}
