import PortalCore
import PortalMarkup

/// Inputs for what stands around libcmark: Chinese emphasis, tables, anchors, links, and the writing of HTML.
enum MarkdownInput {
  private static let elements: Set<String> = [
    "a", "blockquote", "br", "caption", "code", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr",
    "img", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let attributes: Set<String> = [
    "alt", "aria-label", "class", "href", "id", "loading", "rel", "role", "scope", "src", "start", "tabindex", "title",
  ]

  static func read(_ bytes: [UInt8]) {
    let document = MarkdownDocument(source: SourceText(path: "content/pages/a.md", bytes: bytes), body: bytes.indices)
    let html = document.html { $0 }.text
    check(Array(html.utf8)[...])
    precondition(document.sections.count == document.headings.count + 1, "a section begins with each heading")
    document.diagnostics { _ in .unknown(known: ["a.md"]) }.check()
  }

  /// Only known elements and attributes stand in the page, each in quotes, and no address runs a script.
  ///
  /// Read byte by byte, as browsers do: an accent behind `>` belongs to no tag.
  private static func check(_ html: ArraySlice<UInt8>) {
    var rest = html
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
      let name = text(rest.prefix { !" />".utf8.contains($0) })
      precondition(elements.contains(name), "<\(name)> is no element of ours")
      rest = rest.dropFirst(name.utf8.count)
      while rest.first == UInt8(ascii: " ") {
        rest = rest.drop { " /".utf8.contains($0) }
        guard rest.first != UInt8(ascii: ">") else { break }
        let attribute = text(rest.prefix { !"= >".utf8.contains($0) })
        precondition(attributes.contains(attribute), "\(attribute) is no attribute of ours")
        rest = rest.dropFirst(attribute.utf8.count + 1)
        precondition(rest.first == UInt8(ascii: "\""), "\(attribute) stands in quotes")
        let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        if attribute == "href" || attribute == "src" { check(address: text(value)) }
        rest = rest.dropFirst(value.count + 2)
      }
      precondition(rest.first == UInt8(ascii: ">"), "<\(name)> ends")
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func check(address: String) {
    let plain = String(String.UnicodeScalarView(address.lowercased().unicodeScalars.filter { $0 > " " }))
    for scheme in ["javascript:", "data:", "vbscript:", "file:"] {
      precondition(!plain.utf8.starts(with: scheme.utf8), "an address runs nothing")
    }
  }
}
