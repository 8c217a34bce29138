/// The text of a PDF file, page by page, and what it says of itself.
package struct PDFText: Sendable {
  package let pages: [String]
  /// Title, author, subject and keywords, a line each.
  package let properties: String

  /// - Parameter html: what `pdftotext -htmlmeta` writes: a head with the properties, a `pre` with the pages.
  package init(html: String) {
    let parts = html.split(separator: "<pre>", maxSplits: 1, omittingEmptySubsequences: false)
    properties = Self.properties(of: parts[0])
    let text = parts.count > 1 ? parts[1].split(separator: "</pre>", maxSplits: 1).first ?? "" : ""
    pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { Self.unescaped(String($0)) }
  }

  private static func properties(of head: Substring) -> String {
    head.split(separator: "\n").filter { $0.hasPrefix("<title>") || $0.hasPrefix("<meta") }
      .map { unescaped(String($0)) }.joined(separator: "\n")
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
