/// Finds the tags of a template one after the other, and which of them stand alone on their lines.
struct TemplateScanner {
  /// A tag as it was written.
  struct Tag {
    /// What the tag does: `#`, `^`, `/`, `>`, `<`, `$`, `&`, `{`, `!`, `=`, or a space for a plain name.
    let sign: UInt8
    /// The tag with its delimiters.
    let range: Range<Int>
    /// What stands between sign and closing delimiter, without white space around it.
    let content: Range<Int>
  }

  enum Failure: Error {
    /// The tag that begins here does not end.
    case unclosed(at: Range<Int>)
  }

  let bytes: [UInt8]
  /// Where the search for the next tag begins.
  private(set) var offset = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next tag, or `nil` at the end of the template.
  ///
  /// - Throws: `Failure`; scanning may go on after it.
  mutating func next() throws(Failure) -> Tag? {
    guard let start = find(open, from: offset) else {
      offset = bytes.count
      return nil
    }
    let inside = start + open.count
    offset = inside
    let first = inside < bytes.count ? bytes[inside] : 0
    let sign = Self.signs.contains(first) ? first : UInt8(ascii: " ")
    let contentStart = sign == first ? inside + 1 : inside
    let closing = self.closing(of: sign)
    guard let contentEnd = find(closing, from: contentStart, before: limit(of: sign, from: contentStart)) else {
      throw .unclosed(at: start..<inside)
    }
    offset = contentEnd + closing.count
    return Tag(sign: sign, range: start..<offset, content: trimmed(contentStart..<contentEnd))
  }

  /// Goes on at a later place: after the line of a tag that stands alone.
  mutating func skip(to place: Int) {
    offset = place
  }

  /// Takes the delimiters that a tag `{{=<% %>=}}` names; `false` where it does not name two.
  mutating func setDelimiters(_ content: Range<Int>) -> Bool {
    let parts = bytes[content].split(whereSeparator: Self.isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else { return false }
    open = Array(parts[0])
    close = Array(parts[1])
    return true
  }

  private static let signs = Array("#^/><$&{!= ".utf8)

  private func closing(of sign: UInt8) -> [UInt8] {
    switch sign {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
    default: close
    }
  }

  /// Where a tag must have ended: another tag cannot begin inside it, except inside a comment.
  private func limit(of sign: UInt8, from start: Int) -> Int? {
    guard sign != UInt8(ascii: "!"), sign != UInt8(ascii: "="), open != close else { return nil }
    return find(open, from: start)
  }

  private func find(_ wanted: [UInt8], from start: Int, before limit: Int? = nil) -> Int? {
    let limit = limit ?? bytes.count
    var place = start
    while place + wanted.count <= limit {
      guard let found = bytes[place..<limit].firstIndex(of: wanted[0]), found + wanted.count <= limit else {
        return nil
      }
      if bytes[found..<found + wanted.count].elementsEqual(wanted) { return found }
      place = found + 1
    }
    return nil
  }
}

extension TemplateScanner {
  /// The white space between the beginning of the line and a place; `nil` where something else stands there.
  func indent(before place: Int) -> Range<Int>? {
    var start = place
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    return beginsLine(start) ? start..<place : nil
  }

  /// Where the next line begins when only white space follows on this one; `nil` where something else follows.
  func lineEnd(after place: Int) -> Int? {
    var end = place
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  /// The white space at the beginning of the first line that is not blank; `nil` where that line begins with a
  /// closing tag or there is none.
  func indentOfContent(from place: Int) -> Range<Int>? {
    var line = place
    while let next = lineEnd(after: line), next > line { line = next }
    var end = line
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    let isClosing = bytes[end...].starts(with: open + [UInt8(ascii: "/")])
    return end == bytes.count || isClosing ? nil : line..<end
  }

  /// Whether a place is the first of a line.
  func beginsLine(_ place: Int) -> Bool {
    place == 0 || bytes[place - 1] == UInt8(ascii: "\n")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
