import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// What an import must never do, whatever it is given.
@Suite struct ImportSafetyTests {
  private func hostile(_ name: String, _ workplace: Workplace) throws {
    try FileManager.default.copyItem(
      atPath: Workplace.tests + "/Hostile/" + name, toPath: workplace.folder.path + "/" + name)
  }

  /// No more than 1 GiB of addresses, of which the program itself takes a part.
  private static let limit = "ulimit -v 1048576"

  @Test(arguments: [
    ("bomb-of-spaces.xlsx", "workbook.too-large"), ("bomb-of-shared-texts.xlsx", "workbook.too-large"),
    ("entities.xlsx", "workbook.doctype"), ("outside-entity.xlsx", "workbook.doctype"),
    ("deep.xlsx", "workbook.damaged"), ("no-shared-texts.xlsx", "workbook.missing-part"),
    ("outside-names.xlsx", "workbook.missing-part"), ("no-numbers.xlsx", "import.failed-formula"),
    ("long-cell.xlsx", "import.cell-too-long"), ("out-of-order.xlsx", "workbook.damaged"),
    ("bad-utf8.xlsx", "workbook.damaged"), ("no-sheets.xlsx", "workbook.unreadable"),
    ("cut-off.xlsx", "workbook.unreadable"), ("flipped.xlsx", "workbook.damaged"), ("old.xls", "workbook.old-format"),
    ("no-zip.xlsx", "workbook.unreadable"), ("nul.csv", "text.nul"), ("nul-ansi.csv", "text.not-utf8"),
    ("neither.csv", "text.not-utf8"),
  ])
  func `a hostile file is refused with its reason, in little memory, and nothing is written`(
    name: String, id: String
  ) throws {
    let workplace = try Workplace()
    try hostile(name, workplace)
    let before = try workplace.folder.files
    let run = try workplace.run("import", name, "--as", "communities", "--language", "en", prelude: Self.limit)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains(": error: ") && run.output.contains("[\(id)]"), "\(run.output)")
    #expect(!run.output.contains("root:"))
    #expect(try workplace.folder.files == before)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/outside.csv"))
  }

  @Test func `a cell of five megabytes and a file of a million cells are refused`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("编号,户数\nxixi,\(String(repeating: "9", count: 5 << 20))\n", to: "long.csv")
    try workplace.folder.write("编号,户数\nxixi\(String(repeating: ",", count: 2 << 20))\n", to: "wide.csv")
    let run = try workplace.run(
      "import", "long.csv", "wide.csv", "--as", "communities", "--language", "en", prelude: Self.limit)
    #expect(
      run.output.contains("long.csv:2:6 (B2): error: this is far too long for “households” [import.cell-too-long]"))
    #expect(run.output.contains("wide.csv: error: the file has 1,000,000 cells or more; it was not read"))
    #expect(run.output.utf8.count < 4000)
    #expect(run.status == 1)
  }

  @Test func `thousands of findings are counted, not all listed`() throws {
    let workplace = try Workplace()
    let rows = (0..<5000).map { "x\($0),约\($0)\n" }.joined()
    try workplace.folder.write("编号,户数\n" + rows, to: "many.csv")
    let run = try workplace.run("import", "many.csv", "--as", "communities", "--language", "en", prelude: Self.limit)
    #expect(run.output.contains(" more are not listed."))
    #expect(run.output.split(separator: "\n").count < 600)
  }

  @Test func `one refused row leaves its file untouched, and other files are imported`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("编号,户数\nxixi,1600\nsandun,约1300\n", to: "bad.csv")
    try workplace.folder.write("编号,户数\nmishi,2001\n", to: "good.csv")
    let run = try workplace.run("import", "bad.csv", "good.csv", "--as", "communities", "--language", "en")
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("Imported 1, refused 1: 0 rows new, 1 changed; 1 files written.\n"))
    let records = try #require(workplace.folder["content/records/communities.csv"])
    #expect(records.contains(",2001,") && records.contains(",1520,") && !records.contains("1600"))
  }

  @Test func `a dry run writes nothing, a second run changes nothing`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("编号,户数,常住人口\nxixi,1600,\n", to: "a.csv")
    let before = try workplace.folder.files
    let dry = try workplace.run("import", "a.csv", "--as", "communities", "--dry-run", "--language", "en")
    #expect(dry.output.contains("  ~ xixi 户数: “1520” → “1600”\n  = xixi 常住人口: blank in the sheet, “4012” is kept\n"))
    #expect(try workplace.folder.files == before)
    #expect(try workplace.run("import", "a.csv", "--as", "communities").status == 0)
    let after = try workplace.folder.files
    let time = workplace.folder.status(of: "content/records/communities.csv").st_mtim.tv_nsec
    let again = try workplace.run("import", "a.csv", "--as", "communities", "--language", "en")
    #expect(again.output.contains("0 new, 0 changed, 1 the same, 5 not in the sheet and kept"))
    #expect(try workplace.folder.files == after)
    #expect(workplace.folder.status(of: "content/records/communities.csv").st_mtim.tv_nsec == time)
  }

  @Test func `a new record goes into the file of its district, made where there is none`() throws {
    let workplace = try Workplace()
    let funding = try #require(workplace.folder["content/records/funding.csv"])
    try workplace.folder.remove("content/records/funding.csv")
    try workplace.folder.write(funding, to: "content/records/funding/xihu.csv")
    try workplace.folder.write("项目编号,资金来源,计划金额（元）\ngongshu-p01,市级财政,5000\n", to: "a.csv")
    let run = try workplace.run("import", "a.csv", "--as", "项目资金", "--language", "en")
    #expect(run.output.contains("content/records/funding/gongshu.csv: 1 new"))
    let text = "\u{FEFF}项目编号,资金来源,计划金额,到位金额,支付金额\ngongshu-p01,市级财政,5000,,\n"
    #expect(workplace.folder["content/records/funding/gongshu.csv"] == text)
    let wrong = try workplace.run("import", "a.csv", "--as", "funding", "--district", "xihu", "--language", "en")
    #expect(wrong.output.contains("[import.foreign-district]"))
  }

  @Test func `a link in the place of a table is not written through`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("编号,户数\nxixi,1600\n", to: "a.csv")
    let table = try #require(workplace.folder["content/records/communities.csv"])
    try workplace.folder.write(table, to: "elsewhere.csv")
    try workplace.folder.remove("content/records/communities.csv")
    workplace.folder.link("content/records/communities.csv", to: "../../elsewhere.csv")
    #expect(try workplace.run("import", "a.csv", "--as", "communities").status != 0)
    #expect(workplace.folder["elsewhere.csv"] == table)
  }

  @Test func `what the caller got wrong is said with the nearest name`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("编号,户数\nxixi,1600\n", to: "a.csv")
    let table = try workplace.run("import", "a.csv", "--as", "comunities", "--language", "en")
    #expect(table.status == 2 && table.errors.contains("did you mean “communities”?"))
    let district = try workplace.run("import", "a.csv", "--as", "communities", "--district", "xiho", "--language", "en")
    #expect(district.status == 2 && district.errors.contains("did you mean “xihu”?"))
    #expect(try workplace.run("import", "b.csv", "--as", "communities", "--language", "en").status == 3)
  }
}
