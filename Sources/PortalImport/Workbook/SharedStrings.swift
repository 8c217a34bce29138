/// The texts that the cells of a workbook share, without the readings that may stand above their characters.
final class SharedStrings: XMLReceiver {
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  var isContent: Bool { texts.count < 2_000_000 }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": current.removeAll(keepingCapacity: true)
    case "rPh": isInReading = true
    case "t": isInText = !isInReading
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.append(CellText.text(of: current))
    case "rPh": isInReading = false
    case "t": isInText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isInText, current.count <= CellText.longest { current += bytes }
  }
}

/// How the texts of cells are kept.
enum CellText {
  /// How many bytes a cell's text is read to: more than the 32,767 characters that a spreadsheet holds.
  static let longest = 4 * 32_767

  /// The text, with the characters that workbooks write as `_x000D_`.
  static func text(of bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    var result = ""
    var rest = Substring(text)
    while let place = rest.firstRange(of: "_x") {
      result += rest[..<place.lowerBound]
      let code = rest[place.upperBound...].prefix(5)
      guard code.utf8.count == 5, code.hasSuffix("_"), let number = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(number)
      else {
        result += "_x"
        rest = rest[place.upperBound...]
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[place.upperBound...].dropFirst(5)
    }
    return result + rest
  }
}
