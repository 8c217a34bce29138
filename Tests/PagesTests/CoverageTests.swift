import Foundation
import PortalIndicators
import PortalModel
import PortalPages
import Testing

/// `docs/policy-coverage.md` against the plan, the indicators, the tables and the pages that there are.
@Suite struct CoverageTests {
  private let coverage = try? Self.text(of: "docs/policy-coverage.md")

  @Test func `every clause of the plan has a row, by its name`() throws {
    let plan = try Self.text(of: "content/programme/plan.md")
    let clauses = plan.matches(of: /\{#c([0-9a-z.]+)\}/).map { String($0.1) }
    #expect(clauses.count > 30)
    let rows = try rows()
    #expect(clauses.filter { clause in !rows.contains { $0.clause == clause } } == [])
    for row in rows {
      #expect(clauses.contains(row.clause), "\(row.clause)")
      #expect(row.title.hasPrefix(Clause(row.clause).written), "\(row.title)")
    }
  }

  @Test func `every indicator is named, and no other`() throws {
    let named = Set(try rows().flatMap(\.indicators))
    #expect(named == Set(IndicatorDefinition.ID.allCases.map(\.rawValue)))
  }

  @Test func `every record that is named is a column of a table`() throws {
    let columns = Set(Tables.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } })
    for row in try rows() {
      for record in row.records { #expect(columns.contains(record), "\(row.clause): \(record)") }
      #expect(row.indicators.isEmpty || !row.records.isEmpty, "\(row.title) is computed from records")
    }
  }

  @Test func `every page that is named has a template with that place in it`() throws {
    let templates = Set(PageFamilies.all.map(\.template))
    for row in try rows() {
      #expect(!row.pages.isEmpty, "\(row.title)")
      for page in row.pages {
        let parts = page.split(separator: "#")
        #expect(templates.contains(String(parts[0])), "\(row.clause): \(page)")
        guard parts.count == 2 else { continue }
        #expect(try Self.text(of: "templates/\(parts[0]).html").contains("id=\"\(parts[1])\""), "\(page)")
      }
    }
  }

  @Test func `every row says how far it is, and why where it is not tracked`() throws {
    for row in try rows() {
      let parts = row.state.split(separator: ": ", maxSplits: 1)
      let state = try #require(parts.first.map(String.init))
      #expect(["tracked", "shown", "in part", "not yet", "no measure", "heading"].contains(state), "\(row.state)")
      #expect(["tracked", "heading"].contains(state) || parts.count == 2, "\(row.title) says why")
      #expect(state != "tracked" || !row.records.isEmpty, "\(row.title) is tracked in records")
    }
  }

  @Test func `every kind of page is listed with its address`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    let listed = Dictionary(uniqueKeysWithValues: try cells(of: "Pages").map { (Self.names($0[0])[0], $0[1]) })
    #expect(Set(listed.keys) == Set(PageFamilies.all.map(\.template)))
    for family in PageFamilies.all where family.count(in: edition) > 0 {
      let address = family.address(0, in: edition).path
      let pattern = try #require(listed[family.template].map { Self.names($0).first ?? "" })
      let start = pattern.prefix { $0 != "<" }
      #expect(start == pattern ? address == pattern : address.hasPrefix(start) && address != start, "\(address)")
    }
  }
}

extension CoverageTests {
  /// What one row says of a clause.
  private struct Row {
    let clause: String
    let title: String
    let pages: [String]
    let indicators: [String]
    let records: [String]
    let state: String
  }

  private func rows() throws -> [Row] {
    try cells(of: "Clauses").map { cells in
      try #require(cells.count == 6, "\(cells)")
      return Row(
        clause: cells[0], title: cells[1], pages: Self.names(cells[2]), indicators: Self.names(cells[3]),
        records: Self.names(cells[4]), state: cells[5])
    }
  }

  /// The cells of the table below a heading, without its head.
  private func cells(of heading: String) throws -> [[String]] {
    let sections = try #require(coverage).components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("\(heading)\n") })
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
  }

  /// What stands in backticks.
  private static func names(_ cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  private static func text(of path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
