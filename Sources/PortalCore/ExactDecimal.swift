/// Reads a decimal number exactly, as a whole count of its smallest fraction: "912.5" with two digits is 91250.
package enum ExactDecimal {
  /// Why a text is no number of this kind.
  package enum Failure: Error, Hashable, Sendable {
    case notANumber
    case tooManyDigits
    case tooLarge
  }

  /// Accepts an optional minus sign, digits with or without commas between groups of three, and a fraction.
  package static func read(
    _ text: some StringProtocol, fractionDigits: Int
  ) throws(Failure) -> Int {
    var digits = Array(text.utf8)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ ungrouped($0) }), !whole.isEmpty else { throw .notANumber }
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(isDigit) else { throw .notANumber }
    let significant = fraction.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
    guard significant.count <= fractionDigits else { throw .tooManyDigits }
    let padding = repeatElement(UInt8(ascii: "0"), count: fractionDigits - significant.count)
    var value = 0
    for digit in whole + significant + padding {
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !first, !second else { throw .tooLarge }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// Whether a text is a decimal number, however long.
  package static func isNumber(_ text: some StringProtocol) -> Bool {
    do throws(Failure) {
      _ = try read(text, fractionDigits: 0)
      return true
    } catch {
      return error != .notANumber
    }
  }

  /// The digits without the commas between groups of three; `nil` where commas stand elsewhere.
  private static func ungrouped(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return Array(groups.joined())
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
