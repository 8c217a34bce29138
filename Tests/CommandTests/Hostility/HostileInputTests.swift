import Foundation
import TestSupport
import Testing

/// Whatever lies in the folders: `portal check` ends, says what is wrong, where and what to do, and touches nothing.
@Suite struct HostileInputTests {
  /// No more than 2 GiB of addresses and 50 s of a processor, then the system ends the program.
  ///
  /// A table of 60 MB is read into memory, the program itself takes a part. How busy the machine is does not matter.
  private static let limit = "ulimit -v 2097152; ulimit -t 50"

  @Test(arguments: HostileInputs.all) func `it is refused with place and fix in both languages`(_ input: HostileInput)
    throws
  {
    let workplace = try Workplace()
    try input.put(workplace)
    let before = try workplace.folder.names
    let run = try workplace.run("check", "--format", "json", prelude: Self.limit)
    #expect(run.status == 1 || input.id == "privacy.unread", "\(run.status) \(run.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let found = try #require(report["diagnostics"] as? [[String: Any]])
    let said = found.first { $0["id"] as? String == input.id && path(of: $0) == input.path }
    let summary = found.prefix(5).map { "\($0["id"] ?? "") \(path(of: $0) ?? "")" }.joined(separator: ", ")
    let diagnostic = try #require(said, "\(input.id) of \(input.path), not \(summary)")
    let message = try #require(diagnostic["message"] as? [String: String])
    #expect(message["zh"]?.contains(/\p{Han}/) == true && message["en"]?.contains(/[a-z] [a-z]/) == true)
    #expect((diagnostic["fixes"] as? [Any])?.isEmpty == false, "what to do is said of \(input.id)")
    // Others that follow from it are told too, but not one for each of a hundred thousand brackets.
    #expect(found.count < 200 && run.output.utf8.count < 1 << 20)
    #expect(try workplace.folder.names == before)
  }

  private func path(of diagnostic: [String: Any]) -> String? {
    (diagnostic["place"] as? [String: Any])?["path"] as? String
  }

  @Test func `a message shows no character that would mislead a terminal`() throws {
    let workplace = try Workplace()
    try workplace.edit("content/records/communities.csv", ",2000,", ",\u{1B}[2J约\u{202E}2000,")
    for format in ["text", "github"] {
      let run = try workplace.run("check", "--format", format, "--language", "zh")
      #expect(run.output.contains("cell.not-a-number"))
      #expect(!run.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test func `a text of five megabytes in a cell is published whole`() throws {
    let workplace = try Workplace()
    let long = "按量计价。".times(5 << 20 / 15)
    try workplace.edit("content/records/facilities.csv", "按医保价格", long)
    let run = try workplace.run("build", prelude: Self.limit)
    #expect(run.status == 0, "\(run.output.suffix(500))\(run.errors)")
    #expect(workplace.folder["site/facilities/gongshu-f01/index.html"]?.contains(long) == true)
  }

  @Test func `a formula in a cell is run by no spreadsheet that opens the download`() throws {
    let workplace = try Workplace()
    try workplace.edit(
      "content/records/facilities.csv", "按医保价格", "\"=HYPERLINK(\"\"http://example.invalid\"\",\"\"看\"\")\"")
    try workplace.edit("content/records/facilities.csv", "卫生服务中心", "@SUM(1+1)*cmd|' /C calc'!A0")
    let site = try workplace.build()
    let table = try #require(site["data/facilities.csv"])
    #expect(table.contains(",\"'=HYPERLINK(\"\"http://example.invalid") && table.contains(",'@SUM(1+1)"))
    for (path, text) in site where path.hasSuffix(".csv") {
      #expect(text.firstMatch(of: /(^|,|\n)"?[=@]/) == nil, "\(path)")
    }
  }

  @Test func `the end of a script in a name ends no script`() throws {
    let workplace = try Workplace()
    let attack = "</script><script>alert(1)</script><!--"
    try workplace.edit("content/records/projects.csv", "旧厂房改的共同体。", attack)
    try workplace.edit("content/records/facilities.csv", "米市卫生站", attack)
    let site = try workplace.build()
    var held = 0
    for (path, page) in site where path.hasSuffix(".html") {
      for data in page.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines()) {
        let json = try JSONSerialization.jsonObject(with: Data(data.1.utf8))
        if "\(json)".contains("</script><script>alert(1)") { held += 1 }
      }
      #expect(!page.contains("<script>alert(1)"), "\(path)")
    }
    #expect(held > 0, "the text stands in some JSON-LD as data")
  }
}
