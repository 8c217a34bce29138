/// A part of a Markdown text, from one heading to the next.
package struct MarkdownSection: Hashable, Sendable {
  /// `nil` for what stands before the first heading.
  package let heading: MarkdownHeading?
  /// What a reader reads below the heading, without markup; blocks are set apart by spaces.
  package let text: String
}

extension MarkdownPieces {
  /// The text without tags and headings, divided at the headings: one part more than there are headings.
  ///
  /// - Complexity: O(*n*) in the bytes.
  var texts: [String] {
    var texts: [String] = []
    var text: [UInt8] = []
    var isInHeading = false
    var rest = buffer.bytes[...]
    while let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      if !isInHeading { text += rest[..<mark] }
      let end = rest[mark...].firstIndex(of: rest[mark] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";"))
      guard let end else { break }
      let name = String(decoding: rest[mark + 1..<end].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      if rest[mark] == UInt8(ascii: "&") {
        if !isInHeading, let character = Self.characters[name] { text.append(character) }
      } else if Self.headings.contains(name) {
        texts.append(String(decoding: text, as: UTF8.self))
        text = []
        isInHeading = true
      } else if name.hasPrefix("/h") {
        isInHeading = false
      } else if !Self.inline.contains(name) {
        text.append(UInt8(ascii: " "))
      }
      rest = rest[(end + 1)...]
    }
    return texts + [String(decoding: text + rest, as: UTF8.self)]
  }

  private static let headings: Set<String> = ["h2", "h3", "h4", "h5", "h6"]
  private static let inline: Set<String> = ["a", "/a", "em", "/em", "strong", "/strong", "code", "/code"]
  private static let characters: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": UInt8(ascii: "\""),
    "#39": UInt8(ascii: "'"),
  ]
}
