import PortalCore
import PortalIngest

/// A .csv or .tsv file as a sheet.
struct DelimitedFile {
  let sheet: Sheet
  let encoding: TextEncoding
  let separator: Separator
  /// What is wrong with a header in which something else stands where separators belong.
  let separatorFault: Diagnostic?

  /// How many cells a file may have.
  private static let mostCells = 1_000_000

  /// What sets cells apart.
  enum Separator: UInt8, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B

    var name: Message {
      switch self {
      case .comma: Message(zh: "逗号", en: "commas")
      case .tab: Message(zh: "制表符", en: "tabs")
      case .semicolon: Message(zh: "分号", en: "semicolons")
      }
    }
  }

  /// Reads a file; `nil`, and reported, where it is no table.
  static func read(_ bytes: [UInt8], path: String, log: SharedLog) -> DelimitedFile? {
    guard let (decoded, encoding) = SourceText(path: path, bytes: bytes).decoded(log) else { return nil }
    let separator = Self.separator(of: decoded)
    guard decoded.bytes.count(where: { $0 == separator.rawValue || $0 == 0x0A || $0 == 0x0D }) < mostCells else {
      log.add(.tooManyCells(mostCells, at: SourceLocation(path: path)))
      return nil
    }
    guard let table = CSVReader.read(decoded: decoded, separator: separator.rawValue, log: log) else { return nil }
    return DelimitedFile(
      sheet: sheet(table), encoding: encoding, separator: separator,
      separatorFault: CSVReader.separatorDiagnostic(of: table))
  }

  /// The one that most of the first lines have in them; of two, the comma, then the tab.
  ///
  /// What is in quotes counts too: a title row has no separator, and a comma in a text stands beside others.
  private static func separator(of text: SourceText) -> Separator {
    let lines = text.bytes.prefix(1 << 16).split(separator: UInt8(ascii: "\n")).prefix(40)
    func count(_ separator: Separator) -> Int { lines.count { $0.contains(separator.rawValue) } }
    let counts = Separator.allCases.map { ($0, count($0)) }
    return counts.reduce(counts[0]) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  private static func sheet(_ table: CSVTable) -> Sheet {
    var cells: [SheetCell] = []
    var rows: [SheetRow] = []
    var grid = CellGrid(counting: .lines)
    var number = 1
    var end = 0
    for row in 0..<table.rowCount {
      let range = table.range(ofRow: row)
      number += lineBreaks(table.source.bytes[end..<max(end, range.lowerBound)])
      end = range.upperBound
      let first = cells.count
      for column in 0..<table.cellCount(ofRow: row) {
        let cell = table.range(row: row, column: column)
        grid.add(CellGrid.Place(row: number, column: column + 1), at: cell.lowerBound)
        let text = table.text(row: row, column: column)
        if text.isEmpty { continue }
        let content: SheetCell.Content = text.utf16.count > 32_767 ? .tooLong : .text(text)
        cells.append(SheetCell(row: number, column: column + 1, content: content, range: cell))
      }
      if cells.count > first { rows.append(SheetRow(number: number, cells: first..<cells.count)) }
    }
    let source = SourceText(path: table.source.path, bytes: table.source.bytes, grid: grid)
    return Sheet(
      name: nil, isHidden: false, hiddenRows: 0, hiddenColumns: 0, source: source, cells: cells, rows: rows, merges: [])
  }

  /// How many rows end between two cells.
  private static func lineBreaks(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }
}

extension Diagnostic {
  fileprivate static func tooManyCells(_ count: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.too-many-cells", zh: "文件有 \(count.grouped) 格以上，没有读取",
      en: "the file has \(count.grouped) cells or more; it was not read",
      at: location,
      fixes: [Fix(zh: "只留下要报的表，另存为新文件", en: "keep only the table to be reported, and save it as a new file")])
  }
}
