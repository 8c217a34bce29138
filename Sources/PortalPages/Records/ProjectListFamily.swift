import PortalCore
import PortalIndicators
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
      .number("total", "项目总数，个，含已撤销的", .recordCounts, of: NumberLink.fields) {
        NumberLink($0.list.total, unit: "个", to: Address.projects.place("projects"))
      },
      .number("active", "项目，个，不含已撤销的", .projects, of: Trace.fields) { $0.active },
      .number("late", "逾期的项目，个", .lateProjects, of: Trace.fields) { $0.late },
      .number("byStage", "各阶段的项目相加，个", .projectStages, of: Trace.fields) { $0.byStage },
      .record("clause", "项目清单所在条款", of: Clause.fields) { _ in Clause("4.3") },
      .html("stages", "各阶段的项目数") { $0.stages },
      .list("projects", "本页的项目", of: ProjectRow.fields) { view in
        view.list.range.map { ProjectRow($0, of: view.edition) }
      },
      .list("districts", "各区的项目", of: DistrictProjects.fields) { $0.districts },
      .record("list", "分页", of: ListPage.fields) { $0.list })

  private var stages: HTML {
    StageBar(
      title: "各阶段的项目",
      stages: Project.Stage.allCases.map { stage in
        .init(name: stage.title, count: edition.portal.records.projects.count { $0.stage == stage })
      }
    ).html(idPrefix: "stages")
  }

  private var city: ProjectTally { edition.indicators.city.tally.projects }

  private var active: Trace {
    let places = edition.portal.records.projects.indices.filter {
      edition.portal.records.projects[$0].stage != .withdrawn
    }
    return Trace(
      .projects, city.active,
      on: .init(from: edition.records(ofProjects: places, all: .download(Project.table.description))), in: edition)
  }

  private var late: Trace {
    let places = city.late.map(\.project.index)
    return Trace(
      .lateProjects, city.timing.late,
      on: .init(
        from: edition.records(ofProjects: places, all: .download(Project.table.description)),
        leftOut: city.timing.cannotBeTold.leftOut("个项目没有报送计划日期，不能判断")), in: edition)
  }

  private var byStage: Trace {
    let terms = Project.Stage.allCases.map { "\($0.title) \(city.byStage[$0].grouped)" }
    return Trace(
      .projectStages, city.total,
      on: .init(
        "\(terms.joined(separator: " + ")) = \(city.total.grouped)",
        from: TraceRecords(all: .download(Project.table.description))), in: edition)
  }

  /// The districts that have projects.
  private var districts: [DistrictProjects] {
    let portal = edition.portal
    return portal.register.districts.indices.map { index in
      DistrictProjects(
        district: portal.register.districts[index], count: portal.relations.projectsOfDistrict[index].count)
    }.filter { $0.count > 0 }
  }
}

/// The projects of a district, withdrawn ones too: how many, and where they are.
private struct DistrictProjects {
  let district: District
  let count: Int

  static let fields = ViewFields<DistrictProjects>(
    .text("name", "区、县（市）") { $0.district.name },
    .number("link", "本区的项目在哪里，有几个", .projectStages, of: link) { $0 })

  private static let link = ViewFields<DistrictProjects>(
    .text("path", "本站路径") { Address.district($0.district.id).place("projects") },
    .text("count", "有几个") { $0.count.grouped })
}
