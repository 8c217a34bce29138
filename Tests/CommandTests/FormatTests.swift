import Foundation
import TestSupport
import Testing

/// What code hosts and editors are told.
@Suite struct FormatTests {
  /// The parts of a SARIF log that are looked at; the whole is held against its schema by `scripts/check-sarif.py`.
  private struct SARIFLog: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable { let driver: Driver }
      struct Driver: Decodable { let rules: [Rule] }
      struct Rule: Decodable { let id: String }
      struct Invocation: Decodable { let toolExecutionNotifications: [Notification] }
      struct Notification: Decodable {
        let associatedRule: Rule
        let message: Message
        let properties: Omission
      }
      struct Message: Decodable { let text: String }
      struct Omission: Decodable { let omitted: Int }
      let tool: Tool
      let invocations: [Invocation]?
      let results: [Result]
    }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
    }
    let version: String
    let runs: [Run]
  }

  /// The parts of a JSON report that are looked at.
  private struct JSONReport: Decodable {
    struct Entry: Decodable { let id: String }
    struct Omission: Decodable, Equatable {
      let id: String
      let count: Int
    }
    let errors: Int
    let diagnostics: [Entry]
    let omitted: [Omission]
  }

  /// The fixture with a subdistrict for each number, all of a district that there is none of.
  private func workplace(misspelt count: Int) throws -> Workplace {
    let workplace = try Workplace()
    let file = "content/records/subdistricts.csv"
    let rows = (0..<count).map { "\(331_000_000 + $0),某街道\($0),街道,西胡区,,,\n" }
    try workplace.folder.write(try #require(workplace.folder[file]) + rows.joined(), to: file)
    return workplace
  }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test func `one mistake in every row is shown twenty times and then counted`() throws {
    let workplace = try workplace(misspelt: 1223)
    let run = try workplace.run("check", "--language", "en")
    #expect(run.status == 1)
    #expect(count("error: ", in: run.output) == 20)
    #expect(run.output.contains("\n\nand 1,203 more of this kind; --limit 0 lists all [reference.unknown]\n"))
    #expect(run.output.contains("Checked: 1223 errors, 0 warnings;"))
    #expect(count("error: ", in: try workplace.run("check", "--language", "en", "--limit", "0").output) == 1223)
  }

  @Test func `reports for programs are limited and counted as well, and say how many there are in all`() throws {
    let workplace = try workplace(misspelt: 1223)
    for (options, listed) in [([], 1000), (["--limit", "3"], 3), (["--limit", "0"], 1223)] {
      let json = try workplace.start(["check", "--format", "json"] + options).finish().output
      let report = try JSONDecoder().decode(JSONReport.self, from: Data(json.utf8))
      #expect(report.errors == 1223 && report.diagnostics.count == listed)
      #expect(report.omitted == (listed == 1223 ? [] : [.init(id: "reference.unknown", count: 1223 - listed)]))
      let sarif = try workplace.start(["check", "--format", "sarif", "--language", "en"] + options).finish().output
      let run = try #require(try JSONDecoder().decode(SARIFLog.self, from: Data(sarif.utf8)).runs.first)
      #expect(run.results.count == listed)
      let notes = run.invocations?.flatMap(\.toolExecutionNotifications) ?? []
      #expect(notes.map(\.properties.omitted) == (listed == 1223 ? [] : [1223 - listed]))
      #expect(notes.allSatisfy { $0.message.text.hasPrefix("and ") && $0.associatedRule.id == "reference.unknown" })
    }
  }

  @Test func `reports for programs are at every time the same bytes`() throws {
    let workplace = try workplace(misspelt: 45)
    let sarif = try workplace.run("check", "--format", "sarif").output
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(sarif.utf8))
    #expect(log.version == "2.1.0" && log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.results.map(\.ruleId) == Array(repeating: "reference.unknown", count: 45))
    #expect(run.tool.driver.rules.map(\.id) == ["reference.unknown"] && run.results.allSatisfy { $0.ruleIndex == 0 })
    #expect(try workplace.run("check", "--format", "sarif", "--jobs", "1").output == sarif)
  }

  @Test func `a run without findings is a SARIF log without results`() throws {
    let run = try Workplace().run("check", "--format", "sarif")
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(run.output.utf8))
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(log.runs.map(\.results.count) == [0])
  }

  @Test func `an annotation stands at the line of its file, and the others are counted`() throws {
    let run = try workplace(misspelt: 3).run("check", "--format", "github", "--limit", "2", "--language", "zh")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines.first?.hasPrefix(
        "::error file=content/records/subdistricts.csv,line=6,endLine=6,col=19,endColumn=22,title=reference.unknown::")
        == true, "\(run.output)")
    #expect(lines.first?.hasSuffix("%0A改为“西湖区”") == true)
    #expect(
      lines.dropFirst(2).first == "::error title=reference.unknown::同类提示还有 1 条没有列出；--limit 0 列出全部 [reference.unknown]")
    #expect(lines.last?.hasPrefix("检查完毕：错误 3 条") == true)
  }

  @Test func `what an author wrote cannot end an annotation or begin another`() throws {
    let workplace = try Workplace()
    let file = "content/records/subdistricts.csv"
    let cell = "\"100%\r\n::set-output name=a::b,c\""
    try workplace.folder.write(
      try #require(workplace.folder[file]) + "331000000,某街道,街道,\(cell),,,\n", to: file)
    try workplace.folder.write("x", to: "content/a,b:c%.txt")
    let output = try workplace.run("check", "--format", "github", "--language", "en").output
    #expect(output.contains("100%25⏎::set-output name=a::b,c"), "\(output)")
    #expect(output.contains("::error file=content/a%2Cb%3Ac%25.txt,title=content.unexpected-file::"), "\(output)")
    for line in output.split(whereSeparator: \.isNewline).dropLast() {
      #expect(line.hasPrefix("::error file=content/"))
    }
  }
}
