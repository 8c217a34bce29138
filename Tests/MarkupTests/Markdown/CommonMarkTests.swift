import Foundation
import PortalCore
import PortalMarkup
import Testing

struct CommonMarkTests {
  private struct Example: Decodable {
    let example: Int
    let markdown: String
    let html: String
  }

  @Test func `every example of CommonMark 0_30 is met, apart from what safety removes`() throws {
    guard let examples = try examples() else { return }
    #expect(examples.count == 652)
    var removed = 0
    for example in examples {
      let html = html(of: example.markdown)
      let expected = example.html
      if html == expected { continue }
      removed += 1
      let tags = foreignTags(in: example)
      #expect(
        !tags.isEmpty || !foreignSchemes(in: expected).isEmpty,
        "example \(example.example):\n\(example.markdown)\nexpected: \(expected)\ngiven: \(html)")
      for tag in tags { #expect(!html.contains(tag), "example \(example.example) lets \(tag) through") }
      #expect(foreignSchemes(in: html).isEmpty, "example \(example.example) lets a scheme through")
      for tag in html.matches(of: /<[^>]*>/) {
        #expect(isOwn(tag.output), "example \(example.example): \(tag.output)")
      }
    }
    #expect(removed == 76)
  }

  /// The tags of the expected HTML that stand in the text itself, and not because Markdown writes the same.
  private func foreignTags(in example: Example) -> [String] {
    example.html.matches(of: /<[^>]*>?/).map { String($0.output) }
      .filter { example.markdown.contains($0) && !Self.bareTags.contains($0) }
  }

  private static let bareTags: Set<String> = ["<p>", "</p>", "<em>", "</em>", "<code>", "</code>", "<pre>", "</pre>"]

  /// Whether a tag is one that Markdown itself writes.
  private func isOwn(_ tag: Substring) -> Bool {
    let own =
      /<\/?(p|h[1-6]|ul|ol( start="\d+")?|li|blockquote|pre|code( class="language-[^"]*")?|em|strong|[hb]r \/)>/
    let address = /<(a href|img src)="[^"]*"( alt="[^"]*")?( title="[^"]*")?( \/)?>|<\/a>/
    return tag.wholeMatch(of: own) != nil || tag.wholeMatch(of: address) != nil
  }

  /// The schemes of the addresses in HTML that are not http, https, mailto or tel.
  private func foreignSchemes(in html: String) -> [String] {
    html.matches(of: /(?:href|src)="([^":\/?#]+):/).map { $0.output.1.lowercased() }
      .filter { !["http", "https", "mailto", "tel"].contains($0) }
  }

  private func html(of markdown: String) -> String {
    let source = SourceText(path: "example.md", text: markdown)
    return MarkdownDocument(source: source, body: 0..<source.bytes.count, profile: .commonMark)
      .html { $0 }.text.replacing("&#39;", with: "'")
  }

  /// The examples; where they are not at hand, an issue that says how to get them.
  private func examples() throws -> [Example]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let folder =
      ProcessInfo.processInfo.environment["PORTAL_SCHEMAS"] ?? root.appending(path: "../shared/schemas").path()
    let file = URL(filePath: folder).appending(path: "commonmark/examples-0.30.json")
    guard let data = try? Data(contentsOf: file) else {
      Issue.record(
        """
        not run: \(file.path()) is missing. Get spec.json of CommonMark 0.30 from https://spec.commonmark.org/0.30/ \
        and name its folder's parent in PORTAL_SCHEMAS.
        """)
      return nil
    }
    return try JSONDecoder().decode([Example].self, from: data)
  }
}
