import PortalCore
import PortalIngest
import TestSupport
import Testing

struct FrontMatterTests {
  private func read(_ source: SourceText) -> (file: FrontMatter?, log: SharedLog) {
    let log = SharedLog()
    return (FrontMatter.read(source, log: log), log)
  }

  @Test(arguments: ["\n", "\r\n"]) func `the body begins after the closing line`(lineBreak: String) throws {
    let text = ["\u{FEFF}---", "title: 中文", "---", "正文", "---", "尾"].joined(separator: lineBreak)
    let source = SourceText(path: "a.md", text: text)
    let file = try #require(read(source).file)
    #expect(source.text(file.body) == ["正文", "---", "尾"].joined(separator: lineBreak))
    #expect(file.settings.required("title")?.text == "中文")
  }

  @Test(arguments: [
    ("⟦# 中文标题⟧\n正文", "front-matter.missing"), ("⟦---⟧\ntitle: 中文\n正文\n", "front-matter.unclosed"),
    ("⟦---- ⟧\n---\n", "front-matter.missing"), ("⟦⟧", "front-matter.missing"),
    ("---\n⟦title⟧: 中文\ntitle: 再来\n---\n", "yaml.duplicate-key"), ("---\n⟦- 中文⟧\n---\n", "yaml.not-a-mapping"),
    ("---\ntitle: ⟦@⟧中文\n---\n", "yaml.syntax"), ("---\n中文: ⟦&x 文⟧\n---\n", "yaml.anchor"),
  ])
  func `a mistake is found at its place`(text: String, id: String) throws {
    let marked = MarkedSource("a.md", text)
    let log = read(marked.source).log.log
    #expect(log.entries.map(\.id) == [id])
    #expect(log.entries.map(\.location) == marked.marks)
  }

  @Test func `a missing key is reported at the opening line`() throws {
    let marked = MarkedSource("a.md", "⟦---⟧\ntitle: 中文\n---\n")
    let (file, log) = read(marked.source)
    #expect(try #require(file).settings.required("date") == nil)
    #expect(log.log.entries.map(\.location) == marked.marks)
    #expect(log.log.entries.map(\.message.zh) == ["缺少“date”"])
  }
}

struct YAMLReaderTests {
  private func read(_ source: SourceText) throws -> (mapping: YAMLMapping, log: SharedLog) {
    let log = SharedLog()
    return (try #require(YAMLReader.read(source, log: log)), log)
  }

  @Test func `a key that nobody asked for is an error with the nearest name`() throws {
    let marked = MarkedSource("site.yml", "name: 中文\n⟦organiser⟧: 市建委\n")
    let (mapping, log) = try read(marked.source)
    _ = mapping.required("name")
    _ = mapping.optional("organizer")
    mapping.finish()
    #expect(log.log.entries.map(\.id) == ["yaml.unknown-key"])
    #expect(log.log.entries.map(\.location) == marked.marks)
    #expect(log.log.entries[0].fixes.map(\.replacement) == ["organizer"])
  }

  @Test func `text where a number belongs is an error at the value`() throws {
    let marked = MarkedSource("site.yml", "名: 中文\na: ⟦六十⟧\nb: '⟦中 文⟧'\nc: \"⟦x\\\"y⟧\"\nd: ⟦-5⟧\n")
    let (mapping, log) = try read(marked.source)
    for key in ["a", "b", "c", "d"] { #expect(mapping.required(key)?.count == nil) }
    #expect(log.log.entries.map(\.id) == Array(repeating: "yaml.wrong-type", count: 4))
    #expect(log.log.entries.map(\.location) == marked.marks)
  }

  @Test func `places are right after the line breaks that only YAML knows`() throws {
    let marked = MarkedSource("site.yml", "a: 中\u{2028}b: ⟦文⟧\r\nc: 𫛛 # 注\nd: ⟦鹭⟧\n")
    let log = SharedLog()
    let mapping = try #require(YAMLReader.read(marked.source, log: log))
    for key in ["b", "d"] { _ = mapping.required(key)?.count }
    #expect(log.log.entries.map(\.location) == marked.marks)
  }

  @Test(arguments: ["", " ~", " \"\"", " ' '", " \"\\u3000\\n\""])
  func `a blank value is absent, and an error where it is required`(blank: String) throws {
    let marked = MarkedSource("site.yml", "⟦name⟧:\(blank)\nmap:\(blank)\n")
    let (mapping, log) = try read(marked.source)
    #expect(mapping.optional("map") == nil)
    #expect(mapping.required("name") == nil)
    #expect(log.log.entries.map(\.id) == ["yaml.blank-value"])
    #expect(log.log.entries.map(\.location) == marked.marks)
  }

  @Test func `aliases are refused before they are multiplied`() {
    var text = "a0: &a0 [中, 文]\n"
    for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "? [*a39, *a39]\n: x\n"
    let log = SharedLog()
    #expect(YAMLReader.read(SourceText(path: "a.yml", text: text), log: log) == nil)
    #expect(log.log.entries.map(\.id) == ["yaml.anchor"])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "a: {"]) func `deep nesting is an error, not a crash`(opening: String) {
    let text = "中文: " + String(repeating: opening, count: 20_000)
    let log = SharedLog()
    #expect(YAMLReader.read(SourceText(path: "a.yml", text: text), log: log) == nil)
    #expect(log.log.entries.count == 1)
  }

  @Test func `a megabyte of settings is refused`() {
    let log = SharedLog()
    let source = SourceText(path: "a.yml", text: "a: " + String(repeating: "中", count: 400_000))
    #expect(YAMLReader.read(source, log: log) == nil)
    #expect(log.log.entries.map(\.id) == ["yaml.too-large"])
  }
}
