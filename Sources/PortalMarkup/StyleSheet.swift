/// Style sheets as bytes.
package enum StyleSheet {
  /// A style sheet without its comments and without white space that means nothing.
  ///
  /// Strings and escapes stay as they are; so does a space between two values or two selectors.
  /// - Complexity: O(*n*) in the bytes of the sheet.
  package static func compacted(_ sheet: [UInt8]) -> [UInt8] {
    var compactor = Compactor(sheet)
    return compactor.run()
  }
}

private struct Compactor {
  private let source: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Whether white space stood before the next byte.
  private var isSpaced = false
  /// Whether a comment alone stood there, which keeps two words apart without being a space.
  private var isParted = false

  init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  mutating func run() -> [UInt8] {
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C:
        isSpaced = true
        index += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString()
      case UInt8(ascii: "\\"): copy(upTo: index + 2)
      default: copy(upTo: index + 1)
      }
    }
    return output
  }

  private var next: UInt8? { index + 1 < source.count ? source[index + 1] : nil }

  private mutating func skipComment() {
    isParted = true
    index += 2
    while index < source.count, !(source[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) { index += 1 }
    index += 2
  }

  private mutating func copyString() {
    let quote = source[index]
    var end = index + 1
    while end < source.count, source[end] != quote { end += source[end] == UInt8(ascii: "\\") ? 2 : 1 }
    copy(upTo: end + 1)
  }

  /// Copies what stands from here on, after as much space as it needs.
  private mutating func copy(upTo end: Int) {
    let end = min(end, source.count)
    let first = source[index]
    if first == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    if let last = output.last, !Self.needsNoneAfter.contains(last), !Self.needsNoneBefore.contains(first) {
      if isSpaced {
        output.append(UInt8(ascii: " "))
      } else if isParted {
        output.append(contentsOf: "/**/".utf8)
      }
    }
    output.append(contentsOf: source[index..<end])
    (isSpaced, isParted) = (false, false)
    index = end
  }

  /// A space before `:` tells `a :hover` from `a:hover`, one before `(` tells `and (` from a function; they stay.
  private static let needsNoneBefore = Set("{};,>)".utf8)
  private static let needsNoneAfter = Set("{};,>(:".utf8)
}
