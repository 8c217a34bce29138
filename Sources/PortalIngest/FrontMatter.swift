package import PortalCore

/// A Markdown file's settings, between two lines `---` at its top, and the body after them.
package struct FrontMatter {
  package let settings: YAMLMapping
  /// The bytes of the text after the settings.
  package let body: Range<Int>

  /// - Returns: `nil`, and reported, where there are no settings or they cannot be read.
  package static func read(_ source: SourceText, log: SharedLog) -> FrontMatter? {
    guard let range = source.readableRange(log) else { return nil }
    let first = line(of: source, from: range.lowerBound)
    guard isFence(source, first.content) else {
      log.add(.missing(at: source.location(first.content)))
      return nil
    }
    var next = first.end
    while next < range.upperBound {
      let line = line(of: source, from: next)
      if isFence(source, line.content) {
        let settings = YAMLReader.read(source, range: first.end..<next, place: first.content, log: log)
        return settings.map { FrontMatter(settings: $0, body: line.end..<range.upperBound) }
      }
      next = line.end
    }
    log.add(.unclosed(at: source.location(first.content)))
    return nil
  }

  private static func isFence(_ source: SourceText, _ line: Range<Int>) -> Bool {
    let bytes = source.bytes[line]
    return bytes.starts(with: "---".utf8) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The line that begins at an index, without its line break, and where the next one begins.
  private static func line(of source: SourceText, from start: Int) -> (content: Range<Int>, end: Int) {
    let bytes = source.bytes
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return (start..<bytes.count, bytes.count)
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (start..<end, end + (isPair ? 2 : 1))
  }
}

extension Diagnostic {
  fileprivate static func missing(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "front-matter.missing", zh: "文件须以“---”一行开头，写明标题、日期等",
      en: "the file must begin with a line “---” and its settings",
      at: location, fixes: [Fix(zh: "用 portal new announcement 新建，或照同类文件补上", en: "see another file of its kind")])
  }

  fileprivate static func unclosed(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "front-matter.unclosed", zh: "开头的“---”没有配对的结尾“---”",
      en: "the settings are not closed by a second line “---”",
      at: location, fixes: [Fix(zh: "在正文之前加一行“---”", en: "add a line “---” before the text")])
  }
}
