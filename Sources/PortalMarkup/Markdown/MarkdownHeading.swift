internal import CCmark

/// A heading of a Markdown text, for a table of contents.
package struct MarkdownHeading: Hashable, Sendable {
  /// From 2 to 6: the page has its own heading of level 1.
  package let level: Int
  package let text: String
  /// The id of the heading on its page, unique in the text.
  package let anchor: String
}

/// Gives headings their ids: what the author wrote, else the text, numbered where it was taken.
struct MarkdownAnchors {
  private var taken: Set<String> = []
  /// The highest number given to each text so far.
  private var numbers: [String: Int] = [:]

  /// Takes an id that the author wrote; false where another heading has it already.
  mutating func take(_ anchor: String) -> Bool {
    taken.insert(anchor).inserted
  }

  /// Takes an id made of the letters and digits of a text, Chinese included: `1. 总体要求` gives `1-总体要求`.
  mutating func take(for text: String) -> String {
    var slug = ""
    var isApart = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isApart, !slug.isEmpty { slug += "-" }
        slug.unicodeScalars.append(scalar)
        isApart = false
      } else {
        isApart = true
      }
    }
    let name = slug.isEmpty ? "section" : slug
    if take(name) { return name }
    var number = (numbers[name] ?? 1) + 1
    while !take("\(name)-\(number)") { number += 1 }
    numbers[name] = number
    return "\(name)-\(number)"
  }
}

extension MarkdownNode {
  /// Takes `{#id}` away from the end of a heading and gives the id; `nil` where there is none.
  func takeAnchor() -> String? {
    guard let last = lastChild, last.kind == CMARK_NODE_TEXT else { return nil }
    let text = String(decoding: last.literal, as: UTF8.self)
    guard text.hasSuffix("}"), let brace = text.lastIndex(of: "{"), text[brace...].hasPrefix("{#") else { return nil }
    let anchor = text[brace...].dropFirst(2).dropLast()
    guard !anchor.isEmpty, anchor.unicodeScalars.allSatisfy(\.isAnchorCharacter) else { return nil }
    var rest = text[..<brace]
    while rest.last == " " { rest.removeLast() }
    last.setLiteral(String(rest))
    return String(anchor)
  }
}

extension Unicode.Scalar {
  fileprivate var isAnchorCharacter: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "-" || self == "." || self == "_"
  }
}
