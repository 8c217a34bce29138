import PortalCore
import PortalMarkup
import TestSupport

/// A Markdown text with marked places, read as the portal reads it.
struct MarkdownPage {
  let document: MarkdownDocument
  let marks: [SourceLocation]

  init(_ marked: String) {
    let marked = MarkedSource("content/announcements/2024/plan.md", marked)
    self.marks = marked.marks
    self.document = MarkdownDocument(source: marked.source, body: marked.source.bytes.indices)
  }

  /// The page with every address printed as it was written.
  var html: String { document.html { $0 }.text }

  /// What is wrong, where each link to a record or file is good.
  var problems: [Problem] { problems { _ in .known } }

  func problems(check: (MarkdownLink) -> MarkdownLinkCheck) -> [Problem] {
    document.diagnostics(check: check).sorted.map { Problem(id: $0.id, location: $0.location) }
  }

  /// Which rule was broken, and where.
  struct Problem: Equatable {
    let id: String
    let location: SourceLocation?
  }
}
