import PortalCore
import PortalIngest
import PortalModel

/// The sheet of a file that holds the table, and its header.
struct SheetChoice {
  /// A sheet in which the header of the table was found.
  struct Chosen {
    let sheet: Sheet
    let header: SheetHeader
    /// Whether days are counted from 1904.
    let countsFrom1904: Bool
  }

  private let request: Import.Request
  private let log: ImportLog

  init(_ request: Import.Request, log: ImportLog) {
    self.request = request
    self.log = log
  }

  /// The sheet to read; `nil`, and reported, where there is none, or more than one.
  func sheet(in bytes: [UInt8], path: String) -> Chosen? {
    let isWorkbook = bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    return isWorkbook || path.lowercased().hasSuffix(".xlsx")
      ? workbookSheet(bytes, path) : delimitedSheet(bytes, path)
  }

  private func delimitedSheet(_ bytes: [UInt8], _ path: String) -> Chosen? {
    guard let file = DelimitedFile.read(bytes, path: path, log: log.findings) else { return nil }
    log.decide(
      zh: "编码是 \(file.encoding.title)，各列以\(file.separator.name.zh)隔开",
      en: "the encoding is \(file.encoding.title); columns are set apart by \(file.separator.name.en)",
      at: file.sheet.whole)
    if let fault = file.separatorFault, SheetHeader(in: file.sheet, names: HeaderNames(of: request.table)) == nil {
      log.add(fault)
      return nil
    }
    return chosen(from: [file.sheet], countsFrom1904: false, path)
  }

  private func workbookSheet(_ bytes: [UInt8], _ path: String) -> Chosen? {
    guard let workbook = Workbook.read(bytes, path: path, log: log.findings) else { return nil }
    if workbook.countsFrom1904 {
      log.decide(
        zh: "工作簿的日期从 1904 年起算", en: "days of the workbook are counted from 1904", at: SourceLocation(path: path))
    }
    if workbook.formulas > 0 {
      log.decide(
        zh: "有 \(workbook.formulas) 格公式，取上次算出的结果",
        en:
          "\(workbook.formulas == 1 ? "1 cell is a formula" : "\(workbook.formulas) cells are formulas"); their last results were taken",
        at: SourceLocation(path: path))
    }
    guard let name = request.sheet else {
      return chosen(from: workbook.sheets, countsFrom1904: workbook.countsFrom1904, path)
    }
    let named = workbook.sheets.filter { $0.name == name }
    if named.isEmpty {
      log.add(.noSheet(name, of: workbook.sheets.compactMap(\.name), at: SourceLocation(path: path)))
      return nil
    }
    return chosen(from: named, countsFrom1904: workbook.countsFrom1904, path)
  }

  private func chosen(from sheets: [Sheet], countsFrom1904: Bool, _ path: String) -> Chosen? {
    let names = HeaderNames(of: request.table)
    let found = sheets.compactMap { sheet in
      SheetHeader(in: sheet, names: names).map { Chosen(sheet: sheet, header: $0, countsFrom1904: countsFrom1904) }
    }
    let shown = found.filter { !$0.sheet.isHidden }
    let candidates = shown.isEmpty ? found : shown
    guard let chosen = candidates.first else {
      log.add(.noHeader(request.table, at: sheets.count == 1 ? sheets[0].whole : SourceLocation(path: path)))
      return nil
    }
    guard candidates.count == 1 else {
      log.add(.severalSheets(candidates.compactMap(\.sheet.name), at: SourceLocation(path: path)))
      return nil
    }
    tell(chosen, sheets)
    return chosen
  }

  private func tell(_ chosen: Chosen, _ sheets: [Sheet]) {
    let sheet = chosen.sheet
    for other in sheets where other.name != sheet.name {
      log.decide(zh: "没有读取这张工作表", en: "this sheet was not read", at: other.whole)
    }
    if sheet.hiddenRows + sheet.hiddenColumns > 0 {
      log.decide(
        zh: "有隐藏的行或列（\(sheet.hiddenRows) 行，\(sheet.hiddenColumns) 处列），也一并读取",
        en: "hidden rows and columns (\(sheet.hiddenRows) and \(sheet.hiddenColumns)) were read like all others",
        at: sheet.whole)
    }
    for (cell, first) in chosen.header.repeated {
      log.add(.repeatedColumn(cell.text.brief, at: sheet.location(of: cell), first: first))
    }
    for cell in chosen.header.unknown {
      if HeaderNames.ownUse.contains(cell.text.trimmed) {
        log.decide(zh: "略过：“\(cell.text)”一列", en: "left out: the column “\(cell.text)”", at: sheet.location(of: cell))
      } else {
        log.add(.unknownColumn(cell.text.brief, of: request.table, at: sheet.location(of: cell)))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func noSheet(_ name: String, of names: [String], at location: SourceLocation) -> Diagnostic {
    let near = nearestName(to: name, in: names)
    return Diagnostic(
      .error, "import.no-sheet", zh: "没有名为“\(name.brief)”的工作表", en: "no sheet is named “\(name.brief)”", at: location,
      notes: [Note(zh: "有：\(names.joined(separator: "、"))", en: "there are: \(names.joined(separator: ", "))")],
      fixes: near.map { [Fix(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")] } ?? [])
  }

  fileprivate static func noHeader(_ table: TableDescription, at location: SourceLocation) -> Diagnostic {
    let wanted = table.columns.filter { $0.presence != .optional }
    return Diagnostic(
      .error, "import.no-header", zh: "前 40 行里没有找到“\(table.title)”表的表头",
      en: "the first 40 rows hold no header of the table “\(table.name)”", at: location,
      notes: [
        Note(
          zh: "至少要有：\(wanted.map(\.title).joined(separator: "、"))",
          en: "at least these are needed: \(wanted.map(\.name).joined(separator: ", "))")
      ],
      fixes: [
        Fix(
          zh: "改一行表头；要导入别的表，换 --as", en: "give it a header row; for another table use another --as")
      ])
  }

  fileprivate static func severalSheets(_ names: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.several-sheets", zh: "有几张工作表都像这张表：\(names.joined(separator: "、"))",
      en: "several sheets look like this table: \(names.joined(separator: ", "))", at: location,
      fixes: [Fix(zh: "用 --sheet 指明，如 --sheet \(names[0])", en: "name one with --sheet, such as --sheet \(names[0])")])
  }

  fileprivate static func repeatedColumn(
    _ text: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.repeated-column", zh: "“\(text)”与前面一列说的是同一列",
      en: "“\(text)” means the same column as an earlier one",
      at: location, notes: [Note(zh: "前面一列在这里", en: "the earlier one is here", at: first)],
      fixes: [Fix(zh: "删去一列，或把列名写全", en: "remove one, or write its name in full")])
  }

  fileprivate static func unknownColumn(
    _ text: String, of table: TableDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "import.unknown-column", zh: "“\(text)”不是“\(table.title)”表的列，没有导入",
      en: "“\(text)” is no column of the table “\(table.name)”; it was left out", at: location,
      fixes: Fix.nearest(to: text, in: table.columns.map(\.title)))
  }
}
