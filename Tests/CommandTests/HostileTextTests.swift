import PortalModel
import TestSupport
import Testing

/// HTML in every text of the content is shown as text.
@Suite struct HostileTextTests {
  private let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>'&amp;{{name}}"
  private var quoted: String { "\"\(attack)\"" }

  /// Columns of text that must be written in a certain way.
  private let codes: Set<String> = ["national_code", "code", "clause", "number"]

  @Test func `no text becomes an element`() throws {
    let workplace = try Workplace()
    for table in Tables.all {
      let path = "content/\(table.path).csv"
      let lines = try #require(workplace.folder[path]).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let columns = try #require(lines.first).map { title in table.columns.first { $0.title == title } }
      let changed = lines.dropFirst().map { row in
        zip(columns, row).map { column, cell in
          guard let column, isFree(column, in: table), !cell.isEmpty else { return String(cell) }
          return quoted
        }.joined(separator: ",")
      }
      let header = lines[0].joined(separator: ",")
      try workplace.folder.write(([header] + changed).joined(separator: "\n") + "\n", to: path)
    }
    for (path, text) in try workplace.folder.files where path.hasPrefix("content/") && path.hasSuffix(".md") {
      var changed = text
      for key in ["title", "publisher", "summary"] {
        changed = changed.replacing(line: key, with: "'\(attack.replacing("'", with: "''"))'")
      }
      try workplace.folder.write(changed, to: path)
    }
    let run = try workplace.run("build", "--language", "zh")
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    var shown = 0
    for (path, page) in try workplace.site() where [".html", ".xml", ".svg"].contains(where: path.hasSuffix) {
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
      if page.contains("&lt;script&gt;alert(1)") { shown += 1 }
    }
    #expect(shown > 20)
  }

  private func isFree(_ column: ColumnDescription, in table: TableDescription) -> Bool {
    guard case .text = column.kind else { return false }
    return !codes.contains(column.name)
  }
}

extension String {
  /// The text with another value in a line of its front matter.
  fileprivate func replacing(line key: String, with value: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("\(key): ") ? "\(key): \(value)" : String($0) }.joined(separator: "\n")
  }
}
