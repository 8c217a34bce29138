import Glibc
package import PortalCore

/// In which encoding a table's file was found to be written.
package enum TextEncoding: Hashable, Sendable {
  /// UTF-8 with a byte order mark.
  case markedUTF8
  case utf8
  /// What Chinese spreadsheets call “ANSI”; GBK and GB 2312 are parts of it.
  case gb18030

  /// The encoding as a report names it.
  package var title: String {
    switch self {
    case .markedUTF8: "UTF-8 (BOM)"
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    }
  }
}

extension SourceText {
  /// The text in UTF-8, and how it was written; `nil`, and reported, where it is neither UTF-8 nor GB18030.
  ///
  /// Decided for the whole file: a byte order mark, else strict UTF-8, else strict GB18030. Places are those of the
  /// decoded text.
  package func decoded(_ log: SharedLog) -> (text: SourceText, encoding: TextEncoding)? {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !isMarked, !isUTF16, mayBeGB18030, let converted = Self.utf8(fromGB18030: bytes) {
      return (SourceText(path: path, bytes: converted), .gb18030)
    }
    return readableRange(log).map { _ in (self, isMarked ? .markedUTF8 : .utf8) }
  }

  /// Whether the bytes are not UTF-8, nor begin with so much Chinese in UTF-8 that they are a damaged file of that.
  private var mayBeGB18030: Bool {
    let bytes = bytes
    do {
      _ = try UTF8Span(validating: bytes.span)
      return false
    } catch {
      return bytes[..<error.byteOffsets.lowerBound].count { $0 & 0xF0 == 0xE0 } < 8
    }
  }

  private var isUTF16: Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The bytes in UTF-8; `nil` where they are not GB18030 throughout, or hold a NUL, or the system does not know GB18030.
  private static func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.contains(0) else { return nil }
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    // Two bytes become three at most; one becomes one, four become four.
    let room = bytes.count + bytes.count / 2 + 4
    var isConverted = false
    var input = bytes
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromCount = source.count
        var to = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toCount = room
        isConverted = iconv(converter, &from, &fromCount, &to, &toCount) != -1 && fromCount == 0
        filled = isConverted ? room - toCount : 0
      }
    }
    return isConverted ? output : nil
  }
}

extension Diagnostic {
  /// A table was read as GB18030; nothing is lost, but the guess is the author's to confirm.
  package static func readAsGB18030(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .warning, "text.gb18030", zh: "文件不是 UTF-8，已按 GB18030（“ANSI”）读取",
      en: "the file is not UTF-8; it was read as GB18030 (“ANSI”)",
      at: SourceLocation(source: source, range: nil),
      fixes: [
        Diagnostic.Fix(
          zh: "在表格软件中另存为“CSV UTF-8（逗号分隔）”，就不必猜测编码",
          en: "in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”, so that nothing is guessed")
      ])
  }
}
