import PortalCore

/// A text whose personal information is hidden behind `*`, byte for byte as long as before.
struct MaskedText {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hides an item, and gives what is shown of it.
  mutating func hide(_ item: PrivateItem) -> String {
    let places = hideable(item)
    let (head, tail) = Self.shown(of: item.kind)
    for (number, place) in places.enumerated() where number >= head && number < places.count - tail {
      if place.count == 1 {
        bytes[place.lowerBound] = UInt8(ascii: "*")
      } else {
        // ＊
        bytes.replaceSubrange(place, with: [0xEF, 0xBC, 0x8A])
      }
    }
    return String(decoding: bytes[item.range], as: UTF8.self)
  }

  /// How many characters of an item stay, at its beginning and at its end.
  private static func shown(of kind: PrivateItem.Kind) -> (head: Int, tail: Int) {
    switch kind {
    case .mobile: (3, 4)
    case .citizenID, .oldCitizenID, .weakMask: (3, 0)
    case .bankCard: (0, 4)
    case .personalMail: (1, 0)
    case .homeAddress: (0, 0)
    }
  }

  /// The characters that are hidden: digits and X, of a mailbox all before its host.
  private func hideable(_ item: PrivateItem) -> [Range<Int>] {
    var range = item.range
    if item.kind == .mobile { range = withoutPrefix(range) }
    if item.kind == .personalMail, let at = bytes[range].firstIndex(of: 0x40) {
      return (range.lowerBound..<at).map { $0..<$0 + 1 }
    }
    return bytes.withUnsafeBufferPointer { text in
      var places: [Range<Int>] = []
      var index = range.lowerBound
      while index < range.upperBound {
        let digit = DigitRun.digit(text, at: index)?.1 ?? Self.x(text, at: index)
        if let digit { places.append(index..<index + digit) }
        index += digit ?? 1
      }
      return places
    }
  }

  /// The bytes of the last eleven digits of a mobile number.
  private func withoutPrefix(_ range: Range<Int>) -> Range<Int> {
    bytes.withUnsafeBufferPointer { text in
      var starts: [Int] = []
      for index in range where DigitRun.digit(text, at: index) != nil { starts.append(index) }
      return (starts.count > 11 ? starts[starts.count - 11] : range.lowerBound)..<range.upperBound
    }
  }

  private static func x(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if text[index] | 0x20 == UInt8(ascii: "x") { return 1 }
    guard text[index] == 0xEF, index + 2 < text.count else { return nil }
    let isWide =
      text[index + 1] == 0xBC && text[index + 2] == 0xB8 || text[index + 1] == 0xBD && text[index + 2] == 0x98
    return isWide ? 3 : nil
  }
}

extension PrivateItem {
  /// The item as an allow-list compares it: its digits and letters, half-width, without what stands between them.
  func plain(in bytes: [UInt8]) -> String {
    Self.plain(String(decoding: bytes[range], as: UTF8.self), kind)
  }

  /// What an author wrote for an item of a kind.
  static func plain(_ written: String, _ kind: Kind) -> String {
    switch kind {
    case .personalMail, .homeAddress: return written.lowercased().filter { !$0.isWhitespace }
    case .citizenID, .oldCitizenID, .mobile, .bankCard, .weakMask:
      let kept = written.compactMap { character -> String? in
        if let digit = character.wholeNumberValue, (0...9).contains(digit) { return String(digit) }
        return ["X": "X", "x": "X", "Ｘ": "X", "ｘ": "X", "*": "*", "＊": "*"][character]
      }.joined()
      return kind == .mobile ? String(kept.suffix(11)) : kept
    }
  }
}
