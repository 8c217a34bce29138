import PortalCore

/// Words that an office does not want in its texts, each with the right one: `words.yml` of the content (错敏词).
struct WordList {
  /// One word that is wrong.
  struct Entry {
    let wrong: String
    let right: String
    /// Longer texts in which it is right: “村长期” for “村长”.
    let exceptions: [String]
    /// Whether a site with it must not be built.
    let isForbidden: Bool
    /// Where the list says so.
    let location: SourceLocation
  }

  let entries: [Entry]

  /// Reads the list; empty where there is none, and reported where it cannot be read.
  init(_ source: SourceText?, log: SharedLog) {
    guard let source, let mapping = YAMLReader.read(source, log: log) else {
      entries = []
      return
    }
    entries = mapping.optional("words")?.records { Self.entry($0, log) } ?? []
    mapping.finish()
  }

  private static func entry(_ mapping: YAMLMapping, _ log: SharedLog) -> Entry? {
    let (wrong, right) = (mapping.required("wrong"), mapping.required("right")?.text)
    let exceptions = mapping.optional("except").map { $0.list?.compactMap(\.text) } ?? []
    let isForbidden = mapping.optional("forbidden").map(\.flag) ?? false
    guard let wrong, let word = wrong.text, let right, let exceptions, let isForbidden else { return nil }
    guard word.unicodeScalars.count >= 2, word.unicodeScalars.allSatisfy({ $0.value >= 0x800 }) else {
      log.add(.wordTooShort(word.shortened, at: wrong.location))
      return nil
    }
    return Entry(
      wrong: word, right: right, exceptions: exceptions, isForbidden: isForbidden, location: wrong.location)
  }
}

extension Diagnostic {
  fileprivate static func wordTooShort(_ word: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "editorial.word-form", zh: "错敏词“\(word)”至少要两个汉字，不能夹字母、数字",
      en: "the word “\(word)” must be two Chinese characters or more, without letters and digits", at: location)
  }
}
