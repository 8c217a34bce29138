import PortalCore
import TestSupport
import Testing

struct DiagnosticTextTests {
  private let marked = MarkedSource(
    "content/records/communities.csv",
    """
    编号,名称,区,类型,户数,建筑面积
    xixi,西溪花园社区,⟦西胡区⟧,既有,1520,912.5
    """)

  @Test func `a place is printed as line and column with carets under wide characters`() {
    let diagnostic = Diagnostic(
      .error, "community.unknown-district", zh: "没有名为“西胡区”的区", en: "no district is named “西胡区”",
      at: marked.marks[0], fixes: Diagnostic.Fix.nearest(to: "西胡区", in: ["上城区", "西湖区"]))
    #expect(
      diagnostic.text(in: .zh) == """
        content/records/communities.csv:2:13: 错误: 没有名为“西胡区”的区 [community.unknown-district]
          | xixi,西溪花园社区,西胡区,既有,1520,912.5
          |                   ^^^^^^
          = 改为“西湖区”

        """)
    #expect(
      diagnostic.text(in: .en).hasPrefix(
        "content/records/communities.csv:2:13: error: no district is named “西胡区” [community.unknown-district]\n"))
  }

  @Test func `a missing file is printed without line and excerpt`() {
    let diagnostic = Diagnostic(.error, "site.missing", zh: "缺少文件", en: "missing", at: SourceLocation(path: "site.yml"))
    #expect(diagnostic.text(in: .en) == "site.yml: error: missing [site.missing]\n")
  }

  @Test func `control and bidirectional characters are shown as replacement characters`() {
    let source = SourceText(path: "a", text: "x\u{202E}\u{07}y")
    #expect(source.location(0..<1).excerpt?.line == "x\u{FFFD}\u{FFFD}y")
  }

  @Test func `entries are printed once each in the order of their places`() {
    let source = SourceText(path: "b", text: "123456")
    let second = Diagnostic(.error, "x.y", zh: "", en: "", at: source.location(3..<4))
    let first = Diagnostic(.warning, "x.z", zh: "", en: "", at: source.location(1..<4))
    #expect(DiagnosticLog([second, first, second]).sorted == [first, second])
  }
}
