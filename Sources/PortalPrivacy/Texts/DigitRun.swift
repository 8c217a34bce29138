/// Digits that stand together, also in groups: “138-0013-8000”, “３３０１０６ 1990…”; full-width ones are read too.
struct DigitRun {
  /// What stands between a digit and the one before it.
  enum Joint: UInt8 {
    /// Nothing, or something that no reader sees.
    case none
    /// Blanks or hyphens.
    case blank
    /// A full stop.
    case point
  }

  /// From 0 to 9.
  private(set) var digits: [UInt8] = []
  /// Where each digit begins and ends in the text.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  private(set) var joints: [Joint] = []

  var count: Int { digits.count }

  /// Reads the run that begins at a digit, and says where it ends.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    digits.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    joints.removeAll(keepingCapacity: true)
    var index = start
    var joint = Joint.blank
    while let (digit, length) = Self.digit(text, at: index) {
      digits.append(digit)
      starts.append(index)
      index += length
      ends.append(index)
      joints.append(joint)
      guard let (next, found) = Self.joint(text, at: index) else { break }
      index = next
      joint = found
    }
    return ends.last ?? start
  }

  /// Whether a group begins at a digit of the run; also just behind the last one.
  func isBoundary(_ index: Int) -> Bool {
    index >= count || joints[index] != .none
  }

  /// How many digits there are from one to the end of its group, at most 24.
  func length(from index: Int) -> Int {
    var end = index + 1
    while end < min(count, index + 24), joints[end] == .none { end += 1 }
    return end - index
  }

  /// Whether no full stop stands before any digit of a range but the first.
  func isWithoutPoints(_ range: Range<Int>) -> Bool {
    !joints[range].dropFirst().contains(.point)
  }

  /// The bytes of a range of digits.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// The digit at a byte, ASCII or full-width, and its length.
  static func digit(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, Int)? {
    guard index < text.count else { return nil }
    let byte = text[index]
    if byte &- 0x30 < 10 { return (byte - 0x30, 1) }
    guard byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC, text[index + 2] &- 0x90 < 10 else {
      return nil
    }
    return (text[index + 2] - 0x90, 3)
  }

  /// What stands between a digit that ends at a byte and the next one, and where that begins.
  private static func joint(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (Int, Joint)? {
    var index = start
    var joint = Joint.none
    var blanks = 0
    while digit(text, at: index) == nil {
      guard index < text.count else { return nil }
      if text[index] == 0x2E, joint == .none {
        joint = .point
        index += 1
        guard digit(text, at: index) != nil else { return nil }
        break
      }
      guard let (length, isVisible) = mark(text, at: index) else { return nil }
      if isVisible {
        blanks += 1
        joint = .blank
      }
      index += length
      // Invisible marks could go on for ever.
      guard blanks <= 3, index - start <= 24 else { return nil }
    }
    return (index, joint)
  }

  /// A blank, hyphen or invisible mark at a byte: its length, and whether a reader sees it.
  private static func mark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Bool)? {
    switch text[index] {
    case 0x20, 0x2D, 0x5F: return (1, true)
    case 0xC2 where index + 1 < text.count:
      return text[index + 1] == 0xA0 ? (2, true) : text[index + 1] == 0xAD ? (2, false) : nil
    case 0xE2 where index + 2 < text.count: return punctuation(text[index + 1], text[index + 2])
    case 0xE3 where index + 2 < text.count:
      return text[index + 1] == 0x80 && text[index + 2] == 0x80 ? (3, true) : nil
    case 0xEF where index + 2 < text.count:
      if text[index + 1] == 0xBC, text[index + 2] == 0x8D { return (3, true) }
      return text[index + 1] == 0xBB && text[index + 2] == 0xBF ? (3, false) : nil
    default: return nil
    }
  }

  /// A mark of the block U+2000 to U+22FF that may stand between digits.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> (Int, Bool)? {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0x90...0x95), (0x80, 0xAF), (0x88, 0x92): (3, true)
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA9): (3, false)
    default: nil
    }
  }
}
