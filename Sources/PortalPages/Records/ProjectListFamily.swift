import PortalCore
package import PortalMarkup
import PortalModel

/// The list of all projects, in pages.
package struct ProjectListFamily: PageFamily {
  private static let size = 50

  package init() {}

  package var template: String { "projects" }
  package var shape: ViewShape { ProjectListView.fields.shape }

  package func count(in edition: Edition) -> Int {
    ListPage.count(of: edition.portal.records.projects.count, size: Self.size)
  }

  package func address(_ number: Int, in edition: Edition) -> Address { list(number, in: edition).address }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let list = list(number, in: edition)
    return Page(list.address, ProjectListView.fields.record(for: ProjectListView(list, of: edition)))
  }

  private func list(_ number: Int, in edition: Edition) -> ListPage {
    ListPage(number, of: .projects, total: edition.portal.records.projects.count, size: Self.size)
  }
}

/// What a page of the list of projects says.
private struct ProjectListView {
  let edition: Edition
  let list: ListPage
  let head: PageHead

  init(_ list: ListPage, of edition: Edition) {
    self.edition = edition
    self.list = list
    head = PageHead(
      edition, at: list.address, title: "项目" + list.suffix,
      description: "全市社区嵌入式服务设施建设项目清单：在哪里，建什么，到哪一步，是否按期，谁负责。",
      kind: .column(keywords: "杭州,社区服务设施,项目清单,进度"), section: .projects)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<ProjectListView>(
      .text("total", "项目总数，含已撤销的") { $0.list.total.grouped },
      .record("clause", "项目清单所在条款", of: Clause.fields) { _ in Clause("4.3") },
      .html("stages", "各阶段的项目数") { $0.stages },
      .list("projects", "本页的项目", of: ProjectRow.fields) { view in
        view.list.range.map { ProjectRow($0, of: view.edition) }
      },
      .list("districts", "各区的项目", of: PageLink.fields) { $0.districts },
      .record("list", "分页", of: ListPage.fields) { $0.list })

  private var stages: HTML {
    StageBar(
      title: "各阶段的项目",
      stages: Project.Stage.allCases.map { stage in
        .init(name: stage.title, count: edition.portal.records.projects.count { $0.stage == stage })
      }
    ).html(idPrefix: "stages")
  }

  /// The districts that have projects, each with how many.
  private var districts: [PageLink] {
    let portal = edition.portal
    return portal.register.districts.indices.compactMap { index in
      let count = portal.relations.projectsOfDistrict[index].count
      guard count > 0 else { return nil }
      let district = portal.register.districts[index]
      return PageLink("\(district.name) \(count) 个", "\(Address.district(district.id).path)#projects")
    }
  }
}
