import PortalCore
import PortalMarkup
import PortalModel

/// A workbook (.xlsx; ECMA-376, Office Open XML) of tables, with typed cells, a header that stays in sight, and a sheet
/// that explains it.
///
/// The same bytes for the same records: its only date is the as-of date.
struct Workbook {
  private let title: String
  private let sheets: [WorkbookSheet]
  private let notice: DataNotice

  /// - Parameters:
  ///   - title: what the workbook is: “西湖区的数据”.
  ///   - tables: in their order; the explanation comes last.
  init(_ title: String, of tables: [WorkbookSheet], notice: DataNotice) {
    self.title = title
    self.notice = notice
    sheets = tables + [WorkbookSheet(WorkbookNotes(title, on: tables.compactMap(\.table), notice: notice))]
  }

  /// The file.
  var bytes: [UInt8] {
    let package = ZipPackage()
    package.add("[Content_Types].xml", contentTypes.utf8Bytes)
    package.add("_rels/.rels", WorkbookPart.relations.utf8Bytes)
    package.add("docProps/core.xml", properties.utf8Bytes)
    package.add("docProps/app.xml", WorkbookPart.application.utf8Bytes)
    package.add("xl/workbook.xml", workbook.utf8Bytes)
    package.add("xl/_rels/workbook.xml.rels", relations.utf8Bytes)
    package.add("xl/styles.xml", CellStyle.part.utf8Bytes)
    for (index, sheet) in sheets.enumerated() { package.add("xl/worksheets/sheet\(index + 1).xml", sheet.part()) }
    return package.close()
  }
}

// The parts of the package that are not sheets.
extension Workbook {
  private var contentTypes: String {
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return WorkbookPart.declaration
      + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Override PartName="/xl/workbook.xml" ContentType="\#(types).sheet.main+xml"/>"#
      + #"<Override PartName="/xl/styles.xml" ContentType="\#(types).styles+xml"/>"#
      + sheets.indices.map {
        #"<Override PartName="/xl/worksheets/sheet\#($0 + 1).xml" ContentType="\#(types).worksheet+xml"/>"#
      }.joined()
      + #"<Override PartName="/docProps/core.xml""#
      + #" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#
      + #"<Override PartName="/docProps/app.xml""#
      + #" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>"#
  }

  private var workbook: String {
    let ranges = sheets.enumerated().compactMap { index, sheet in
      sheet.range.map { (index, "'\(sheet.name.escaped)'!", $0) }
    }
    let names =
      ranges.map {
        #"<definedName name="_xlnm._FilterDatabase" localSheetId="\#($0)" hidden="1">\#($1)\#($2)</definedName>"#
      }
      + ranges.map { index, name, _ in
        #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(index)">\#(name)$1:$1</definedName>"#
      }
    return WorkbookPart.declaration
      + #"<workbook xmlns="\#(WorkbookPart.main)" xmlns:r="\#(WorkbookPart.officeRelations)">"#
      + "<bookViews><workbookView/></bookViews><sheets>"
      + sheets.enumerated().map { index, sheet in
        #"<sheet name="\#(sheet.name.escaped)" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
      }.joined() + "</sheets><definedNames>" + names.joined() + "</definedNames></workbook>"
  }

  private var relations: String {
    WorkbookPart.declaration + #"<Relationships xmlns="\#(WorkbookPart.packageRelations)">"#
      + sheets.indices.map { index in
        #"<Relationship Id="rId\#(index + 1)" Type="\#(WorkbookPart.officeRelations)/worksheet""#
          + #" Target="worksheets/sheet\#(index + 1).xml"/>"#
      }.joined()
      + #"<Relationship Id="rId\#(sheets.count + 1)" Type="\#(WorkbookPart.officeRelations)/styles""#
      + #" Target="styles.xml"/></Relationships>"#
  }

  private var properties: String {
    let day = "\(notice.settings.asOf.written)T00:00:00Z"
    return WorkbookPart.declaration
      + #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#
      + #" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#
      + #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\#(title.escaped)</dc:title>"#
      + "<dc:creator>\(notice.settings.organizer.escaped)</dc:creator>"
      + "<dc:description>\(notice.settings.baseURL.escaped)</dc:description>"
      + #"<dcterms:created xsi:type="dcterms:W3CDTF">\#(day)</dcterms:created>"#
      + #"<dcterms:modified xsi:type="dcterms:W3CDTF">\#(day)</dcterms:modified></cp:coreProperties>"#
  }
}

/// What is the same in all workbooks.
enum WorkbookPart {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// Where the parts that describe the file are.
  static let relations =
    declaration + #"<Relationships xmlns="\#(packageRelations)">"#
    + #"<Relationship Id="rId1" Type="\#(officeRelations)/officeDocument" Target="xl/workbook.xml"/>"#
    + #"<Relationship Id="rId2" Type="\#(packageRelations)/metadata/core-properties" Target="docProps/core.xml"/>"#
    + #"<Relationship Id="rId3" Type="\#(officeRelations)/extended-properties" Target="docProps/app.xml"/>"#
    + "</Relationships>"

  static let application =
    declaration + #"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#
    + "<Application>portal</Application></Properties>"
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }

  /// Escaped for text and attributes of XML.
  fileprivate var escaped: String { HTML(escaping: self).text }
}
