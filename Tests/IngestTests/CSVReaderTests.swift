import PortalCore
import PortalIngest
import TestSupport
import Testing

struct CSVReaderTests {
  private func read(_ source: SourceText) -> (rows: [[String]], log: DiagnosticLog) {
    let log = SharedLog()
    let table = CSVReader.read(source, log: log)
    let rows = table.map { table in
      (0..<table.rowCount).map { row in
        (0..<table.cellCount(ofRow: row)).map { table.text(row: row, column: $0) }
      }
    }
    return (rows ?? [], log.log)
  }

  private func read(_ text: String) -> [[String]] {
    read(SourceText(path: "a.csv", text: text)).rows
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `rows end with any line break`(lineBreak: String) {
    let expected = [["编号", "名称"], ["xixi", "西溪"], ["a", ""]]
    #expect(read(["编号,名称", "xixi,西溪", "a,"].joined(separator: lineBreak)) == expected)
    #expect(read(["编号,名称", "xixi,西溪", "", "a,", ""].joined(separator: lineBreak)) == expected)
  }

  @Test func `a byte order mark is no part of the first cell`() {
    #expect(read("\u{FEFF}编号,名称") == [["编号", "名称"]])
    #expect(read("\u{FEFF}\"编号\",名称") == [["编号", "名称"]])
  }

  @Test func `quoted cells hold commas, line breaks and quotes`() {
    #expect(
      read("a,b\n\"西溪,\r\n花园\",\"他说\"\"好\"\"\"\n\"\",\"\"\"\"") == [
        ["a", "b"], ["西溪,\r\n花园", "他说\"好\""], ["", "\""],
      ])
  }

  @Test func `white space around a cell is no part of it`() {
    #expect(read("a , \u{3000}西溪\u{A0}\t,c") == [["a", "西溪", "c"]])
  }

  @Test func `every cell keeps its place`() throws {
    let marked = MarkedSource("a.csv", "中文,\"⟦他\"\"说⟧\"\n  ⟦西溪⟧ ,⟦⟧\n")
    let table = try #require(CSVReader.read(marked.source, log: SharedLog()))
    let places = [(0, 1), (1, 0), (1, 1)].map { marked.source.location(table.range(row: $0.0, column: $0.1)) }
    #expect(places == marked.marks)
  }

  @Test(arguments: [
    ("a,b\n⟦\"⟧西溪,1\n2,3\n", "csv.unclosed-quote"),
    ("a,b\n\"中\"⟦文⟧,1\n", "csv.text-after-quote"),
    ("a,b\n中文⟦\"⟧,1\n", "csv.stray-quote"), ("编号⟦;⟧名称\n1;2\n", "csv.separator"), ("编号⟦\t⟧名称\n", "csv.separator"),
    ("编号⟦，⟧名称\n", "csv.separator"), ("中文⟦\u{0}⟧,1\n", "text.nul"),
  ])
  func `a mistake is found at its place`(text: String, id: String) {
    let marked = MarkedSource("a.csv", text)
    let entries = read(marked.source).log.entries
    #expect(entries.map(\.id) == [id])
    #expect(entries.map(\.location) == marked.marks)
  }

  @Test func `text after a closing quote says where the quote was opened`() throws {
    let marked = MarkedSource("a.csv", "a,b\n⟦\"⟧中\"⟦文⟧,1\n")
    let entry = try #require(read(marked.source).log.entries.first)
    #expect(entry.notes.map(\.location) == [marked.marks[0]])
    #expect(entry.message.zh == "引号括起的单元格之后、逗号之前还有文字")
  }

  @Test func `a text that is neither UTF-8 nor GB18030 is refused at its first bad byte with advice`() throws {
    let bytes = Array("编号,".utf8) + [0xFF, 0x2C]
    let source = SourceText(path: "a.csv", bytes: bytes)
    let entry = try #require(read(source).log.entries.first)
    #expect(entry.id == "text.not-utf8")
    #expect(entry.location?.range?.lowerBound == 7)
    #expect(entry.fixes.map(\.message.zh) == ["重新保存为 UTF-8；在表格软件中另存为“CSV UTF-8（逗号分隔）”"])
  }

  @Test func `a damaged UTF-8 text is not taken for GB18030`() throws {
    let bytes = Array("编号,名称\nxixi,西溪花园社区".utf8.dropLast())
    let entry = try #require(read(SourceText(path: "a.csv", bytes: bytes)).log.entries.first)
    #expect(entry.id == "text.not-utf8")
    #expect(entry.location?.position?.line == 2)
  }

  /// “编号,名称⏎𫛛,文章⏎x,"⏎中""文",”: with a character of four bytes.
  private static let ansi: [UInt8] =
    [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0x98, 0x39, 0x95, 0x37, 0x2C, 0xCE, 0xC4, 0xD5, 0xC2]
    + [0x0A, 0x78, 0x2C, 0x22, 0x0A, 0xD6, 0xD0, 0x22, 0x22, 0xCE, 0xC4, 0x22]

  @Test func `GB18030 is read, said, and keeps its places`() throws {
    let (rows, log) = read(SourceText(path: "a.csv", bytes: Self.ansi))
    #expect(rows == [["编号", "名称"], ["𫛛", "文章"], ["x", "中\"文"]])
    #expect(log.entries.map(\.id) == ["text.gb18030"])
    let damaged = read(SourceText(path: "a.csv", bytes: Self.ansi + [0xCE, 0xC4]))
    let entry = try #require(damaged.log.entries.last)
    #expect(entry.id == "csv.text-after-quote")
    #expect(entry.location?.position.map { [$0.line, $0.column] } == [4, 6])
    #expect(entry.location?.excerpt?.line == "中\"\"文\"文")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x16, 0x7F], [0xFE, 0xFF, 0x7F, 0x16]] as [[UInt8]])
  func `UTF-16 is refused by name`(bytes: [UInt8]) {
    #expect(read(SourceText(path: "a.csv", bytes: bytes)).log.entries.map(\.id) == ["text.utf16"])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\r\n"]) func `an empty file is an error`(text: String) {
    #expect(read(SourceText(path: "a.csv", text: text)).log.entries.map(\.id) == ["csv.empty"])
  }
}
