import PortalCore
import TestSupport
import Testing

struct LimitedDiagnosticsTests {
  private let source = SourceText(path: "a.csv", text: String(repeating: "x\n", count: 2000))

  private func finding(_ id: String, line: Int) -> Diagnostic {
    Diagnostic(.error, id, zh: "错", en: "wrong", at: source.location(line * 2..<line * 2 + 1))
  }

  @Test func `of each kind so many are shown, and the others are counted behind the last one`() {
    let log = DiagnosticLog((0..<1206).map { finding("x.y", line: $0) } + [finding("x.z", line: 4)])
    let limited = LimitedDiagnostics(log, limit: 3)
    #expect(limited.entries.map(\.diagnostic.id) == ["x.y", "x.y", "x.y", "x.z"])
    #expect(limited.entries.map(\.others) == [0, 0, 1203, 0])
    #expect(
      log.text(in: .en, limit: 3).contains("\n\nand 1,203 more of this kind; --limit 0 lists all [x.y]\n\na.csv:5:1: "))
    #expect(log.text(in: .zh, limit: 3).contains("\n\n同类提示还有 1,203 条没有列出；--limit 0 列出全部 [x.y]\n\na.csv:5:1: "))
  }

  @Test(arguments: [0, 5, 6]) func `nothing is counted where all are shown`(limit: Int) {
    let limited = LimitedDiagnostics(DiagnosticLog((0..<5).map { finding("x.y", line: $0) }), limit: limit)
    #expect(limited.entries.count == 5)
    #expect(limited.entries.allSatisfy { $0.more == nil })
  }

  @Test func `findings that differ only in their notes keep the order in which they were found`() {
    let told = (0..<64).map { number in
      Diagnostic(.warning, "x.y", zh: "", en: "", at: nil, notes: [.init(zh: "", en: "note \(number)")])
    }
    #expect(DiagnosticLog(told).sorted == told)
  }
}

struct TextRegionTests {
  @Test func `columns are Unicode scalars from the beginning of the line, the end just behind the place`() {
    let marked = MarkedSource("a.csv", "社区\n👨‍👩‍👧,⟦西胡区⟧,x\n")
    #expect(marked.marks[0].region == TextRegion(startLine: 2, startColumn: 7, endLine: 2, endColumn: 10))
  }

  @Test func `a byte order mark takes no column`() {
    let source = SourceText(path: "a.csv", text: "\u{FEFF}编号,名称\n")
    #expect(source.location(3..<9).region == TextRegion(startLine: 1, startColumn: 1, endLine: 1, endColumn: 3))
    #expect(source.location(0..<0).region == TextRegion(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1))
  }

  @Test func `a place may span lines, lie at the end, or be a whole file`() {
    let source = SourceText(path: "a.csv", text: "ab\ncd")
    #expect(source.location(1..<4).region == TextRegion(startLine: 1, startColumn: 2, endLine: 2, endColumn: 2))
    #expect(source.location(5..<9).region == TextRegion(startLine: 2, startColumn: 3, endLine: 2, endColumn: 3))
    #expect(SourceLocation(path: "a.csv").region == nil)
  }
}
