internal import CCmark
import PortalCore

/// The tables of a text, and their cells as a text of their own.
///
/// Each cell is read as a paragraph by itself, so that nothing in one cell can reach into the next.
struct MarkdownTables {
  /// The paragraphs that are captions of the table after them.
  private(set) var captions: Set<MarkdownNode> = []
  /// The captions, texts before a table, and cells, a paragraph each, and then the text's definitions of links.
  private(set) var cellText: [UInt8] = []
  /// The next paragraph of the cells' tree.
  var nextCell: MarkdownNode?
  private var tables: [MarkdownNode: MarkdownTable] = [:]

  init() {}

  /// Finds all tables of a text.
  ///
  /// - Complexity: O(*n*) in the nodes and bytes.
  init(in document: MarkdownNode, of source: SourceText, places: inout MarkdownPlaces, log: inout DiagnosticLog) {
    var walk = MarkdownWalk(document)
    var quotes = 0
    while let step = walk.next() {
      let node = step.node
      if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += step.isEntering ? 1 : -1 }
      guard step.isEntering, node.kind == CMARK_NODE_PARAGRAPH, node.lines.count > 1, quotes < MarkdownLimits.depth
      else { continue }
      let lines = Self.lines(of: node, quotes: quotes, in: source, places: &places)
      guard var table = MarkdownTable(lines: lines, of: source) else { continue }
      guard table.isEven else {
        log.add(.unevenTable(at: source.location(table.rows[0].first ?? lines[0]), columns: table.alignments.count))
        continue
      }
      for cell in table.superfluous { log.add(.superfluousCell(at: source.location(cell))) }
      if table.lead.isEmpty, let before = node.previous, before.kind == CMARK_NODE_PARAGRAPH {
        let caption = Self.lines(of: before, quotes: quotes, in: source, places: &places)
        if MarkdownTable.isCaption(caption, of: source) {
          captions.insert(before)
          table.lead = caption
        }
      }
      add(table, at: node, of: source)
    }
    for line in tables.isEmpty ? [] : places.definitions.lines {
      cellText += ChineseEmphasis.marked(source.bytes[line])
    }
  }

  /// The table that a paragraph is.
  subscript(paragraph: MarkdownNode) -> MarkdownTable? { tables[paragraph] }

  private mutating func add(_ table: MarkdownTable, at node: MarkdownNode, of source: SourceText) {
    tables[node] = table
    if !table.lead.isEmpty { addParagraph(table.lead, of: source) }
    for row in table.rows {
      for cell in row { addParagraph([cell], of: source) }
    }
  }

  /// Adds lines so that they can only be a paragraph: each begins with a mark that is taken out again.
  private mutating func addParagraph(_ lines: [Range<Int>], of source: SourceText) {
    for (index, line) in lines.enumerated() {
      var text = source.bytes[line]
      if index == 0, MarkdownTable.isCaption(lines, of: source) { text = text.dropFirst(6) }
      cellText += ChineseEmphasis.mark + Array(" ".utf8)
      cellText += ChineseEmphasis.marked(Self.withoutEscapedBars(text)[...])
      cellText += Array("\n".utf8)
    }
    cellText += Array("\n".utf8)
  }

  private static func withoutEscapedBars(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }

  /// The lines of a paragraph without the marks of the quotes around it.
  private static func lines(
    of paragraph: MarkdownNode, quotes: Int, in source: SourceText, places: inout MarkdownPlaces
  ) -> [Range<Int>] {
    paragraph.lines.map { number in
      var line = places.range(of: number...number)
      if number == paragraph.lines.lowerBound {
        line = line.dropFirst(max(0, paragraph.column - 1))
      } else {
        for _ in 0..<quotes {
          line = source.trimmed(line)
          guard let first = line.first, source.bytes[first] == UInt8(ascii: ">") else { break }
          line = line.dropFirst()
        }
      }
      return source.trimmed(line)
    }
  }
}

extension MarkdownTable {
  /// Whether lines before a table are its caption.
  static func isCaption(_ lines: [Range<Int>], of source: SourceText) -> Bool {
    guard let first = lines.first else { return false }
    return source.bytes[first].starts(with: "表：".utf8)
  }
}

extension MarkdownRenderer {
  /// Writes a table in a box that can be scrolled by itself.
  mutating func write(table: MarkdownTable) {
    pieces.buffer.breakLine()
    let hasCaption = MarkdownTable.isCaption(table.lead, of: source)
    let lead = table.lead.isEmpty ? nil : takeCell()
    if let lead, !hasCaption {
      pieces.buffer.append("<p>")
      write(cell: lead, from: table.lead)
      pieces.buffer.append("</p>\n")
    }
    pieces.buffer.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
    pieces.buffer.appendEscaped(hasCaption ? lead?.plainText(joiningChinese: true) ?? "" : "表格")
    pieces.buffer.append("\">\n<table>\n")
    if let lead, hasCaption {
      pieces.buffer.append("<caption>")
      write(cell: lead, from: table.lead)
      pieces.buffer.append("</caption>\n")
    }
    for (number, row) in table.rows.enumerated() {
      pieces.buffer.append(number == 0 ? "<thead>\n<tr>" : number == 1 ? "<tbody>\n<tr>" : "<tr>")
      write(row: row, of: table, tag: number == 0 ? "th" : "td")
      pieces.buffer.append(number == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
    }
    pieces.buffer.append(table.rows.count > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
  }

  private mutating func write(row: [Range<Int>], of table: MarkdownTable, tag: String) {
    for (column, alignment) in table.alignments.enumerated() {
      pieces.buffer.append(tag == "th" ? "<th scope=\"col\"" : "<td")
      if let alignment { pieces.buffer.append(" class=\"\(alignment.rawValue)\"") }
      pieces.buffer.append(">")
      if column < row.count, let cell = takeCell() { write(cell: cell, from: [row[column]]) }
      pieces.buffer.append("</\(tag)>")
    }
  }

  private mutating func write(cell: MarkdownNode, from lines: [Range<Int>]) {
    if let first = lines.first, let last = lines.last { places.enter(first.lowerBound..<last.upperBound) }
    renderChildren(of: cell)
  }

  private mutating func takeCell() -> MarkdownNode? {
    defer { tables.nextCell = tables.nextCell?.next }
    return tables.nextCell
  }
}

extension Diagnostic {
  fileprivate static func unevenTable(at location: SourceLocation, columns: Int) -> Diagnostic {
    Diagnostic(
      .error, "markdown.table-columns", zh: "表头的列数与分隔行（\(columns) 列）不同，不能成为表格",
      en: "the head of the table has not as many columns as the line below it (\(columns)), so it is no table",
      at: location)
  }

  fileprivate static func superfluousCell(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.table-columns", zh: "这一格超出了表头的列数，不会发布",
      en: "this cell is beyond the columns of the head; it is left out", at: location,
      fixes: [Fix(zh: "格内的 | 写作 \\|", en: "write | in a cell as \\|")])
  }
}
