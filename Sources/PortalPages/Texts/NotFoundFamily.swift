package import PortalMarkup

/// The page that a server shows for an address that the site does not have; its links are absolute.
package struct NotFoundFamily: PageFamily {
  package init() {}

  package var template: String { "404" }
  package var shape: ViewShape { PageHead.fields.shape }
  /// Not listed: it is no page to look for.
  package var isListed: Bool { false }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .notFound }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let head = PageHead(
      edition, at: .notFound, title: "没有找到这个页面", description: "这个网址上没有内容，可能是写错了，也可能内容已经移走。")
    return Page(.notFound, PageHead.fields.record(for: head))
  }
}
