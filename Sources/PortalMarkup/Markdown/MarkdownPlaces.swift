import PortalCore

#if canImport(Glibc)
  internal import Glibc
#endif

/// Finds what cmark's tree tells of in the author's file.
///
/// cmark counts the columns of inline nodes from its own, already unwrapped text; so a destination is searched for in
/// the lines of its block, each one after the one before.
struct MarkdownPlaces {
  private let source: SourceText
  private let body: Range<Int>
  private var window: Range<Int>
  /// How far a search looks ahead.
  private static let reach = 4096
  /// How many bytes may be searched in vain, so that a hostile text cannot make it look everywhere for every link.
  private var patience = 4096 * reach

  /// Where each line of the body begins, in bytes of the file, and where the last one ends.
  private(set) lazy var lineStarts = Self.lineStarts(of: source.bytes, in: body)
  /// The destinations of `[name]: destination` lines, and the lines themselves.
  private(set) lazy var definitions = MarkdownDefinitions(source: source, lines: lineStarts)

  init(source: SourceText, body: Range<Int>) {
    self.source = source
    self.body = body
    self.window = body
  }

  /// Goes to a block: what is placed next is in these lines, counted from 1.
  mutating func enter(lines: ClosedRange<Int>) {
    window = range(of: lines)
  }

  /// Goes to a part of the file, such as a cell.
  mutating func enter(_ range: Range<Int>) {
    window = range
  }

  /// The bytes of lines counted from 1.
  mutating func range(of lines: ClosedRange<Int>) -> Range<Int> {
    let last = lineStarts.count - 1
    let start = lineStarts[min(lines.lowerBound - 1, last)]
    return start..<max(start, lineStarts[min(lines.upperBound, last)])
  }

  /// The place of a destination, which stands after `(`, `<` or a space; the place of its definition; or its line.
  mutating func destination(_ text: [UInt8], line: Int) -> SourceLocation {
    if let found = find(text, after: Array("(< \t\n".utf8)) { return source.location(found) }
    let written = String(decoding: text, as: UTF8.self)
    if let found = definitions.destinations[written] { return source.location(found) }
    if written.hasPrefix("mailto:"), let found = find(Array(text.dropFirst(7)), after: Array("<".utf8)) {
      return source.location(found)
    }
    return self.line(line)
  }

  /// The place of a text that cmark took over unchanged, such as code or HTML; or its line.
  mutating func literal(_ text: [UInt8], line: Int) -> SourceLocation {
    find(text, after: nil).map(source.location) ?? self.line(line)
  }

  /// Goes past a text that may look like a link but is none.
  mutating func pass(_ text: [UInt8]) {
    _ = find(text, after: nil)
  }

  /// A line of the present block without the white space around it; the whole of a cell.
  mutating func line(_ number: Int) -> SourceLocation {
    var place = range(of: number...number).clamped(to: window)
    if place.isEmpty { place = window }
    return source.location(source.trimmed(place))
  }

  private mutating func find(_ text: [UInt8], after openers: [UInt8]?) -> Range<Int>? {
    guard let first = text.first, patience > 0 else { return nil }
    let end = min(window.upperBound, window.lowerBound + text.count + Self.reach)
    let found: Int? = source.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var start = window.lowerBound
      while start + text.count <= end, let match = memchr(base + start, Int32(first), end - text.count - start + 1) {
        let index = base.distance(to: match)
        let isOpened = openers.map { index > 0 && $0.contains(bytes[index - 1]) } ?? true
        if isOpened, memcmp(match, text, text.count) == 0 { return index }
        start = index + 1
      }
      return nil
    }
    guard let found else {
      patience -= end - window.lowerBound
      return nil
    }
    window = found + text.count..<window.upperBound
    return found..<found + text.count
  }

  private static func lineStarts(of bytes: [UInt8], in body: Range<Int>) -> [Int] {
    var starts = [body.lowerBound]
    bytes.withUnsafeBufferPointer { bytes in
      for index in body {
        let isLineEnd =
          bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < body.upperBound && bytes[index + 1] == 0x0A))
        if isLineEnd { starts.append(index + 1) }
      }
    }
    if starts[starts.count - 1] < body.upperBound || starts.count == 1 { starts.append(body.upperBound) }
    return starts
  }
}

/// The lines of a text that define a link for others: `[name]: destination`.
struct MarkdownDefinitions {
  /// Where each destination is written; the first of equal ones.
  private(set) var destinations: [String: Range<Int>] = [:]
  /// The lines, for texts that are read apart from the whole.
  private(set) var lines: [Range<Int>] = []

  init(source: SourceText, lines starts: [Int]) {
    for (start, end) in zip(starts, starts.dropFirst()) {
      let line = source.bytes[start..<end]
      let content = line.drop { $0 == UInt8(ascii: " ") }
      guard content.first == UInt8(ascii: "["),
        let close = content.firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
        source.bytes[close + 1] == UInt8(ascii: ":")
      else { continue }
      lines.append(start..<end)
      let rest = line[(close + 2)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
      let stop = rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? end
      let place = rest.startIndex..<stop
      if destinations[source.text(place)] == nil { destinations[source.text(place)] = place }
    }
  }
}

extension SourceText {
  /// A range without the spaces, tabs and line breaks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let spaces = Array(" \t\r\n".utf8)
    var range = range
    while let first = range.first, spaces.contains(bytes[first]) { range = range.dropFirst() }
    while let last = range.last, spaces.contains(bytes[last]) { range = range.dropLast() }
    return range
  }
}
