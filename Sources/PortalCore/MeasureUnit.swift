/// A unit that a spreadsheet may give numbers in, with its exact size in the unit that our tables count by.
package struct MeasureUnit: Hashable, Sendable {
  /// As authors write it, in half-width characters: "万元", "m2".
  package let name: String
  /// The unit of our tables that it is a multiple of: "元", "平方米".
  package let base: String
  private let numerator: Int
  private let denominator: Int

  private init(_ name: String, _ base: String, _ numerator: Int = 1, over denominator: Int = 1) {
    self.name = name
    self.base = base
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The unit as messages name it: “㎡”.
  package var title: String { name.replacing("m2", with: "㎡") }

  /// Whether a number in it needs no scaling.
  package var isBase: Bool { numerator == denominator }

  /// All units; longer names before those that they end in.
  package static let all = [
    MeasureUnit("万元", "元", 10_000), MeasureUnit("亿元", "元", 100_000_000), MeasureUnit("千元", "元", 1000),
    MeasureUnit("元", "元"), MeasureUnit("万平方米", "平方米", 10_000), MeasureUnit("平方米", "平方米"),
    MeasureUnit("平米", "平方米"), MeasureUnit("万m2", "平方米", 10_000), MeasureUnit("m2", "平方米"),
    MeasureUnit("公顷", "平方米", 10_000), MeasureUnit("亩", "平方米", 2000, over: 3), MeasureUnit("万户", "户", 10_000),
    MeasureUnit("户", "户"), MeasureUnit("万人", "人", 10_000), MeasureUnit("人", "人"), MeasureUnit("分", "分"),
    MeasureUnit("°", "度"), MeasureUnit("度", "度"), MeasureUnit("%", "%"), MeasureUnit("个", "个"),
  ]

  /// Short forms that authors write where the column says what is counted: "728万".
  package static let short = [MeasureUnit("万", "", 10_000), MeasureUnit("亿", "", 100_000_000)]

  /// The unit of a name.
  ///
  /// - Parameter name: in half-width characters, without white space.
  package static func named(_ name: String) -> MeasureUnit? {
    let plain = name.replacing("㎡", with: "m2").replacing("M2", with: "m2")
    return all.first { $0.name == plain }
  }

  /// A number in the base unit, exact; `nil` where it is no number, or has no decimal form there of up to nine digits.
  package func scaled(_ number: some StringProtocol) -> String? {
    guard let billionths = try? ExactDecimal.read(number, fractionDigits: 9) else { return nil }
    let (quotient, remainder) = (Int128(billionths) * Int128(numerator)).quotientAndRemainder(
      dividingBy: Int128(denominator))
    guard remainder == 0, let value = Int(exactly: quotient) else { return nil }
    return writtenDecimal(value, fractionDigits: 9)
  }
}

extension String {
  /// The text with full-width and other compatibility forms of digits, letters, signs and spaces made plain.
  ///
  /// For numbers and codes, not for prose: “１２，３４５．６７” is "12,345.67", “㎡” is "m2".
  package var plainForms: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: scalars.append(" ")
      case 0x2010, 0x2011, 0x2212, 0xFE63: scalars.append("-")
      case 0x33A1: scalars.append(contentsOf: "m2".unicodeScalars)
      case 0x200B...0x200D, 0x2060, 0xFEFF: continue
      default:
        let digit = scalar.properties.numericType.flatMap { $0 == .numeric ? nil : scalar.properties.numericValue }
        if let digit { scalars.append(contentsOf: String(Int(digit)).unicodeScalars) } else { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}
