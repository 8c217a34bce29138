/// A floor area, exact to a hundredth of a square metre.
package struct FloorArea: Hashable, Comparable, Sendable {
  package let hundredths: Int

  package init(hundredths: Int) {
    self.hundredths = hundredths
  }

  package init(squareMetres: Int) {
    self.hundredths = squareMetres * 100
  }

  /// The number of square metres: "912.5", "1,520".
  package var written: String { writtenDecimal(hundredths, fractionDigits: 2, grouped: true) }

  package static let zero = FloorArea(hundredths: 0)

  package static func + (left: FloorArea, right: FloorArea) -> FloorArea {
    FloorArea(hundredths: left.hundredths + right.hundredths)
  }

  package static func < (left: FloorArea, right: FloorArea) -> Bool { left.hundredths < right.hundredths }
}

/// An amount of Renminbi, exact to a fen.
package struct Money: Hashable, Comparable, Sendable {
  package let fen: Int

  package init(fen: Int) {
    self.fen = fen
  }

  package init(yuan: Int) {
    self.fen = yuan * 100
  }

  /// The number of yuan: "1,250,000", "0.5".
  package var written: String { writtenDecimal(fen, fractionDigits: 2, grouped: true) }

  /// The number of ten thousand yuan (万元), exact: "125.0001".
  package var writtenInTenThousands: String { writtenDecimal(fen, fractionDigits: 6, grouped: true) }

  package static let zero = Money(fen: 0)

  package static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
  package static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

/// A score of up to 100 points, exact to a hundredth of a point.
package struct Score: Hashable, Comparable, Sendable {
  package let hundredths: Int

  package init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// The number of points: "87.5".
  package var written: String { writtenDecimal(hundredths, fractionDigits: 2) }

  package static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }
}

/// A share or quotient of two whole numbers, compared without rounding.
package struct Ratio: Hashable, Comparable, Sendable {
  package let numerator: Int
  /// Positive.
  package let denominator: Int

  /// `nil` where there is nothing to divide by.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The percentage, rounded half up to one digit after the point: "66.7".
  ///
  /// Rounded for showing only.
  package var percent: String {
    writtenDecimal(rounded(scale: 1000), fractionDigits: 1)
  }

  /// The quotient times a scale, rounded half up: a bar's length, or hundredths.
  package func rounded(scale: Int) -> Int {
    let product = numerator.magnitude.multipliedFullWidth(by: scale.magnitude)
    guard product.high < denominator.magnitude else { return numerator < 0 ? .min : .max }
    let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
    let rounded = Int(clamping: remainder >= denominator.magnitude - remainder ? quotient + 1 : quotient)
    return numerator < 0 ? -rounded : rounded
  }

  package static func == (left: Ratio, right: Ratio) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      == right.numerator.multipliedFullWidth(by: left.denominator)
  }

  package static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(numerator.signum())
  }
}
