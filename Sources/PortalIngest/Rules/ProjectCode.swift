/// A project's national code (投资项目统一代码, GB/T 40058): YYMM-region-department-type-number and check digit.
struct ProjectCode {
  /// What is wrong with the code; `nil` where nothing is.
  let fault: Fault?

  enum Fault: Equatable {
    case form
    /// The check digit is another than the one given.
    case checkDigit(Int)
  }

  init(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 6, 2, 2, 6], parts.allSatisfy(\.isDigits) else {
      fault = .form
      return
    }
    let digits = parts.joined().utf8.map { Int($0 - UInt8(ascii: "0")) }
    let isOld = parts[0].hasPrefix("20") && (13...20).contains(digits[2] * 10 + digits[3])
    let expected = Self.checkDigit(of: digits.dropLast())
    fault = isOld || digits.last == expected ? nil : .checkDigit(expected)
  }

  /// ISO 7064, MOD 11,10.
  private static func checkDigit(of digits: some Sequence<Int>) -> Int {
    let product = digits.reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }
}
