import PortalCore
import PortalMarkup
import PortalModel

/// The rows of a sheet as they are written, cell behind cell (ECMA-376, 18.3.1.80).
///
/// Texts stand in their cells, so that a sheet needs no part beside it. A text is never a formula.
struct CellBuffer {
  private(set) var buffer = ByteBuffer(capacity: 1 << 16)
  private let letters: [String]
  private var row = 0

  /// - Parameter columns: how many a row has at most.
  init(columns: Int) {
    letters = (0..<columns).map(Self.letters)
  }

  /// Writes a row.
  mutating func appendRow(_ write: (inout CellBuffer) -> Void) {
    row += 1
    buffer.append("<row r=\"")
    buffer.append(row)
    buffer.append("\">")
    write(&self)
    buffer.append("</row>")
  }

  /// Writes what a table of ours has in a cell, by the kind of its column; blank cells are left out.
  mutating func append(_ text: String, of kind: ColumnKind, in column: Int) {
    guard !text.isEmpty else { return }
    if let style = CellStyle(number: kind), let number = Self.number(text) {
      append(value: number, style, in: column)
    } else if kind.isDate, let day = CalendarDate(text) {
      append(value: String(day.dayNumber - Self.dayZero), .date, in: column)
    } else if kind == .flag, text == true.written || text == false.written {
      append(value: text == true.written ? "1" : "0", .flag, in: column, type: "b")
    } else {
      append(text, .text, in: column)
    }
  }

  /// Writes a text.
  mutating func append(_ text: String, _ style: CellStyle, in column: Int) {
    begin(style, in: column, type: "inlineStr")
    buffer.append("<is><t xml:space=\"preserve\">")
    buffer.appendCellText(text)
    buffer.append("</t></is></c>")
  }

  private mutating func append(value: String, _ style: CellStyle, in column: Int, type: String? = nil) {
    begin(style, in: column, type: type)
    buffer.append("<v>")
    buffer.append(value)
    buffer.append("</v></c>")
  }

  private mutating func begin(_ style: CellStyle, in column: Int, type: String?) {
    buffer.append("<c r=\"")
    buffer.append(letters[column])
    buffer.append(row)
    buffer.append("\" s=\"")
    buffer.append(style.rawValue)
    if let type {
      buffer.append("\" t=\"")
      buffer.append(type)
    }
    buffer.append("\">")
  }

  /// The number as a workbook stores it: 1,250,000 as 1250000; `nil` for “-”, “…” and for more than the 15 digits that a
  /// spreadsheet keeps.
  private static func number(_ text: String) -> String? {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let others = text.utf8.contains { !(0x2C...0x2E).contains($0) && !(0x30...0x39).contains($0) }
    guard !others, (1...15).contains(digits) else { return nil }
    return text.utf8.contains(0x2C) ? text.filter { $0 != "," } : text
  }

  /// 1899-12-30, from which workbooks count days, in days since 1970-01-01.
  private static let dayZero = -25_569

  /// The name of a column: A for 0, AA for 26.
  static func letters(of column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}

extension ByteBuffer {
  /// Writes a text as the text of an XML element in a workbook.
  ///
  /// Control characters are written `_x000D_`, as XML has none (ECMA-376, 22.9.2.19, ST_Xstring), and so is the
  /// underscore of what only looks like one. Beyond the 32,767 units of UTF-16 that a cell holds, the text ends in “…”.
  mutating func appendCellText(_ text: String) {
    let isLong = text.utf8.count > 32_767 && text.utf16.count > 32_767
    let text = isLong ? String(decoding: Array(text.utf16.prefix(32_766)), as: UTF16.self) + "…" : text
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) || text.contains("_x") else {
      return appendEscaped(text)
    }
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.first {
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      if isControl || rest.looksLikeReference {
        appendCode(of: scalar)
      } else {
        appendEscaped(String(scalar))
      }
      rest.unicodeScalars.removeFirst()
    }
  }

  private mutating func appendCode(of scalar: Unicode.Scalar) {
    let code = String(scalar.value, radix: 16, uppercase: true)
    append("_x" + String(repeating: "0", count: 4 - code.utf8.count) + code + "_")
  }
}

extension Substring {
  /// Whether it begins like `_x000D_`.
  fileprivate var looksLikeReference: Bool {
    let begin = utf8.prefix(7)
    return begin.count == 7 && hasPrefix("_x") && begin.last == UInt8(ascii: "_")
      && begin.dropFirst(2).dropLast().allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}
