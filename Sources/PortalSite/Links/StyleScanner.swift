/// Reads a stylesheet once and gives the addresses that a browser fetches for it: `url(…)` and `@import "…"`.
struct StyleScanner {
  private let bytes: MarkupScanner.Bytes
  private var at = 0

  init(_ bytes: MarkupScanner.Bytes) {
    self.bytes = bytes
  }

  /// Calls a closure with each address, those within the page (`url(#gradient)`) left out.
  ///
  /// - Complexity: O(*n*).
  mutating func run(_ found: (MarkupScanner.Bytes) -> Void) {
    while at < bytes.count {
      if skip("/*") {
        while at < bytes.count, !skip("*/") { at += 1 }
      } else if skip("url(") || skip("@import") {
        if let address = address(), address.first != UInt8(ascii: "#") { found(address) }
      } else {
        at += 1
      }
    }
  }

  /// Goes behind a text if it stands here, in small letters.
  private mutating func skip(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[at + index] != text.utf8Start[index] { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// The address that stands here, in quotes or not; `nil` before another `url(`.
  private mutating func address() -> MarkupScanner.Bytes? {
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    guard at < bytes.count, bytes[at] != UInt8(ascii: "u") || !bytes[at...].starts(with: "url(".utf8) else {
      return nil
    }
    let quote = bytes[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? at + 1 : at
    at = start
    while at < bytes.count, isQuoted ? bytes[at] != quote : !Self.ends(bytes[at]) { at += 1 }
    return MarkupScanner.Bytes(rebasing: bytes[start..<at])
  }

  /// Whether a byte ends an address without quotes.
  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
