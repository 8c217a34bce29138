package import PortalCore

/// Reads CSV (RFC 4180): a byte order mark, CRLF, LF or CR, quoted cells with line breaks and `""` in them.
package struct CSVReader {
  private let source: SourceText
  private let separator: UInt8
  private let log: SharedLog
  private var cells: [CSVCell] = []
  private var rowStarts = [0]
  private var hasUnclosedQuote = false

  /// The cells of a table's file, in UTF-8 or GB18030; `nil` where it is no CSV text at all.
  ///
  /// That it is GB18030 is a warning; places are those of the decoded text.
  package static func read(_ source: SourceText, log: SharedLog) -> CSVTable? {
    guard let (text, encoding) = source.decoded(log) else { return nil }
    if encoding == .gb18030 { log.add(.readAsGB18030(text)) }
    guard let table = read(decoded: text, log: log) else { return nil }
    if let diagnostic = separatorDiagnostic(of: table) {
      log.add(diagnostic)
      return nil
    }
    return table
  }

  /// What is wrong with a table whose header has something else where separators belong; `nil` where nothing is.
  package static func separatorDiagnostic(of table: CSVTable) -> Diagnostic? {
    foreignSeparator(in: table).map { .separator($0.name, at: $0.location) }
  }

  /// The cells of a text in UTF-8, set apart by any separator; `nil` where it is no such text.
  ///
  /// What is wrong with its quotes and separators is reported; the number of cells in a row is not looked at. A quote
  /// that is never closed swallows the rest of the file, so nothing can be made of it.
  /// - Complexity: O(*n*) in the bytes.
  package static func read(
    decoded source: SourceText, separator: UInt8 = UInt8(ascii: ","), log: SharedLog
  ) -> CSVTable? {
    guard source.bytes.count < Int(UInt32.max), let range = source.readableRange(log) else { return nil }
    var reader = CSVReader(source: source, separator: separator, log: log)
    let bytes = source.bytes
    reader.readRows(bytes.span, from: range.lowerBound)
    guard !reader.hasUnclosedQuote else { return nil }
    let table = CSVTable(source: source, cells: reader.cells, rowStarts: reader.rowStarts)
    guard table.rowCount > 0 else {
      log.add(.emptyTable(source))
      return nil
    }
    return table
  }

  private init(source: SourceText, separator: UInt8, log: SharedLog) {
    self.source = source
    self.separator = separator
    self.log = log
  }

  private mutating func readRows(_ bytes: Span<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      index = bytes[index] == .quote ? readQuoted(bytes, from: index) : readPlain(bytes, from: index)
      guard index < bytes.count else { break }
      let isLineEnd = bytes[index] != separator
      if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
      index += 1
      if isLineEnd { endRow() }
    }
    if bytes.count > start, bytes[bytes.count - 1] == separator { cells.append(CSVCell(index..<index, .plain)) }
    endRow()
  }

  /// Reads a cell without quotes; gives the index of the comma or line break after it.
  private mutating func readPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .quote { log.add(.strayQuote(at: source.location(index..<index + 1))) }
      index += 1
    }
    cells.append(CSVCell(start..<index, .plain))
    return index
  }

  /// Reads a cell in quotes; gives the index of the comma or line break after it.
  private mutating func readQuoted(_ bytes: Span<UInt8>, from opening: Int) -> Int {
    var index = opening + 1
    var form = CSVCell.Form.quoted
    while index < bytes.count {
      guard bytes[index] == .quote else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, bytes[index + 1] == .quote else { break }
      form = .quotedWithQuotes
      index += 2
    }
    cells.append(CSVCell(opening + 1..<index, form))
    guard index < bytes.count else {
      hasUnclosedQuote = true
      log.add(.unclosedQuote(at: source.location(opening..<opening + 1)))
      return index
    }
    return skipAfterQuote(bytes, from: index + 1, opening: opening)
  }

  /// Skips, and reports, what stands between a closing quote and the next comma or line break.
  private func skipAfterQuote(_ bytes: Span<UInt8>, from start: Int, opening: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != separator, bytes[index] != .lineFeed, bytes[index] != .carriageReturn {
      index += 1
    }
    if (start..<index).contains(where: { bytes[$0] != .space && bytes[$0] != .tab }) {
      log.add(
        .textAfterQuote(at: source.location(start..<index), opening: source.location(opening..<opening + 1)))
    }
    return index
  }

  /// Ends a row, unless its line is empty.
  private mutating func endRow() {
    let start = rowStarts[rowStarts.count - 1]
    if cells.count == start { return }
    if cells.count == start + 1, cells[start].form == .plain, cells[start].range.isEmpty {
      cells.removeLast()
    } else {
      rowStarts.append(cells.count)
    }
  }

  /// The separator of a header that has no comma but something else where commas belong.
  private static func foreignSeparator(in table: CSVTable) -> (name: Message, location: SourceLocation)? {
    guard table.cellCount(ofRow: 0) == 1 else { return nil }
    let header = table.range(row: 0, column: 0)
    for (separator, name) in separators {
      let width = separator.utf8.count
      let place = header.indices.first { table.source.bytes[$0...].starts(with: separator.utf8) }
      if let place { return (name, table.source.location(place..<place + width)) }
    }
    return nil
  }

  private static let separators: [(String, Message)] = [
    (";", Message(zh: "分号", en: "semicolons")), ("\t", Message(zh: "制表符", en: "tabs")),
    ("，", Message(zh: "全角逗号", en: "full-width commas")),
  ]
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
}

extension Diagnostic {
  fileprivate static func emptyTable(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "csv.empty", zh: "文件是空的，没有表头", en: "the file is empty: there is no header",
      at: SourceLocation(source: source, range: nil))
  }

  fileprivate static func separator(_ name: Message, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "csv.separator", zh: "各列之间是\(name.zh)，不是英文逗号", en: "the columns are set apart by \(name.en), not commas",
      at: location,
      fixes: [
        Fix(
          zh: "在表格软件中另存为“CSV UTF-8（逗号分隔）”",
          en: "in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”")
      ])
  }

  fileprivate static func strayQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "csv.stray-quote", zh: "单元格没有用引号括起，中间却有英文引号", en: "a quote stands inside a cell that is not in quotes",
      at: location,
      fixes: [
        Fix(
          zh: "用中文引号“”；或把整个单元格用英文引号括起，其中的引号写两遍",
          en: "use “ ”, or put the whole cell in quotes and write the quotes in it twice")
      ])
  }

  fileprivate static func unclosedQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "csv.unclosed-quote", zh: "这个英文引号直到文件末尾都没有配对", en: "this quote is not closed before the end of the file",
      at: location,
      fixes: [Fix(zh: "补上结尾的引号；文字里的引号写两遍", en: "close it; write a quote within a text twice")])
  }

  fileprivate static func textAfterQuote(at location: SourceLocation, opening: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "csv.text-after-quote", zh: "引号括起的单元格之后、逗号之前还有文字",
      en: "there is text between a closing quote and the next comma",
      at: location, notes: [Note(zh: "引号从这里开始", en: "the quote was opened here", at: opening)],
      fixes: [Fix(zh: "单元格内的英文引号写两遍", en: "write a quote inside a quoted cell twice")])
  }
}
