import PortalCore
import Yams

/// Turns the line and column that Yams gives into bytes of the author's text.
struct YAMLMarks: Sendable {
  let source: SourceText
  private let range: Range<Int>
  /// Where each line begins, as libyaml counts lines: also after U+0085, U+2028 and U+2029.
  private let lineStarts: [Int]

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let width = source.bytes.lineBreakWidth(at: index)
      index += max(width, 1)
      if width > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The bytes of a scalar without its quotes; of anything else the rest of its first line.
  func range(of node: Node) -> Range<Int> {
    guard let mark = node.mark else { return range.lowerBound..<range.lowerBound }
    let start = offset(of: mark)
    guard case .scalar(let scalar) = node else { return start..<endOfLine(from: start) }
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let quote = source.bytes[start]
      return start + 1..<closing(quote, from: start + 1)
    default:
      let end = start + scalar.string.utf8.count
      let isAsWritten = end <= range.upperBound && source.bytes[start..<end].elementsEqual(scalar.string.utf8)
      return start..<(isAsWritten ? end : endOfLine(from: start))
    }
  }

  func location(_ mark: Mark, length: Int) -> SourceLocation {
    let start = offset(of: mark)
    return source.location(start..<min(start + length, range.upperBound))
  }

  /// The place of a character of which only its distance in bytes from the beginning is known.
  func location(offset: Int) -> SourceLocation {
    let start = min(range.lowerBound + offset, range.upperBound)
    return source.location(start..<min(start + 1, range.upperBound))
  }

  /// The first alias in a text that has anchors too.
  ///
  /// Found before the text is composed, since composing aliases within keys can take for ever.
  var aliasWithAnchor: Range<Int>? {
    guard firstToken(UInt8(ascii: "&")) != nil else { return nil }
    return firstToken(UInt8(ascii: "*"))
  }

  /// The first place where a byte begins a word: after white space or a bracket, and before a letter or digit.
  private func firstToken(_ sign: UInt8) -> Range<Int>? {
    let index = range.indices.first { index in
      guard source.bytes[index] == sign, index + 1 < range.upperBound, source.bytes[index + 1] > 0x20 else {
        return false
      }
      return index == range.lowerBound || " \t\r\n[{,:".utf8.contains(source.bytes[index - 1])
    }
    return index.map { $0..<$0 + 1 }
  }

  private func offset(of mark: Mark) -> Int {
    guard lineStarts.indices.contains(mark.line - 1) else { return range.upperBound }
    var index = lineStarts[mark.line - 1]
    var scalars = mark.column - 1
    while index < range.upperBound {
      if source.bytes[index] & 0xC0 != 0x80 {
        if scalars == 0 { break }
        scalars -= 1
      }
      index += 1
    }
    return index
  }

  private func endOfLine(from start: Int) -> Int {
    source.bytes[start..<range.upperBound].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      ?? range.upperBound
  }

  private func closing(_ quote: UInt8, from start: Int) -> Int {
    var index = start
    while index < range.upperBound, source.bytes[index] != quote {
      index += quote == UInt8(ascii: "\"") && source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, range.upperBound)
  }
}

extension [UInt8] {
  /// How many bytes of line break begin at an index, as libyaml sees it; 0 where there is none.
  fileprivate func lineBreakWidth(at index: Int) -> Int {
    switch self[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < count && self[index + 1] == 0x0A ? 2 : 1
    case 0xC2 where index + 1 < count && self[index + 1] == 0x85: 2
    case 0xE2 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }
}
