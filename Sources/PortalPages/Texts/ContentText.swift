import PortalCore
package import PortalModel

/// A Markdown text of the content, where it lies below `content/`, and the page that shows it.
package struct ContentText: Sendable {
  package let text: MarkdownText
  /// `announcements/2025/2025-01-06-first-batch-list.md`; relative links begin in its folder.
  package let path: String
  package let address: Address

  /// - Parameter depth: how many folders of `content/` it lies in.
  fileprivate init(_ text: MarkdownText, depth: Int, at address: Address) {
    self.text = text
    self.address = address
    path = text.source.path.split(separator: "/").suffix(depth + 1).joined(separator: "/")
  }
}

extension Announcement {
  /// The text of the announcement.
  var content: ContentText { ContentText(text, depth: 2, at: .announcement(id)) }
}

extension ContentPage {
  /// The text of a page of `content/pages`.
  var content: ContentText { ContentText(text, depth: 1, at: .content(id)) }
}

extension PlanDocument {
  /// The text of the plan.
  var content: ContentText { ContentText(page.text, depth: 1, at: .policy) }
}

extension Portal {
  /// Every Markdown text: the plan, the pages, the announcements.
  ///
  /// - Complexity: O(*n*) in the texts.
  package var texts: [ContentText] {
    [programme.plan.content] + pages.map(\.content) + announcements.map(\.content)
  }
}
