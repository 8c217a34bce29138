import PortalMarkup
import Testing

struct StyleSheetTests {
  private func compacted(_ sheet: String) -> String {
    String(decoding: StyleSheet.compacted(Array(sheet.utf8)), as: UTF8.self)
  }

  @Test func `white space and comments that mean nothing are left out`() {
    #expect(
      compacted("/* 颜色 */\n:root {\n  --ink : #000;\n  color: var( --ink );\n}\n\na > b,\na  c { margin: 0 1px; }\n")
        == ":root{--ink :#000;color:var(--ink)}a>b,a c{margin:0 1px}")
  }

  @Test func `a space that means something stays`() {
    #expect(compacted("a :hover { width: calc(1px + (2px - 1px)) }") == "a :hover{width:calc(1px + (2px - 1px))}")
    #expect(compacted("@media print and (width > 4rem) { a { x: y } }") == "@media print and (width>4rem){a{x:y}}")
    #expect(compacted("a { font: 1rem/1.5 sans-serif !important; }") == "a{font:1rem/1.5 sans-serif !important}")
    #expect(compacted(".v.met .n *+* { x: y }") == ".v.met .n *+*{x:y}")
  }

  @Test func `strings and escapes stay as they are`() {
    #expect(compacted(#"a { content: "中  文 /* ; } */ \" " / "" }"#) == #"a{content:"中  文 /* ; } */ \" " / ""}"#)
    #expect(compacted("a { content: '{  \"' } .\\31 \\:b { x: y }") == "a{content:'{  \"'}.\\31 \\:b{x:y}")
  }

  @Test func `a comment between two words keeps them apart`() {
    #expect(compacted("a/**/b, c/* x */ d { x: y }") == "a/**/b,c d{x:y}")
  }

  @Test func `what is cut off ends where it ends`() {
    #expect(compacted("a{b:\"c") == "a{b:\"c")
    #expect(compacted("a{}/* b") == "a{}")
    #expect(compacted("a\\") == "a\\")
  }
}
