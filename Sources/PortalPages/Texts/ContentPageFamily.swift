import PortalCore
package import PortalMarkup
import PortalModel

/// The pages of running text: about, method, help, accessibility and what else lies in `content/pages`.
package struct ContentPageFamily: PageFamily {
  package init() {}

  package var template: String { "page" }
  package var shape: ViewShape { ContentPageView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.pages.count }

  package func address(_ number: Int, in edition: Edition) -> Address { .content(edition.portal.pages[number].id) }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = ContentPageView(edition.portal.pages[number], of: edition)
    return Page(view.head.address, ContentPageView.fields.record(for: view))
  }
}

/// What a page of running text says.
private struct ContentPageView {
  let edition: Edition
  let text: ContentText
  let document: MarkdownDocument
  let head: PageHead

  init(_ page: ContentPage, of edition: Edition) {
    self.edition = edition
    text = page.content
    document = text.document
    head = PageHead(
      edition, at: text.address, title: page.title, description: page.summary,
      section: SiteSection.allCases.first { $0.address == Address.content(page.id) })
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<ContentPageView>(
      .flag("hasContents", "有没有目录：小标题不止三个才有") { $0.sections.count > 3 },
      .list("contents", "目录：二级标题", of: ContentsEntry.fields) { $0.sections.map(ContentsEntry.init) },
      .html("body", "正文") { $0.text.html($0.document, of: $0.edition) })

  private var sections: [MarkdownHeading] { document.headings.filter { $0.level == 2 } }
}
