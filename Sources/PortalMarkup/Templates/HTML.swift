/// Bytes that are known to be safe HTML: whatever an author wrote in them has been escaped or checked.
@usableFromInline package struct HTML: Hashable, Sendable {
  /// UTF-8.
  package let bytes: [UInt8]

  /// Bytes that the caller made safe.
  package init(safe bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A plain text, escaped.
  package init(escaping text: String) {
    self.init { $0.text(text) }
  }

  /// What a closure writes: `HTML { $0.literal("<b>"); $0.text(name); $0.literal("</b>") }`.
  package init(_ write: (inout Builder) -> Void) {
    var builder = Builder()
    write(&builder)
    self = builder.html
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The HTML as a string, for tests and for feeds.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML {
  /// Puts HTML together out of the program's literals and escaped texts, so that nothing else gets in.
  package struct Builder: Sendable {
    private var buffer = ByteBuffer()

    package init() {}

    /// What was written so far.
    package var html: HTML { HTML(safe: buffer.bytes) }

    /// Writes markup that stands in the program.
    package mutating func literal(_ markup: StaticString) {
      buffer.append(markup)
    }

    /// Writes a text, escaped for text and quoted attributes.
    package mutating func text(_ text: String) {
      buffer.appendEscaped(text)
    }

    /// Writes a whole number.
    package mutating func number(_ number: Int) {
      buffer.append(number)
    }

    /// Writes HTML.
    package mutating func html(_ html: HTML) {
      buffer.append(html.bytes)
    }
  }
}
