import PortalCore

/// What a text must keep to so that reading it takes a time in proportion to its length.
enum MarkdownLimits {
  /// How deeply blocks and emphasis may be nested in what is written.
  static let depth = 100
  /// How many brackets may be open at once in one paragraph; cmark's time grows with their square.
  private static let brackets = 1000

  /// Reports what is not text, and brackets without end; false where cmark should not be given the text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func check(_ source: SourceText, body: Range<Int>, log: inout DiagnosticLog) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      if let place = invalidText(in: bytes, body) { log.add(.invalidText(at: source.location(place))) }
      var open = 0
      var isBlank = true
      for index in body {
        switch bytes[index] {
        case UInt8(ascii: "["): (open, isBlank) = (open + 1, false)
        case UInt8(ascii: "]"): (open, isBlank) = (max(0, open - 1), false)
        case UInt8(ascii: "\n"):
          if isBlank { open = 0 }
          isBlank = true
        case ...0x20: continue
        default: isBlank = false
        }
        guard open <= brackets else {
          log.add(.markdownTooDeep(at: source.location(index..<index + 1)))
          return false
        }
      }
      return true
    }
  }

  private static func invalidText(in bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Range<Int>? {
    if let zero = body.first(where: { bytes[$0] == 0 }) { return zero..<zero + 1 }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes[body]).span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound + body.lowerBound..<error.byteOffsets.upperBound + body.lowerBound
    }
  }
}

extension Diagnostic {
  fileprivate static func invalidText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.invalid-text", zh: "此处的字节不是 UTF-8 文字", en: "these bytes are not UTF-8 text", at: location,
      fixes: [Fix(zh: "用 UTF-8 编码重新保存文件", en: "save the file again as UTF-8")])
  }

  /// Something is nested more deeply than anyone would write or read.
  static func markdownTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.too-deep", zh: "嵌套过深，从这里起不再读取", en: "nested too deeply; nothing is read from here on",
      at: location,
      fixes: [Fix(zh: "删去多余的括号或层次；要照原样显示的括号前加“\\”", en: "remove brackets or levels; put “\\” before those to be shown")]
    )
  }
}
