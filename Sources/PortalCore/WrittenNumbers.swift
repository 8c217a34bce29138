extension Int {
  /// The digits with zeros in front up to a width: `7.padded(to: 2)` is "07".
  package func padded(to width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }

  /// The digits in groups of three: "1,234,567".
  package var grouped: String {
    let digits = String(magnitude)
    guard digits.utf8.count > 3 else { return String(self) }
    var result = self < 0 ? "-" : ""
    for (offset, digit) in digits.utf8.enumerated() {
      if offset > 0, (digits.utf8.count - offset) % 3 == 0 { result += "," }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }

  /// The number as Chinese documents write small ones: “七”; digits above ten.
  package var numeral: String {
    let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return numerals.indices.contains(self) ? numerals[self] : String(self)
  }

  /// The quotient rounded half away from zero.
  ///
  /// - Precondition: `divisor` is positive.
  package func dividedRounded(by divisor: Int) -> Int {
    precondition(divisor > 0, "a divisor is a positive unit")
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let rounded = Int(remainder >= divisor.magnitude - remainder ? quotient + 1 : quotient)
    return self < 0 ? -rounded : rounded
  }
}

/// A number held as a whole count of decimal fractions, written out: `written(hundredths: 91250)` is "912.5".
///
/// - Parameters:
///   - scaled: the number times 10 to the power of `fractionDigits`.
///   - grouped: whether thousands are set apart by commas.
package func writtenDecimal(_ scaled: Int, fractionDigits: Int, grouped: Bool = false) -> String {
  let power = (0..<fractionDigits).reduce(1) { power, _ in power * 10 }
  let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(power))
  let sign = scaled < 0 ? "-" : ""
  let integer = grouped ? Int(whole).grouped : String(whole)
  guard fraction > 0 else { return sign + integer }
  var digits = Int(fraction).padded(to: fractionDigits)
  while digits.last == "0" { digits.removeLast() }
  return "\(sign)\(integer).\(digits)"
}
