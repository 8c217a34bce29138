import PortalCore

extension Diagnostic {
  /// The first byte of a template that cannot stand in a page; `nil` where all can.
  static func wrongByte(in source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return .invalidUTF8(at: source.location(error.byteOffsets))
    }
    return bytes.firstIndex(of: 0).map { .nullByte(at: source.location($0..<$0 + 1)) }
  }

  private static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.invalid-utf8", zh: "模板不是有效的UTF-8文本", en: "the template is not valid UTF-8", at: location,
      fixes: [Fix(zh: "用编辑器把文件另存为UTF-8", en: "save the file as UTF-8")])
  }

  private static func nullByte(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.null-byte", zh: "模板含有空字节（NUL）", en: "the template holds a NUL byte", at: location,
      fixes: [Fix(zh: "删去这个字节，或者用编辑器把文件另存为UTF-8", en: "remove the byte, or save the file as UTF-8")])
  }
}
