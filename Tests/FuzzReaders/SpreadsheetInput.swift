import PortalCore
import PortalImport
import PortalIngest
import PortalModel
import TestSupport

/// Inputs for the readers of tables and workbooks.
enum SpreadsheetInput {
  private static let content = ContentFiles(
    folder: "content",
    texts: [
      SourceText(
        path: "content/records/districts.csv",
        text: "编号,名称,类型,区划代码,纳入年份,经度,纬度,责任政府\nxihu,西湖区,区,330106,2025,120.05,30.25,西湖区人民政府\n"),
      SourceText(
        path: "content/records/subdistricts.csv",
        text: "代码,名称,类型,所属区\n330106001,北山街道,街道,xihu\n"),
      SourceText(
        path: "content/records/communities.csv",
        text: "编号,名称,类型,街道代码,户数,公开电话\nxixi,西溪花园社区,社区,330106001,1520,0571-00000010\n"),
    ], sizes: [:])

  /// A text as a table of the content, then as a file that a district sends in.
  static func readTable(_ bytes: [UInt8]) {
    let log = SharedLog()
    if let table = CSVReader.read(SourceText(path: "content/records/communities.csv", bytes: bytes), log: log) {
      check(table)
    }
    log.log.check()
    take("given.csv", bytes)
  }

  /// The first byte says what the others are: an archive, or one part of a workbook whose others are in order.
  static func readWorkbook(_ bytes: [UInt8]) {
    let rest = Array(bytes.dropFirst())
    switch bytes.first.map({ $0 % 4 }) {
    case nil, 0: take("given.xlsx", rest)
    case 1: take("given.xlsx", WorkbookParts(sheet: rest).archive)
    case 2: take("given.xlsx", WorkbookParts(strings: rest).archive)
    default: take("given.xlsx", WorkbookParts(styles: rest).archive)
    }
  }

  private static func check(_ table: CSVTable) {
    var end = 0
    for row in 0..<table.rowCount {
      for column in 0..<table.cellCount(ofRow: row) {
        let range = table.range(row: row, column: column)
        precondition(range.lowerBound >= end && range.upperBound <= table.source.bytes.count, "cells stand in order")
        precondition(table.text(row: row, column: column).utf8.count <= range.count, "a cell says what its bytes say")
        end = range.upperBound
      }
    }
  }

  private static func take(_ path: String, _ bytes: [UInt8]) {
    guard let table = Tables.named("communities") else { preconditionFailure("there is a table of communities") }
    var importer = Import(Import.Request(table: table, district: nil, sheet: nil), into: content)
    let outcome = importer.take(path, bytes)
    outcome.findings.check()
    precondition(!outcome.isRefused || outcome.changes.isEmpty, "a refused file changes nothing")
    for change in outcome.changes {
      precondition(change.path == "content/records/communities.csv", "an import writes the table that it was asked for")
    }
  }
}

/// The parts of a workbook, most of them in order.
private struct WorkbookParts {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var sheet = Array(
    """
    <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
    <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>1520</v></c></row></sheetData></worksheet>
    """.utf8)
  var strings = Array(
    "<sst xmlns=\"\(main)\"><si><t>编号</t></si><si><t>户数</t></si><si><t>xixi</t></si></sst>".utf8)
  var styles = Array(
    "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>".utf8)

  var archive: [UInt8] {
    let links = [
      ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
    ]
    let relations = links.enumerated().map { number, link in
      "<Relationship Id=\"r\(number + 1)\" Type=\"\(Self.office)/\(link.0)\" Target=\"\(link.1)\"/>"
    }.joined()
    let root = "<Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    return StoredZip.bytes([
      ("_rels/.rels", Array("<Relationships xmlns=\"\(Self.package)\">\(root)</Relationships>".utf8)),
      (
        "xl/workbook.xml",
        Array(
          """
          <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>\
          </workbook>
          """.utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships xmlns=\"\(Self.package)\">\(relations)</Relationships>".utf8)
      ),
      ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles),
    ])
  }
}
