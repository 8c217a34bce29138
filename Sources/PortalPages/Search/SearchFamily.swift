import PortalCore
package import PortalMarkup
import PortalModel

/// The page that searches the whole site, and offers lists where no script runs.
package struct SearchFamily: PageFamily {
  package init() {}

  package var template: String { "search" }
  package var shape: ViewShape { SearchView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .search }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.search, SearchView.fields.record(for: SearchView(edition)))
  }
}

/// What the page that searches says.
private struct SearchView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .search, title: "搜索", description: "按名称、拼音、编号、地址或文字，找社区、项目、设施、任务、政策和公告。")
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<SearchView>(
      .list("districts", "各区", of: PageLink.fields) { view in
        view.edition.portal.register.districts.map { PageLink($0.name, Address.district($0.id)) }
      },
      .list("domains", "各服务领域", of: PageLink.fields) { view in
        view.edition.portal.domains.map { PageLink($0.name, Address.domain($0.id)) }
      },
      .list("letters", "社区（村）名称的拼音首字母", of: PageLink.fields) { CommunityListFamily.letters(in: $0.edition) })
}
