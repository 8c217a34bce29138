/// The text of a link as it stands in HTML, taken apart.
enum LinkText {
  /// The bytes with percent-encoding and the character references that escaping makes undone.
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), let value = hexadecimal(bytes[at...].dropFirst().prefix(2)) {
        result.append(value)
        at += 3
      } else if let (reference, byte) = references.first(where: { bytes[at...].starts(with: $0.0) }) {
        result.append(byte)
        at += reference.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  /// Whether a link names a scheme: `https:`, `mailto:`, `data:`.
  static func hasScheme(_ link: MarkupScanner.Bytes) -> Bool {
    for (offset, byte) in link.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return offset > 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if offset == 0 { return false }
      default: return false
      }
    }
    return false
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }

  private static let references: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&#39;".utf8), UInt8(ascii: "'")),
    (Array("&quot;".utf8), UInt8(ascii: "\"")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")),
  ]
}
