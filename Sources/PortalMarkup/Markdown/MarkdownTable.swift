import PortalCore

/// A pipe table, found in the lines of a paragraph.
struct MarkdownTable {
  /// How the cells of a column are set, by class name; a style attribute is forbidden by the site's own policy.
  enum Alignment: String {
    case left = "align-left"
    case center = "align-center"
    case right = "align-right"
  }

  /// What stands in the same paragraph before the table, line by line; a caption where it begins with `表：`.
  var lead: [Range<Int>]
  let alignments: [Alignment?]
  /// The cells as bytes of the author's file, the head first; each row at most as long as the head.
  let rows: [[Range<Int>]]
  /// Whether the head has as many cells as the line of dashes below it.
  let isEven: Bool
  /// The first cells that a row has beyond its head.
  let superfluous: [Range<Int>]

  /// The table in the lines of a paragraph; `nil` where there is none.
  ///
  /// - Complexity: O(*n*) in the lines where there is none.
  init?(lines: [Range<Int>], of source: SourceText) {
    let candidates = lines.indices.dropFirst()
    guard let rule = candidates.first(where: { Self.alignments(lines[$0], of: source) != nil }),
      let alignments = Self.alignments(lines[rule], of: source)
    else { return nil }
    let rows = ([rule - 1] + lines.indices[(rule + 1)...]).map { Self.cells(lines[$0], of: source) }
    self.lead = Array(lines[..<(rule - 1)])
    self.alignments = alignments
    self.isEven = rows[0].count == alignments.count
    self.rows = rows.map { Array($0.prefix(alignments.count)) }
    self.superfluous = rows.compactMap { $0.count > alignments.count ? $0[alignments.count] : nil }
  }

  /// The columns' alignments where a line is one of dashes, colons and at least one `|`.
  private static func alignments(_ line: Range<Int>, of source: SourceText) -> [Alignment?]? {
    let allowed = Array("|:- \t".utf8)
    guard source.bytes[line].allSatisfy(allowed.contains), source.bytes[line].contains(UInt8(ascii: "|")) else {
      return nil
    }
    var alignments: [Alignment?] = []
    for cell in cells(line, of: source) {
      let text = source.bytes[cell]
      let dashes = text.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let isLeft = text.first == UInt8(ascii: ":")
      let isRight = text.last == UInt8(ascii: ":")
      guard !dashes.isEmpty, text.count == dashes.count + (isLeft ? 1 : 0) + (isRight ? 1 : 0) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return alignments
  }

  /// The cells of a line, without the white space around them; `\|` does not divide.
  private static func cells(_ line: Range<Int>, of source: SourceText) -> [Range<Int>] {
    var rest = source.trimmed(line)
    if let first = rest.first, source.bytes[first] == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var cells: [Range<Int>] = []
    var start = rest.lowerBound
    var index = rest.lowerBound
    while index < rest.upperBound {
      if source.bytes[index] == UInt8(ascii: "|") {
        cells.append(source.trimmed(start..<index))
        start = index + 1
      }
      index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    if start < rest.upperBound { cells.append(source.trimmed(start..<rest.upperBound)) }
    return cells
  }
}
