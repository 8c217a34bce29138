import PortalModel
import TestSupport
import Testing

/// HTML in every text of the content is shown as text.
@Suite struct HostileTextTests {
  private let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>'&amp;{{name}}"

  /// Columns of text that must be written in a certain way.
  private let codes: Set<String> = ["national_code", "code", "clause", "number", "pinyin", "document"]

  @Test func `no text becomes an element`() throws {
    let workplace = try Workplace()
    try attackTables(in: workplace)
    for (path, text) in try workplace.folder.files where path.hasPrefix("content/") && path.hasSuffix(".md") {
      let value = "'\(attack.replacing("'", with: "''"))'"
      try workplace.folder.write(
        ["title", "publisher", "summary"].reduce(text) { $0.replacing(line: $1, with: value) }, to: path)
    }
    try workplace.folder.write(
      ["name", "description", "organizer", "operated_by"]
        .reduce(try #require(workplace.folder["content/site.yml"])) {
          $0.replacing(line: $1, with: "\"\(attack)\"")
        }, to: "content/site.yml")
    var shown = 0
    for (path, page) in try workplace.build() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
      if page.contains("&lt;script&gt;alert(1)") { shown += 1 }
    }
    #expect(shown > 60)
  }

  /// Puts the attack into every free text of the tables, and ids where the fixture refers to records by name.
  private func attackTables(in workplace: Workplace) throws {
    var ids: [Substring: Substring] = [:]
    let tables = Tables.all.filter { !$0.isOptional }
    for table in tables.reversed() + tables {
      let path = "content/\(table.path).csv"
      let lines = try #require(workplace.folder[path]).split(separator: "\n")
      let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let columns = rows[0].map { title in table.columns.first { $0.title == title } }
      let names = columns.firstIndex { $0?.name == "name" }
      let changed = rows.dropFirst().map { row in
        if let names, row[names].first != "\"" { ids[row[names]] = row[0] }
        return zip(columns, row).map { column, cell in
          guard column?.kind == .text, !codes.contains(column?.name ?? ""), !cell.isEmpty else {
            return cell.split(separator: "；", omittingEmptySubsequences: false).map { ids[$0] ?? $0 }
              .joined(separator: "；")
          }
          return "\"\(attack)\""
        }.joined(separator: ",")
      }
      try workplace.folder.write(([String(lines[0])] + changed).joined(separator: "\n") + "\n", to: path)
    }
  }
}

extension String {
  /// The text with another value in a line of YAML.
  fileprivate func replacing(line key: String, with value: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("\(key): ") ? "\(key): \(value)" : String($0) }.joined(separator: "\n")
  }
}
