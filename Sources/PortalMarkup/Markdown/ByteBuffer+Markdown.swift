extension ByteBuffer {
  /// Begins a new line unless one was just begun.
  mutating func breakLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { append("\n") }
  }

  /// Writes UTF-8, escaped for text and quoted attributes.
  mutating func appendEscaped(_ utf8: [UInt8]) {
    utf8.withUnsafeBytes { appendEscaped($0) }
  }

  /// Writes an address into a quoted attribute: what an address must not have is percent-encoded, `&` and `'` escaped.
  mutating func appendAddress(_ address: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    var written: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): written += "&amp;".utf8
      case UInt8(ascii: "'"): written += "&#39;".utf8
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        written.append(byte)
      case _ where "-_.+!*(),%#?=;:/$~".utf8.contains(byte): written.append(byte)
      default: written += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    append(written)
  }
}
