/// Whether digits can be the number that they look like.
enum CheckDigits {
  /// GB 11643: 17 digits and a check digit, 10 being X, with a birth date that there was.
  static func isCitizenID(_ digits: ArraySlice<UInt8>, check: UInt8) -> Bool {
    guard digits.count == 17, isBirthDate(digits.dropFirst(6).prefix(8)) else { return false }
    let sum = zip(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + Int($1.0) * $1.1 }
    return Int(check) == [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
  }

  /// 15 digits that begin with a province and have a birth date of the twentieth century; centenarians are left out,
  /// since registration numbers of companies have 000 there.
  static func mayBeOldCitizenID(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 15, provinces.contains(digits[0] * 10 + digits[1]), digits[6] > 0 else { return false }
    return isBirthDate([1, 9] + digits[6..<12])
  }

  /// Eight digits of a day from 1900 to 2049.
  static func isBirthDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = digits.map(Int.init)
    guard digits.count == 8 else { return false }
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let (month, day) = (digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
    guard (1900..<2050).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return day <= (month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  /// Luhn's check of card numbers (ISO/IEC 7812).
  static func isLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let digit = Int(entry.element) * (entry.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + digit / 10 + digit % 10
    }
    return sum.isMultiple(of: 10) && digits.contains { $0 > 0 }
  }

  /// A unified social credit code (GB 32100) that has digits only.
  static func isCreditCode(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 18, let check = digits.last else { return false }
    var weight = 1
    var sum = 0
    for digit in digits.dropLast() {
      sum += Int(digit) * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == Int(check)
  }

  /// The first two digits of division codes (GB/T 2260).
  private static let provinces: Set<UInt8> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82,
  ]
}
