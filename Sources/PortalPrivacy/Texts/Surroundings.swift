/// What stands around a place in a text.
struct Surroundings {
  let text: UnsafeBufferPointer<UInt8>
  let form: TextForm

  static let cardLabels = ["账号", "帐号", "卡号", "开户行", "账户", "帐户", "银行卡"].map { Array($0.utf8) }
  static let idLabels = ["身份证", "身份号", "证件号"].map { Array($0.utf8) }
  static let nameLabels = [
    "姓名", "联系人", "户主", "业主", "申请人", "产权人", "承租人", "被征收人", "住户", "居民", "家住", "住址", "先生", "女士", "同志",
  ].map { Array($0.utf8) }

  /// How far a label may stand before a number, and how far behind it, in bytes: 40 and 20 Chinese characters.
  private static let reach = (before: 120, behind: 60)
  /// How much of a table's beginning is its header.
  private static let header = 2048

  /// Whether one of some words stands near a place: before it, behind it on its line, or in the header of a table.
  func hasLabel(near range: Range<Int>, _ labels: [[UInt8]]) -> Bool {
    let lineEnd = end(ofLine: range.upperBound, reach: Self.reach.behind)
    if holds(labels, max(0, range.lowerBound - Self.reach.before)..<lineEnd) { return true }
    if form == .table { return holds(labels, 0..<headerEnd) }
    return tableStart(before: range.lowerBound).map { holds(labels, $0..<min($0 + Self.header, text.count)) } ?? false
  }

  /// Whether one of some words stands on the same line, near a place.
  func hasLabelOnLine(near range: Range<Int>, _ labels: [[UInt8]]) -> Bool {
    let start = start(ofLine: range.lowerBound, reach: Self.reach.before)
    return holds(labels, start..<end(ofLine: range.upperBound, reach: Self.reach.behind))
      || (form == .table && holds(labels, 0..<headerEnd))
  }

  /// Where a check digit X behind 17 digits ends, a blank between them or not; `nil` where there is none.
  func endOfX(from start: Int) -> Int? {
    var index = start
    if index < text.count, text[index] == 0x20 || text[index] == 0x2D { index += 1 }
    guard index < text.count else { return nil }
    var end = index + 1
    if text[index] == 0xEF, index + 2 < text.count {
      guard text[index + 1] == 0xBC && text[index + 2] == 0xB8 || text[index + 1] == 0xBD && text[index + 2] == 0x98
      else { return nil }
      end = index + 3
    } else if text[index] != UInt8(ascii: "X"), text[index] != UInt8(ascii: "x") {
      return nil
    }
    return end < text.count && Self.isAlphanumeric(text[end]) ? nil : end
  }

  /// Whether digits are those behind a decimal point: of a coordinate, or of any number in a drawing.
  ///
  /// “2.138…” may be an item of a list and is none.
  func isFraction(from start: Int, behindPoint: Bool) -> Bool {
    guard behindPoint || (start > 0 && text[start - 1] == 0x2E) else { return false }
    if form == .drawing { return true }
    var first = start - 1
    while first > 0, text[first - 1] &- 0x30 < 10, start - first < 8 { first -= 1 }
    let whole = String(decoding: text[first..<start - 1], as: UTF8.self)
    return whole == "0" || whole.utf8.count == 3 || ["29", "30", "31"].contains(whole)
  }

  /// Whether one or two decimals follow, as behind yuan.
  func isAmount(upTo end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == 0x2E, text[end + 1] &- 0x30 < 10 else { return false }
    let behind = text[(end + 1)...].prefix { $0 &- 0x30 < 10 }.count
    return behind <= 2
  }

  /// Whether digits stand within 32 or more letters and digits without a break: a digest, or packed bytes.
  func isDigest(around range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 32, Self.isAlphanumeric(text[start - 1]) { start -= 1 }
    while end < text.count, end - range.upperBound < 32, Self.isAlphanumeric(text[end]) { end += 1 }
    return end - start >= 32
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Where the line of a place ends, at most so many bytes on.
  private func end(ofLine index: Int, reach: Int) -> Int {
    let limit = min(text.count, index + reach)
    return text[index..<limit].firstIndex(of: 0x0A) ?? limit
  }

  /// Where the line of a place begins, at most so many bytes back.
  func start(ofLine index: Int, reach: Int) -> Int {
    let limit = max(0, index - reach)
    return text[limit..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? limit
  }

  /// Where the first line of a table ends.
  private var headerEnd: Int {
    let limit = min(text.count, Self.header)
    return text[..<limit].firstIndex(of: 0x0A) ?? limit
  }

  /// Where the Markdown table begins whose row holds a place; `nil` where there is none.
  private func tableStart(before index: Int) -> Int? {
    var start = start(ofLine: index, reach: Self.header)
    guard start < index, text[start] == UInt8(ascii: "|") else { return nil }
    let limit = max(0, index - 16 * Self.header)
    while start > limit {
      let previous = self.start(ofLine: start - 1, reach: Self.header)
      guard previous < start, text[previous] == UInt8(ascii: "|") else { break }
      start = previous
    }
    return start
  }

  private func holds(_ labels: [[UInt8]], _ range: Range<Int>) -> Bool {
    labels.contains { label in
      let last = range.upperBound - label.count
      guard range.lowerBound <= last, let first = label.first else { return false }
      return (range.lowerBound...last).contains {
        text[$0] == first && text[$0..<$0 + label.count].elementsEqual(label)
      }
    }
  }
}
