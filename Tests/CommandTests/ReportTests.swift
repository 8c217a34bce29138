import Foundation
import TestSupport
import Testing

/// How findings and progress are told.
@Suite struct ReportTests {
  /// The parts of the JSON report that are looked at.
  private struct Report: Decodable {
    struct Entry: Decodable {
      struct Place: Decodable, Equatable {
        let path: String
        let line: Int
        let column: Int
      }
      struct Fix: Decodable { let replacement: String? }
      let id: String
      let severity: String
      let message: [String: String]
      let place: Place?
      let fixes: [Fix]
    }
    let errors: Int
    let warnings: Int
    let diagnostics: [Entry]
  }

  private func report(_ run: PortalRun) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  @Test func `the report in JSON has everything with its place, and nothing around it`() throws {
    let workplace = try Workplace()
    try workplace.edit("content/records/subdistricts.csv", "北山街道,街道,西湖区", "\"北山\"\"\\街道\",街道,西胡区")
    let run = try workplace.run("check", "--format", "json")
    let report = try report(run)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(report.errors == 1 && report.warnings == 0 && report.diagnostics.count == 1)
    let entry = try #require(report.diagnostics.first)
    #expect(entry.id == "reference.unknown" && entry.severity == "error")
    #expect(entry.place == .init(path: "content/records/subdistricts.csv", line: 2, column: 24))
    #expect(entry.fixes.map(\.replacement) == ["西湖区"])
    #expect(entry.message["zh"] == "“区、县（市）”表中没有“西胡区”")
  }

  @Test func `a build without findings reports none in JSON, also when nothing changed`() throws {
    let workplace = try Workplace()
    for _ in 1...2 {
      let report = try report(try workplace.run("build", "--format", "json"))
      #expect(report.errors == 0 && report.warnings == 0 && report.diagnostics.isEmpty)
    }
  }

  @Test func `a warning keeps a site from being built only when told so`() throws {
    let workplace = try Workplace()
    try workplace.edit("content/records/projects.csv", "西溪路1号,120.053", "西溪路1号,120.153")
    let refused = try workplace.run("build", "--strict", "--language", "zh")
    #expect(refused.status == 1)
    #expect(refused.output.hasSuffix("没有生成：错误 0 条，警告 1 条。site/ 保持原样。\n"))
    #expect(try workplace.site().isEmpty)
    let built = try workplace.run("build", "--language", "zh")
    #expect(built.status == 0)
    #expect(built.findings == refused.findings)
    #expect(try workplace.run("build", "--strict").status == 1)
    #expect(try workplace.run("check").status == 0)
    #expect(try workplace.run("check", "--strict").status == 1)
  }

  @Test func `progress is shown on a terminal and nowhere else`() throws {
    let workplace = try Workplace()
    #expect(try workplace.run("build").errors == "")
    let terminal = try Terminal()
    let process = try workplace.start(["check", "--language", "zh"], terminal: terminal.name)
    #expect(process.finish().status == 0)
    let shown = terminal.shown { $0.hasSuffix("…\r\u{1B}[K") && $0.contains("生成页面并检查链接…") }
    #expect(shown.contains("\r\u{1B}[K读取台账、公告和模板，检查有无个人信息…") && shown.contains("生成页面并检查链接…"))
    #expect(shown.hasSuffix("…\r\u{1B}[K"), "the line is taken away in the end")
  }
}
