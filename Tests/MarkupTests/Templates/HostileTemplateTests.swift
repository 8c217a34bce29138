import PortalCore
import PortalMarkup
import Testing

struct HostileTemplateTests {
  @Test(arguments: ["{{#neighbours}}", "{{$a}}", "{{<page}}", "{{^phone}}"])
  func `a hundred thousand nested tags are one clear error`(tag: String) {
    let outcome = TemplateOutcome(String(repeating: tag, count: 100_000))
    #expect(outcome.log.entries.map(\.id) == ["template.too-deep"])
    #expect(outcome.log.entries.first?.message.zh == "标签嵌套超过100层")
    #expect(outcome.log.entries.first?.location?.position?.column == 100 * tag.count + 1)
  }

  @Test func `templates that insert each other too deeply are one clear error`() {
    let chain = (0..<200).map { ("t\($0)", "{{>t\($0 + 1)}}") } + [("t200", "")]
    let log = TemplateOutcome("{{>t0}}", Dictionary(uniqueKeysWithValues: chain)).log
    #expect(log.entries.map(\.id) == ["template.too-deep"])
  }

  @Test func `templates that double over and over are one clear error`() {
    let chain = (0..<60).map { ("t\($0)", "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") } + [("t60", "a")]
    let log = TemplateOutcome("{{>t0}}", Dictionary(uniqueKeysWithValues: chain)).log
    #expect(log.entries.map(\.id) == ["template.too-large"])
  }

  @Test func `a literal of five megabytes is written as it is`() {
    let literal = String(repeating: "浙江省杭州市\n  {x} ", count: 210_000)
    let outcome = TemplateOutcome(literal + "{{name}}")
    #expect(outcome.text.utf8.count == literal.utf8.count + "西溪花园社区".utf8.count)
    #expect(outcome.text.hasSuffix("{x} 西溪花园社区"))
  }

  @Test func `a hundred thousand tags without an end are found without going back and forth`() {
    let log = TemplateOutcome(String(repeating: "{{ ", count: 100_000) + "}}").log
    #expect(log.count(of: .error) == 100_000)
  }

  @Test(arguments: [
    ([0xE7, 0x94], 7..<9, "template.invalid-utf8"), ([0xFF], 7..<8, "template.invalid-utf8"),
    ([0x00], 7..<8, "template.null-byte"),
  ])
  func `bytes that cannot stand in a page are an error at their place`(bytes: [UInt8], place: Range<Int>, id: String) {
    let source = SourceText(path: "templates/page.html", bytes: Array("<p>甲 ".utf8) + bytes + Array("{{nmae}}".utf8))
    let log = TemplateOutcome(source).log
    #expect(log.entries.map(\.id) == [id])
    #expect(log.entries.map(\.location) == [source.location(place)])
  }
}
