import PortalCore

/// What an editor looks at in texts that are right for a program: words, punctuation, titles.
struct EditorialRules {
  private let files: ContentFiles
  private let log: SharedLog

  init(_ files: ContentFiles, log: SharedLog) {
    self.files = files
    self.log = log
  }

  /// Looks through all texts but those of earlier editions, which nobody may change.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func check() {
    let list = files.texts.first { files.path(of: $0) == ContentFiles.wordList }
    let search = WordSearch(WordList(list, log: log))
    var titles: [[UInt8]: SourceLocation] = [:]
    for text in files.texts where text !== list && !isKept(files.path(of: text)) {
      search.check(text, log: log)
      guard text.path.hasSuffix(".md") else { continue }
      ProseRules(text, log: log).check()
      guard let title = title(of: text), let range = title.range else { continue }
      // Two files of one name are an error already.
      if let other = titles.updateValue(title, forKey: Array(text.bytes[range])), name(other) != name(title) {
        log.add(.repeatedTitle(text.text(range).shortened, at: title, other: other))
      }
    }
  }

  private func name(_ location: SourceLocation) -> Substring? { location.source.path.split(separator: "/").last }

  private func isKept(_ path: String) -> Bool {
    path.hasPrefix("editions/") || ContentFiles.isIgnored(path) || path == ContentFiles.allowList
  }

  /// What stands behind `title:` in the front matter of a text.
  private func title(of text: SourceText) -> SourceLocation? {
    let key = Array("title:".utf8)
    var start = 0
    // Front matter longer than this has its title further up.
    for line in text.bytes.prefix(4096).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: key) {
        let value = line.dropFirst(key.count).drop { $0 == 0x20 }
        let end = value.last == 0x0D ? value.endIndex - 1 : value.endIndex
        return value.startIndex < end ? text.location(value.startIndex..<end) : nil
      }
      if start > 0, line.starts(with: "---".utf8) { return nil }
      start = line.endIndex + 1
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func repeatedTitle(
    _ title: String, at location: SourceLocation, other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "editorial.repeated-title", zh: "标题“\(title)”和另一篇相同，列表和搜索里分不清",
      en: "the title “\(title)” is that of another text too; lists and the search do not tell them apart", at: location,
      notes: [Note(zh: "另一篇在这里", en: "the other is here", at: other)],
      fixes: [Fix(zh: "写明期次、地点或日期", en: "name the number, place or date")])
  }
}
