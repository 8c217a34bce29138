/// Makes emphasis work beside Chinese: private marks in the text that cmark reads, taken out of everything it gives.
///
/// CommonMark opens or closes emphasis at a run of `*` by the two characters around it, and forbids the one where a
/// punctuation mark stands inside and a letter outside: `**注意：**请看` stays unbold. Where such a run touches a Chinese
/// character, a mark that counts as a letter is put between the run and the punctuation; the run may then do both.
/// As the mark is removed wherever it turns up, code and addresses need no knowledge of it.
enum ChineseEmphasis {
  /// U+FDD0 in UTF-8, a noncharacter: no text has it, and cmark takes it for a letter.
  static let mark: [UInt8] = [0xEF, 0xB7, 0x90]

  /// The text with its marks; line breaks stay where they are.
  ///
  /// - Complexity: O(*n*) in the bytes; one scan where there is no `*`.
  static func marked(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    text.withUnsafeBufferPointer { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "*"):
          let start = index
          while index < bytes.count, bytes[index] == UInt8(ascii: "*") { index += 1 }
          guard let place = markPlace(in: bytes, run: start..<index) else { continue }
          result += bytes[copied..<place]
          result += mark
          copied = place
        case mark[0] where bytes[index...].starts(with: mark):
          result += bytes[copied..<index]
          result += Array("\u{FFFD}".utf8)
          index += mark.count
          copied = index
        default: index += 1
        }
      }
      result += bytes[copied...]
    }
    return result
  }

  /// A text that cmark gave, without the marks, and without the space that follows a mark at the beginning of a cell.
  static func unmarked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard text.contains(mark[0]) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == mark[0], text[index...].starts(with: mark) {
        index += mark.count
        if index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Where a run of `*` needs a mark: at its beginning or its end; `nil` where CommonMark alone does what is meant.
  private static func markPlace(in bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>) -> Int? {
    let before = scalar(in: bytes, endingAt: run.lowerBound)
    let after = scalar(in: bytes, startingAt: run.upperBound)
    guard before.isChinese || after.isChinese, !before.isMarkdownSpace, !after.isMarkdownSpace else { return nil }
    switch (before.isMarkdownPunctuation, after.isMarkdownPunctuation) {
    case (false, true): return run.upperBound
    case (true, false): return run.lowerBound
    default: return nil
    }
  }

  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, startingAt index: Int) -> Unicode.Scalar {
    let window = bytes[index..<min(bytes.count, index + 4)]
    return String(decoding: window, as: UTF8.self).unicodeScalars.first ?? "\n"
  }

  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return "\n" }
    return String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.last ?? "\n"
  }
}
