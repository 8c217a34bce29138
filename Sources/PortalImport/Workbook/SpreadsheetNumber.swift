/// A number as a workbook stores it, "912.5" or "2.11152E+19", with its decimal digits kept.
struct SpreadsheetNumber: Hashable {
  private let isNegative: Bool
  /// The digits without zeros at either end; none for zero.
  private let digits: [UInt8]
  /// How many digits stand before the point; negative where zeros follow it.
  private let wholeDigits: Int

  /// `nil` where the text is no number, as of "NaN", or has an exponent beyond reason.
  init?(_ text: String) {
    var body = Substring(text)
    isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard (1...2).contains(parts.count), let mantissa = parts.first, mantissa.utf8.count <= 400 else { return nil }
    let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let all = halves.flatMap { Array($0.utf8) }
    guard !all.isEmpty, all.allSatisfy({ (0x30...0x39).contains($0) }), let exponent = Self.exponent(parts) else {
      return nil
    }
    let leading = all.prefix { $0 == 0x30 }.count
    var kept = Array(all.dropFirst(leading))
    while kept.last == 0x30 { kept.removeLast() }
    digits = kept
    wholeDigits = kept.isEmpty ? 0 : halves[0].utf8.count - leading + exponent
  }

  private init(isNegative: Bool, digits: [UInt8], wholeDigits: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.wholeDigits = wholeDigits
  }

  private static func exponent(_ parts: [Substring]) -> Int? {
    guard parts.count == 2 else { return 0 }
    guard let number = Int(parts[1]), abs(number) <= 400 else { return nil }
    return number
  }

  /// How many digits say something: 15 at most are what a spreadsheet keeps and shows.
  var significantDigits: Int { digits.count }

  /// Whether a spreadsheet cannot have kept all digits of a number so long.
  var isBeyondPrecision: Bool { digits.count > 15 || wholeDigits > 15 }

  /// The number rounded to the 15 digits that a spreadsheet shows, half up: 0.30000000000000004 is 0.3.
  var shown: SpreadsheetNumber {
    guard digits.count > 15 else { return self }
    var kept = digits[..<15].map { $0 - 0x30 }
    var carry = digits[15] >= 0x35
    for index in kept.indices.reversed() where carry {
      carry = kept[index] == 9
      kept[index] = carry ? 0 : kept[index] + 1
    }
    if carry { kept.insert(1, at: 0) }
    while kept.last == 0 { kept.removeLast() }
    return SpreadsheetNumber(
      isNegative: isNegative, digits: kept.map { $0 + 0x30 }, wholeDigits: wholeDigits + (carry ? 1 : 0))
  }

  /// The number times a hundred, as a percentage is shown.
  var asPercentage: SpreadsheetNumber {
    SpreadsheetNumber(isNegative: isNegative, digits: digits, wholeDigits: digits.isEmpty ? 0 : wholeDigits + 2)
  }

  /// The number without an exponent: "912.5"; `nil` where that takes more than 40 digits.
  var written: String? {
    guard abs(wholeDigits) <= 40, digits.count <= 40 else { return nil }
    if digits.isEmpty { return "0" }
    let text = String(decoding: digits, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if wholeDigits <= 0 { return sign + "0." + String(repeating: "0", count: -wholeDigits) + text }
    if wholeDigits >= digits.count { return sign + text + String(repeating: "0", count: wholeDigits - digits.count) }
    return sign + text.prefix(wholeDigits) + "." + text.dropFirst(wholeDigits)
  }
}
