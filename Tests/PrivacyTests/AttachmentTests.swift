import PortalCore
import PortalPrivacy
import TestSupport
import Testing

/// What is found in files that are published as they are.
@Suite struct AttachmentTests {
  private func report(_ path: String, _ bytes: [UInt8], allowed: String? = nil) -> PrivacyReport {
    var log = DiagnosticLog()
    let list = AllowList(allowed.map { SourceText(path: "content/privacy.yml", text: $0) }, log: &log)
    let gate = PrivacyGate(list, folder: "content") { _ in nil }
    return gate.look(at: [], [PrivacyGate.File(path: path) { bytes }], jobs: 1)
  }

  /// Path, place in words and id of each finding.
  private func findings(_ path: String, _ bytes: [UInt8]) -> [String] {
    report(path, bytes).log.sorted.map { "\($0.location?.written ?? "") \($0.id)" }
  }

  private static func word(_ parts: [(String, [UInt8])]) -> [UInt8] {
    StoredZip.bytes([("[Content_Types].xml", Array("<Types/>".utf8))] + parts)
  }

  private static func document(_ paragraphs: String...) -> [UInt8] {
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    return Array("<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>".utf8)
  }

  @Test func `a number that a document keeps in two runs is one number, at its paragraph`() {
    let split = "电话 138</w:t></w:r><w:r><w:t>05710042"
    let file = Self.word([("word/document.xml", Self.document("通知", split))])
    #expect(findings("content/files/a.docx", file) == ["content/files/a.docx:2:4 privacy.mobile"])
  }

  @Test func `comments, properties and links of a document are read`() {
    let file = Self.word([
      ("word/document.xml", Self.document("通知")), ("word/comments.xml", Self.document("问王某13805710042")),
      ("docProps/core.xml", Array("<p><creator>13805710043</creator></p>".utf8)),
      (
        "word/_rels/document.xml.rels",
        Array("<R><Relationship Id=\"1\" Type=\"l\" Target=\"tel:13805710044\"/></R>".utf8)
      ),
    ])
    #expect(
      findings("content/files/a.docx", file) == [
        "content/files/a.docx[docProps/core.xml]:1:1 privacy.mobile",
        "content/files/a.docx[word/_rels/document.xml.rels]:2:5 privacy.mobile",
        "content/files/a.docx[word/comments.xml]:1:4 privacy.mobile",
      ])
  }

  @Test func `a workbook's finding is at its cell, and a header says what is an account`() {
    func xml(_ text: String) -> [UInt8] { Array(text.utf8) }
    func row(_ number: Int, _ cells: String...) -> String {
      let texts = zip("ABC", cells).map { "<c r=\"\($0)\(number)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" }
      return "<row r=\"\(number)\">\(texts.joined())</row>"
    }
    let rows = row(1, "户名", "账号", "电话") + row(2, "某某", Numbers.card(1, length: 19), "13805710042")
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let file = StoredZip.bytes([
      (
        "_rels/.rels",
        xml("<R><Relationship Id=\"1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></R>")
      ),
      (
        "xl/workbook.xml",
        xml(
          "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"1\"/></sheets></workbook>")
      ),
      (
        "xl/_rels/workbook.xml.rels",
        xml("<R><Relationship Id=\"1\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet1.xml\"/></R>")
      ),
      ("xl/worksheets/sheet1.xml", xml("<worksheet><sheetData>\(rows)</sheetData></worksheet>")),
    ])
    #expect(
      findings("content/files/a.xlsx", file) == [
        "content/files/a.xlsx[名单]:2:2 (B2) privacy.bank-card", "content/files/a.xlsx[名单]:2:3 (C2) privacy.mobile",
      ])
  }

  @Test func `a photo in a document that says where it was taken is an error`() {
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0]
    let file = Self.word([("word/document.xml", Self.document("通知")), ("word/media/image1.jpeg", [0xFF, 0xD8] + exif)])
    #expect(findings("content/files/a.docx", file) == ["content/files/a.docx privacy.position"])
    let pdf = Array("%PDF-1.4\nstream\n".utf8) + exif
    #expect(
      findings("content/files/a.pdf", pdf) == [
        "content/files/a.pdf privacy.position", "content/files/a.pdf privacy.unread",
      ])
  }

  @Test(arguments: [
    ("content/files/a.docx", Array("PK\u{3}\u{4}broken".utf8), "privacy.unread"),
    ("content/files/a.doc", [0xD0, 0xCF, 0x11, 0xE0], "privacy.unread"),
    ("content/files/a.rar", [0x52, 0x61], "privacy.unread"),
    ("content/media/a.heic", [0, 0, 0, 1], "privacy.image-format"),
    ("content/media/a.jpg", [0xFF, 0xD8, 0xFF], "privacy.damaged-image"),
    ("content/media/a.mp4", [0xA9] + Array("xyz+30.25+120.15/".utf8), "privacy.position"),
  ]) func `what cannot be looked through is named`(path: String, bytes: [UInt8], id: String) {
    #expect(findings(path, bytes) == ["\(path) \(id)"])
  }

  @Test func `texts in UTF-16 and GB18030 are read`() {
    let wide: [UInt8] =
      [0xFF, 0xFE] + Array("电话13805710042".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(findings("content/files/a.txt", wide) == ["content/files/a.txt:1:3 privacy.mobile"])
    // 电话１３８０５７１００４２ in GB18030.
    let chinese: [UInt8] =
      [0xB5, 0xE7, 0xBB, 0xB0] + Array("13805710042".utf8).flatMap { [0xA3, $0 + 0x80] as [UInt8] }
    #expect(findings("content/files/a.txt", chinese) == ["content/files/a.txt:1:3 privacy.mobile"])
  }

  @Test func `a permission holds for its value in its file, however it is written`() {
    let list = "allowed:\n  - {value: \"138 0571 0042\", file: files/a.txt, reason: 值班手机}\n"
    let text = Array("电话１３８０５７１００４２，13805710043".utf8)
    let report = report("content/files/a.txt", text, allowed: list)
    #expect(report.permissions.count == 1)
    #expect(report.log.entries.map(\.message.zh) == ["这里有手机号码“138****0043”，不得公开"])
    let other = self.report("content/files/b.txt", text, allowed: list)
    #expect(other.permissions.isEmpty)
    #expect(other.log.sorted.map(\.id) == ["privacy.mobile", "privacy.mobile", "privacy.unused-permission"])
  }
}
