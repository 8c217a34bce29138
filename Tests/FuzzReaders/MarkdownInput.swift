import PortalCore
import PortalMarkup

/// Inputs for what stands around libcmark: Chinese emphasis, tables, anchors, links, and the writing of HTML.
enum MarkdownInput {
  private static let elements: Set<Substring> = [
    "a", "blockquote", "br", "caption", "code", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr",
    "img", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let attributes: Set<Substring> = [
    "alt", "aria-label", "class", "href", "id", "loading", "rel", "role", "scope", "src", "start", "tabindex", "title",
  ]

  static func read(_ bytes: [UInt8]) {
    let document = MarkdownDocument(source: SourceText(path: "content/pages/a.md", bytes: bytes), body: bytes.indices)
    let html = document.html { $0 }.text
    check(html[...])
    precondition(document.sections.count == document.headings.count + 1, "a section begins with each heading")
    document.diagnostics { _ in .unknown(known: ["a.md"]) }.check()
  }

  /// Only known elements and attributes stand in the page, each in quotes, and no address runs a script.
  private static func check(_ html: Substring) {
    var rest = html
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...].drop { $0 == "/" }
      let name = rest.prefix { $0.isLetter || $0.isNumber }
      precondition(elements.contains(name), "<\(name)> is no element of ours")
      rest = rest.dropFirst(name.count)
      while rest.first == " " {
        rest = rest.drop { $0 == " " }
        if rest.first == "/" { rest = rest.dropFirst() }
        guard rest.first != ">" else { break }
        let attribute = rest.prefix { $0 != "=" && $0 != ">" && $0 != " " }
        precondition(attributes.contains(attribute), "\(attribute) is no attribute of ours")
        rest = rest.dropFirst(attribute.count + 1)
        precondition(rest.first == "\"", "\(attribute) stands in quotes")
        let value = rest.dropFirst().prefix { $0 != "\"" }
        if attribute == "href" || attribute == "src" { check(address: value) }
        rest = rest.dropFirst(value.count + 2)
      }
      precondition(rest.first == ">", "<\(name)> ends")
    }
  }

  private static func check(address: Substring) {
    let plain = address.lowercased().filter { $0 > " " }
    for scheme in ["javascript:", "data:", "vbscript:", "file:"] {
      precondition(!plain.hasPrefix(scheme), "an address runs nothing")
    }
  }
}
