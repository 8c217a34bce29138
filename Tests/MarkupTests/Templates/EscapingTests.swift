import PortalMarkup
import Testing

struct EscapingTests {
  @Test func `every special character is escaped wherever it stands, and no other byte changes`() {
    let references: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    let text = (1..<0x250).compactMap(Unicode.Scalar.init).map { "\($0)汉" }.joined() + "<<&>>\"'𫛛"
    let expected = text.map { references[$0] ?? String($0) }.joined()
    #expect(HTML(escaping: text).text == expected)
    #expect(HTML(escaping: "").isEmpty)
  }

  @Test func `a builder escapes texts and keeps literals and HTML`() {
    let html = HTML {
      $0.literal("<b class=\"x\">")
      $0.text("a<b")
      $0.number(-7)
      $0.html(HTML(escaping: "&"))
      $0.literal("</b>")
    }
    #expect(html.text == "<b class=\"x\">a&lt;b-7&amp;</b>")
  }

  @Test func `a buffer that was emptied begins anew`() {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append("甲")
    buffer.removeAll(keepingCapacity: true)
    buffer.append([0x61])
    buffer.append("<b>")
    #expect(buffer.bytes == Array("a<b>".utf8))
  }
}
