import PortalCore

/// What no text of the content may hold: characters that nobody sees and that turn what others see.
///
/// Control characters end an Atom feed (XML 1.0) and mislead a terminal; those of bidirectional text (UAX #9) show a
/// reader something else than a search, a screen reader or the next editor finds.
struct CharacterRules {
  private let files: ContentFiles
  private let log: SharedLog

  init(_ files: ContentFiles, log: SharedLog) {
    self.files = files
    self.log = log
  }

  /// Looks through all texts; says of each file the first such character, and how many there are.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func check() {
    for text in files.texts where !ContentFiles.isIgnored(files.path(of: text)) {
      // What is no text is reported by its reader.
      guard let decoded = text.decoded(SharedLog())?.text else { continue }
      let (first, count) = Self.hidden(in: decoded.bytes)
      if let first { log.add(.hiddenCharacter(decoded.text(first), count, at: decoded.location(first))) }
    }
  }

  /// The bytes of the first character, and the number of all.
  private static func hidden(in bytes: [UInt8]) -> (first: Range<Int>?, count: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var first: Range<Int>?
      var count = 0
      for index in bytes.indices {
        let width = width(of: bytes, at: index)
        guard width > 0 else { continue }
        first = first ?? index..<index + width
        count += 1
      }
      return (first, count)
    }
  }

  /// How many bytes such a character has that begins at an index; 0 where none begins.
  private static func width(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    // NUL has a message of its own.
    case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: return 1
    case 0xC2 where index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1]): return 2
    case 0xE2 where index + 2 < bytes.count:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let isEmbedding = second == 0x80 && (0xAA...0xAE).contains(third)
      let isIsolate = second == 0x81 && (0xA6...0xA9).contains(third)
      return isEmbedding || isIsolate ? 3 : 0
    default: return 0
    }
  }
}

extension Diagnostic {
  fileprivate static func hiddenCharacter(_ text: String, _ count: Int, at location: SourceLocation) -> Diagnostic {
    let number = text.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return Diagnostic(
      .error, "text.hidden-character", zh: "这里有看不见的控制字符 \(code)，这个文件里共 \(count.grouped) 个",
      en: "here is the invisible control character \(code); the file has \(count.grouped) such", at: location,
      fixes: [Fix(zh: "删去，从头输入这几个字", en: "delete it, and type the words anew")])
  }
}
