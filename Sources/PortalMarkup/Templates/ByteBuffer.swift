/// Bytes that are being written: a page, a feed, a piece of HTML.
package struct ByteBuffer: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes a text as UTF-8, unchanged.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a whole number in decimal digits.
  package mutating func append(_ number: Int) {
    switch number {
    case 0..<10: bytes.append(UInt8(ascii: "0") + UInt8(number))
    case 10..<100:
      bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    default: append(String(number))
    }
  }

  /// Writes bytes, unchanged.
  package mutating func append(_ other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  /// Writes a slice of memory, unchanged.
  package mutating func append(_ slice: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: slice)
  }

  /// Writes a text so that it is itself in HTML text and in a quoted attribute: `& < > " '` become references.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package mutating func appendEscaped(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped(UnsafeRawBufferPointer($0)) }) == nil {
      var copy = text
      copy.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
    }
  }

  /// Writes UTF-8 escaped as `appendEscaped(_:)` for texts does.
  package mutating func appendEscaped(_ utf8: UnsafeRawBufferPointer) {
    var start = 0
    for index in 0..<utf8.count where Self.isSpecial(utf8[index]) {
      append(UnsafeRawBufferPointer(rebasing: utf8[start..<index]))
      append(Self.reference(to: utf8[index]))
      start = index + 1
    }
    append(UnsafeRawBufferPointer(rebasing: utf8[start...]))
  }

  /// Takes everything out, so that the buffer can be filled anew.
  package mutating func removeAll(keepingCapacity: Bool = false) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
  }

  /// Writes a literal of the program, unchanged.
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// One bit for each of `"` `&` `'` `<` `>`, all of which are below 64.
  private static let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specials >> UInt64(byte) & 1 == 1
  }

  private static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
