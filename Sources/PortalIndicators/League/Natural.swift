/// A whole number without an upper limit: products of many denominators stay exact.
struct Natural: Comparable {
  /// The digits to the base 2^64, the lowest first, without zeros at the end.
  private var digits: [UInt]

  init(_ value: UInt) {
    digits = value == 0 ? [] : [value]
  }

  static func * (left: Natural, right: UInt) -> Natural {
    guard right != 0 else { return Natural(0) }
    var product = left
    var carry: UInt = 0
    for place in product.digits.indices {
      let (high, low) = product.digits[place].multipliedFullWidth(by: right)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      product.digits[place] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { product.digits.append(carry) }
    return product
  }

  static func + (left: Natural, right: Natural) -> Natural {
    var sum = left
    var carry: UInt = 0
    for place in 0..<max(left.digits.count, right.digits.count) {
      if place == sum.digits.count { sum.digits.append(0) }
      let other = place < right.digits.count ? right.digits[place] : 0
      let (first, firstOverflow) = sum.digits[place].addingReportingOverflow(other)
      let (second, secondOverflow) = first.addingReportingOverflow(carry)
      sum.digits[place] = second
      carry = firstOverflow || secondOverflow ? 1 : 0
    }
    if carry > 0 { sum.digits.append(carry) }
    return sum
  }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
