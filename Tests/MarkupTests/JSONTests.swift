import PortalMarkup
import Testing

@Suite struct JSONTests {
  private func text(_ json: JSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func `members keep their order, and those that are nil are left out`() {
    let missing: String? = nil
    let json: JSON = [
      "b": "说“明”", "a": 1, "none": missing.map { .text($0) }, "list": [true, .number("0.5"), ["x": "\\\n\""]],
      "empty": JSON.nonEmpty([]),
    ]
    #expect(text(json) == #"{"b":"说“明”","a":1,"list":[true,0.5,{"x":"\\\u000a\""}]}"# + "\n")
  }

  @Test func `an object is added to at its end`() {
    let json: JSON = ["a": 1]
    #expect(text(json.adding(["b": 2])) == #"{"a":1,"b":2}"# + "\n")
  }

  @Test(arguments: ["</script><img src=x>", "<!--<script>", "]]>", "&amp;"])
  func `no text ends the script that it stands in`(hostile: String) {
    let json: JSON = ["name": .text(hostile)]
    let script = json.script.text
    #expect(!script.contains("<"))
    #expect(script == text(json).replacing("<", with: "\\u003c").dropLast())
  }
}
