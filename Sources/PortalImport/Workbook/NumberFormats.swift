/// What the styles of a workbook say a number means: a day, a percentage, or just a number.
final class NumberFormats: XMLReceiver {
  /// What a number stands for.
  enum Meaning: Hashable {
    case number
    case date
    /// A day of which only year and month are shown.
    case month
    case percentage
  }

  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var isInCellStyles = false
  private(set) var isContent = true

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), codes.count < 10_000 {
        codes[id] = attributes["formatCode"]
      }
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles: styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
    isContent = styles.count < 100_000
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCellStyles = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// What a number in a cell of a style means.
  func meaning(ofStyle style: Int) -> Meaning {
    guard styles.indices.contains(style) else { return .number }
    let id = styles[style]
    if let code = codes[id] { return Self.meaning(ofCode: code) }
    switch id {
    case 9, 10: return .percentage
    case 17, 27, 36, 50, 52, 57: return .month
    // The last three ranges are the days of Chinese editions.
    case 14...22, 45...47, 27...36, 50...58: return .date
    default: return .number
    }
  }

  /// Letters of a day or a time outside quotes and brackets make a date, year and month alone a month, a percent sign a
  /// percentage.
  private static func meaning(ofCode code: String) -> Meaning {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var letters: Set<Character> = []
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: continue
      case "\\", "_", "*": isEscaped = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: continue
      case "y", "m", "d", "h", "s": letters.insert(character)
      case "%": return .percentage
      default: continue
      }
    }
    return letters.isEmpty ? .number : letters == ["y", "m"] ? .month : .date
  }
}
