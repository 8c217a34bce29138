/// A value of JSON that is being put together, with its members in the order in which they were given.
///
/// For documents in the terms of outside standards, of which there are few; what is written for each of very many records
/// is written into a `ByteBuffer` at once.
package indirect enum JSON: Sendable {
  case text(String)
  /// A number, as JSON writes it.
  case number(String)
  case flag(Bool)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// A list; `nil` where it would be empty, as most standards want it.
  package static func nonEmpty(_ values: [JSON]) -> JSON? {
    values.isEmpty ? nil : .list(values)
  }

  /// The object with further members at its end.
  package func adding(_ members: JSON) -> JSON {
    guard case .object(let own) = self, case .object(let others) = members else { return self }
    return .object(own + others)
  }

  /// The document, ending with a line break.
  package var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: 1 << 12)
    buffer.append(self)
    buffer.append("\n")
    return buffer.bytes
  }

  /// The value for a `<script type="application/ld+json">`: `<` is escaped, so that nothing in it ends the script.
  package var script: HTML {
    var buffer = ByteBuffer(capacity: 512)
    buffer.append(self, isInScript: true)
    return HTML(safe: buffer.bytes)
  }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(String(value)) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }

  /// Members that are `nil` are left out.
  package init(dictionaryLiteral elements: (String, JSON?)...) {
    self = .object(elements.compactMap { name, value in value.map { (name, $0) } })
  }
}

extension ByteBuffer {
  /// Writes a value of JSON without white space.
  ///
  /// - Parameter isInScript: whether `<` is escaped.
  /// - Complexity: O(*n*) in the bytes written.
  package mutating func append(_ json: JSON, isInScript: Bool = false) {
    switch json {
    case .text(let text): appendText(text, isInScript: isInScript)
    case .number(let number): append(number)
    case .flag(let flag): append(flag ? "true" : "false")
    case .list(let values): appendJSON(values) { $0.append($1, isInScript: isInScript) }
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(",") }
        appendJSON(member.name)
        append(":")
        append(member.value, isInScript: isInScript)
      }
      append("}")
    }
  }

  private mutating func appendText(_ text: String, isInScript: Bool) {
    guard isInScript, text.utf8.contains(UInt8(ascii: "<")) else { return appendJSON(text) }
    var inner = ByteBuffer()
    inner.appendJSON(text)
    for byte in inner.bytes {
      if byte == UInt8(ascii: "<") { append("\\u003c") } else { append([byte]) }
    }
  }
}
