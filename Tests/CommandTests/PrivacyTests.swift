import Foundation
import TestSupport
import Testing

/// What must not be public does not get out of `portal`, neither on the site nor in what it says.
@Suite struct PrivacyTests {
  private static let mobile = "13805710042"
  private static let formats = ["text", "json", "sarif", "github"]

  @Test func `a mobile number in a table, a text, front matter and a name is an error at its place`() throws {
    let workplace = try Workplace()
    try workplace.edit(
      "content/announcements/2025/2025-05-20-notice.md", "projects: []\n---\n",
      "projects: []\n---\n咨询电话 138 0571 0042。\n\n")
    try workplace.folder.write("单位,电话\n某队,\(Self.mobile)\n", to: "content/files/list.csv")
    try workplace.folder.write("甲", to: "content/files/\(Self.mobile).txt")
    let run = try workplace.run("check", "--language", "zh")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "content/files/list.csv:2:4: 错误: 这里有手机号码“138****0042”，不得公开 [privacy.mobile]\n  | 某队,138****0042\n"))
    #expect(run.output.contains("content/files/138****0042.txt: 错误: 文件名里有手机号码“138****0042”，不得公开 [privacy.mobile]\n"))
    #expect(run.output.contains("这里有手机号码“138 **** 0042”，不得公开 [privacy.mobile]\n  | 咨询电话 138 **** 0042。\n"))
    let build = try workplace.run("build", "--language", "zh")
    #expect(build.status == 1)
    #expect(try workplace.site().isEmpty)
  }

  @Test(arguments: formats) func `no report shows what it holds back, not even where something else is wrong`(
    format: String
  ) throws {
    let workplace = try Workplace()
    let file = "content/records/facilities.csv"
    let table = try #require(workplace.folder[file])
    let row = try #require(table.split(separator: "\n").dropFirst().first)
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    // The cell of the domain, which nothing is called by.
    let broken = (cells[0..<4] + ["\(Self.mobile)"[...]] + cells[5...]).joined(separator: ",")
    try workplace.folder.write(table.replacing(row, with: broken), to: file)
    let run = try workplace.run("check", "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains("privacy.mobile") && run.output.contains("reference.unknown"))
    #expect(!(run.output + run.errors).contains(Self.mobile) && run.output.contains("138****0042"))
  }

  @Test func `what the allow-list lets through is built and named, and a stale entry too`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("单位,电话\n某队,\(Self.mobile)\n", to: "content/files/list.csv")
    func allow(_ file: String, _ reason: String) throws {
      try workplace.folder.write(
        "allowed:\n  - value: \"\(Self.mobile)\"\n    file: \(file)\n    reason: \(reason)\n", to: "content/privacy.yml"
      )
    }
    try allow("files/list.csv", "值班手机，经本人书面同意公开")
    let run = try workplace.run("check", "--language", "zh")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("content/files/list.csv:2:4: 按 privacy.yml 放行手机号码“138****0042”，理由：值班手机，经本人书面同意公开\n"))
    try workplace.build()
    try allow("files/other.csv", "值班手机")
    let stale = try workplace.run("check", "--language", "zh")
    #expect(stale.status == 1)
    #expect(stale.output.contains("content/privacy.yml:2:") && stale.output.contains("[privacy.unused-permission]"))
    #expect(stale.output.contains("[privacy.mobile]") && !stale.output.contains(Self.mobile))
    try allow("files/list.csv", "")
    let unreasoned = try workplace.run("check", "--language", "zh")
    #expect(unreasoned.status == 1 && unreasoned.output.contains("“reason”必须填写 [yaml.blank-value]"))
  }

  @Test func `text and properties of a PDF are read`() throws {
    let workplace = try Workplace()
    try workplace.folder.write(Self.pdf(page: "Tel 138 0571 0042", title: "Tel 13805710043"), to: "content/files/a.pdf")
    let run = try workplace.run("check", "--language", "zh")
    #expect(run.output.contains("content/files/a.pdf[p1]:") && run.output.contains("“138 **** 0042”"))
    #expect(run.output.contains("content/files/a.pdf[properties]:") && run.output.contains("“138****0043”"))
    try workplace.folder.write("%PDF-1.4\nnothing", to: "content/files/a.pdf")
    #expect(try workplace.run("check", "--language", "zh").output.contains("content/files/a.pdf: 警告: "))
  }

  @Test func `a photo is published without its place, and the author's file is left alone`() throws {
    let workplace = try Workplace()
    let place = Array("30.2512N".utf8)
    let exif: [UInt8] = Array("Exif\0\0II".utf8) + [0x2A, 0, 8, 0, 0, 0, 0, 0] + place
    let photo: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [0xFF, 0xDA, 0, 3, 1, 0x55, 0xFF, 0xD9]
    let plain: [UInt8] = [0xFF, 0xD8, 0xFF, 0xDA, 0, 3, 1, 0x55, 0xFF, 0xD9]
    try workplace.folder.write(photo, to: "content/media/photo.jpg")
    func published() -> [UInt8] {
      FileManager.default.contents(atPath: workplace.folder.path + "/site/media/photo.jpg").map(Array.init) ?? []
    }
    try workplace.build()
    #expect(published() == plain)
    #expect(FileManager.default.contents(atPath: workplace.folder.path + "/content/media/photo.jpg") == Data(photo))
    try workplace.folder.write(Array(photo.dropLast(6)), to: "content/media/photo.jpg")
    let run = try workplace.run("build", "--language", "zh")
    #expect(run.status == 1 && run.output.contains("content/media/photo.jpg: 错误: "))
    #expect(published() == plain)
  }

  /// A PDF of one page with a line of Latin text.
  private static func pdf(page: String, title: String) -> String {
    let stream = "BT /F1 12 Tf 50 700 Td (\(page)) Tj ET"
    return """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
        /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
      4 0 obj << /Length \(stream.utf8.count) >> stream
      \(stream)
      endstream endobj
      5 0 obj << /Title (\(title)) >> endobj
      trailer << /Root 1 0 R /Info 5 0 R >>
      %%EOF

      """
  }

  @Test func `an import shows nothing of what must not be public, however it is written`() throws {
    let workplace = try Workplace()
    try workplace.folder.write(
      "编号,户数,公开电话,名称\nxixi,约11010519491231002X,0571-00000010,西溪１３８００１３８０００社区\nsandun,1201,13900139000,三墩社区\n",
      to: "名册13700137000.csv")
    try workplace.folder.write("设施编号,收费说明\nxihu-f01,订餐找 13600136000\nxihu-f02,订餐找１３５００１３５０００\n", to: "b.csv")
    for arguments in [["名册13700137000.csv", "--as", "communities"], ["b.csv", "--as", "facilities"]] {
      let run = try workplace.start(["import"] + arguments + ["--language", "zh"]).finish()
      for secret in ["11010519491231002X", "13800138000", "13900139000", "13700137000", "13600136000", "13500135000"] {
        #expect(!run.output.contains(secret) && !run.output.contains(secret.fullWidth), "\(run.output)")
      }
      #expect(run.output.contains("****"))
    }
    let records = workplace.folder["content/records/facilities.csv"] ?? ""
    #expect(records.contains("订餐找 13600136000"), "the gate of check and build is what stops it")
  }
}

extension String {
  /// The same in full-width digits.
  fileprivate var fullWidth: String {
    String(String.UnicodeScalarView(unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }
}
