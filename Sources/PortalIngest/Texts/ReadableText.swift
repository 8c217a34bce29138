package import PortalCore

extension SourceText {
  /// The bytes after a byte order mark, where all of them are UTF-8 without NUL; `nil`, and reported, otherwise.
  package func readableRange(_ log: SharedLog) -> Range<Int>? {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      log.add(.utf16(self))
      return nil
    }
    let bytes = bytes
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      log.add(.notUTF8(at: location(error.byteOffsets)))
      return nil
    }
    if let nul = bytes.firstIndex(of: 0) {
      log.add(.nulByte(at: location(nul..<nul + 1)))
      return nil
    }
    return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count
  }
}

extension Diagnostic {
  fileprivate static func utf16(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "text.utf16", zh: "文件的编码是 UTF-16（“Unicode 文本”）", en: "the file is UTF-16 (“Unicode text”)",
      at: SourceLocation(source: source, range: nil), fixes: [.saveAsUTF8])
  }

  fileprivate static func notUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "text.not-utf8", zh: "这里不是 UTF-8 编码的文字，文件可能是 GBK（“ANSI”）编码",
      en: "this is not UTF-8 text; the file may be GBK (“ANSI”)", at: location, fixes: [.saveAsUTF8])
  }

  fileprivate static func nulByte(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "text.nul", zh: "文件中有空字符（NUL），可能不是文本文件或已损坏",
      en: "the file has a NUL byte: it is no text file, or it is damaged", at: location,
      fixes: [Fix(zh: "从原来的软件重新导出", en: "export it again from the program that made it")])
  }
}

extension Diagnostic.Fix {
  fileprivate static var saveAsUTF8: Self {
    Self(
      zh: "重新保存为 UTF-8；在表格软件中另存为“CSV UTF-8（逗号分隔）”",
      en: "save it again as UTF-8; in a spreadsheet, save as “CSV UTF-8 (comma delimited)”")
  }
}
