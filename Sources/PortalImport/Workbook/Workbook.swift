import PortalCore
import PortalIngest

/// The sheets of an .xlsx workbook.
struct Workbook {
  let sheets: [Sheet]
  /// Whether its days are counted from 1904, as old workbooks of the Macintosh do.
  let countsFrom1904: Bool
  /// How many cells hold the last result of a formula.
  let formulas: Int

  /// Reads a workbook; `nil`, and reported, where its bytes are none that can be read.
  static func read(_ bytes: [UInt8], path: String, log: SharedLog) -> Workbook? {
    do throws(WorkbookFault) {
      return try Workbook(bytes, path: path)
    } catch {
      log.add(.workbook(error, at: SourceLocation(path: path)))
      return nil
    }
  }

  private init(_ bytes: [UInt8], path: String) throws(WorkbookFault) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldFormat }
    let package = try WorkbookPackage(bytes)
    let outline = WorkbookOutline()
    let main = try package.mainPart()
    guard try package.read(main, into: outline) else { throw .notAWorkbook }
    let links = try package.links(of: main)
    let formats = NumberFormats()
    let strings = SharedStrings()
    _ = try package.readIfPresent(links.target(ofKind: "styles"), into: formats)
    let hasStrings = try package.readIfPresent(links.target(ofKind: "sharedStrings"), into: strings)
    var sheets: [Sheet] = []
    var formulas = 0
    for entry in outline.sheets {
      guard let part = links.target(ofID: entry.link), links.kind(ofID: entry.link) == "worksheet" else { continue }
      let reader = SheetReader(
        strings: strings.texts, formats: formats, countsFrom1904: outline.countsFrom1904)
      guard try package.read(part, into: reader) else {
        throw reader.isDisordered ? .damaged(part) : .tooLarge(part)
      }
      if !hasStrings, reader.needsStrings { throw .missing("xl/sharedStrings.xml") }
      formulas += reader.formulas
      sheets.append(reader.builder.sheet(entry.name, of: path, isHidden: entry.isHidden))
    }
    guard !sheets.isEmpty else { throw .notAWorkbook }
    self.sheets = sheets
    self.countsFrom1904 = outline.countsFrom1904
    self.formulas = formulas
  }
}

/// Why a file is no workbook that can be read.
enum WorkbookFault: Error {
  /// No zip archive, or one without the parts of a workbook.
  case notAWorkbook
  /// An .xls, .et or protected file.
  case oldFormat
  case encrypted
  case missing(String)
  case damaged(String)
  case tooLarge(String)
  /// A part declares a document type, which workbooks never do.
  case doctype(String)
}

extension Diagnostic {
  fileprivate static func workbook(_ fault: WorkbookFault, at location: SourceLocation) -> Diagnostic {
    let again = Fix(
      zh: "用表格软件打开，另存为“Excel 工作簿（.xlsx）”后再试", en: "open it in a spreadsheet and save it as an Excel workbook (.xlsx)")
    switch fault {
    case .notAWorkbook:
      return Diagnostic(
        .error, "workbook.unreadable", zh: "这不是 .xlsx 工作簿，或者已损坏", en: "this is no .xlsx workbook, or it is damaged",
        at: location, fixes: [again])
    case .oldFormat:
      return Diagnostic(
        .error, "workbook.old-format", zh: "这是旧式的 .xls（或 .et）文件，或者加了打开密码",
        en: "this is an old .xls (or .et) file, or it is protected by a password", at: location,
        fixes: [
          Fix(
            zh: "去掉打开密码，另存为“Excel 工作簿（.xlsx）”", en: "remove the password and save it as an Excel workbook (.xlsx)")
        ])
    case .encrypted:
      return Diagnostic(
        .error, "workbook.encrypted", zh: "工作簿被加密", en: "the workbook is encrypted", at: location,
        fixes: [Fix(zh: "去掉密码后重新保存", en: "remove the password and save it again")])
    case .missing(let part):
      return Diagnostic(
        .error, "workbook.missing-part", zh: "工作簿缺少一个部分（\(part.shortened)）",
        en: "the workbook lacks a part (\(part.shortened))", at: location, fixes: [again])
    case .damaged(let part):
      return Diagnostic(
        .error, "workbook.damaged", zh: "工作簿已损坏（\(part.shortened)）", en: "the workbook is damaged (\(part.shortened))",
        at: location, fixes: [again])
    case .tooLarge(let part):
      return Diagnostic(
        .error, "workbook.too-large", zh: "工作簿解开后大得不合情理（\(part.shortened)），没有读取",
        en: "the workbook unpacks to more than is reasonable (\(part.shortened)); it was not read", at: location,
        fixes: [Fix(zh: "只留下要报的表，另存为新文件", en: "keep only the table to be reported, and save it as a new file")])
    case .doctype(let part):
      return Diagnostic(
        .error, "workbook.doctype", zh: "工作簿里有不该有的实体定义（\(part.shortened)），没有读取",
        en: "the workbook declares entities (\(part.shortened)), which none should; it was not read", at: location,
        fixes: [again])
    }
  }
}
