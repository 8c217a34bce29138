/// A number of which some digits are hidden behind `*`.
///
/// 138****1234 is accepted, and so are ids with six or more `*` in a row.
struct NumberMask {
  /// Whether it shows what it should hide.
  let isWeak: Bool
  /// The byte behind it.
  let end: Int

  /// `nil` where the digits at a byte are not followed by `*`.
  init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var shown: [UInt8?] = []
    var index = start
    while index < text.count, shown.count < 20 {
      if let (digit, length) = DigitRun.digit(text, at: index) {
        shown.append(digit)
        index += length
      } else if let length = Self.star(text, at: index) {
        shown.append(nil)
        index += length
      } else {
        break
      }
    }
    guard shown.contains(nil) else { return nil }
    if shown.count == 17, let behind = Surroundings(text: text, form: .prose).endOfX(from: index) {
      shown.append(10)
      index = behind
    }
    end = index
    isWeak = Self.isWeakID(shown) || Self.isWeakMobile(shown)
  }

  /// Fewer than six hidden, and the birth date shown.
  private static func isWeakID(_ shown: [UInt8?]) -> Bool {
    guard shown.count == 18, shown.split(whereSeparator: { $0 != nil }).allSatisfy({ $0.count < 6 }) else {
      return false
    }
    let date = shown[6..<14].compactMap(\.self)
    return date.count == 8 && CheckDigits.isBirthDate(date[...])
  }

  /// Fewer than four hidden.
  private static func isWeakMobile(_ shown: [UInt8?]) -> Bool {
    guard shown.count == 11, shown[0] == 1, let second = shown[1], second >= 3 else { return false }
    return shown.count { $0 == nil } < 4
  }

  /// The length of a `*`, ASCII or full-width.
  private static func star(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if text[index] == UInt8(ascii: "*") { return 1 }
    guard text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC, text[index + 2] == 0x8A else {
      return nil
    }
    return 3
  }
}
