extension ByteBuffer {
  /// Writes a text as a string of JSON, with its quotes.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package mutating func appendJSON(_ text: String) {
    append("\"")
    var text = text
    text.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      var start = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        append(Self.escape(byte))
        start = index + 1
      }
      append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    append("\"")
  }

  /// Writes an array of JSON, each member by a closure.
  package mutating func appendJSON<Member>(
    _ members: some Sequence<Member>, _ write: (inout ByteBuffer, Member) -> Void
  ) {
    append("[")
    var isFirst = true
    for member in members {
      if !isFirst { append(",") }
      isFirst = false
      write(&self, member)
    }
    append("]")
  }

  /// Writes an array of texts as JSON.
  package mutating func appendJSON(_ texts: [String]) {
    appendJSON(texts) { $0.appendJSON($1) }
  }

  /// Writes an array of whole numbers as JSON.
  package mutating func appendJSON(_ numbers: [Int]) {
    appendJSON(numbers) { $0.append(String($1)) }
  }

  /// A quote, a backslash or a control character as a string of JSON has it.
  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    default: "\\u00" + (byte < 0x10 ? "0" : "1") + String(byte % 16, radix: 16)
    }
  }
}
