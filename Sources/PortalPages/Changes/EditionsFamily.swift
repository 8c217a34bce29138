import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The page that lists all editions with their digests, their tables and a few figures over time.
package struct EditionsFamily: PageFamily {
  package init() {}

  package var template: String { "editions" }
  package var shape: ViewShape { EditionsView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .editions }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.editions, EditionsView.fields.record(for: EditionsView(edition)))
  }
}

/// What the page of editions says.
private struct EditionsView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .editions, title: "各期存档", description: "网站每发布一次就是一期。这里留着每一期的台账和摘要，谁都可以核对有没有被改过。",
      kind: .column(keywords: "杭州,存档,各期数据,核对,SHA-256"), section: .data,
      trail: [PageLink("数据", Address.data)], feed: PageLink("变更", Address.changes.feed))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<EditionsView>(
      .list("editions", "各期，新的在前", of: EditionView.fields) { EditionView.all(of: $0.edition) },
      .html("hubsChart", "各期开放的共同体数") { view in
        view.chart("开放的\(view.edition.hubName)，各期", "hubs", { $0.hubsOpen }, { "\($0.hubsOpen.grouped) 个" })
      },
      .html("coverageChart", "各期乡镇（街道）覆盖率") { view in
        view.chart(
          "乡镇（街道）覆盖率，各期", "coverage",
          { Ratio($0.subdistrictsCovered, over: $0.subdistricts)?.rounded(scale: 1000) ?? 0 },
          { figures in
            Ratio(figures.subdistrictsCovered, over: figures.subdistricts).map { "\($0.percent)%" } ?? "算不出"
          })
      },
      .html("lateChart", "各期逾期的项目数") { view in
        view.chart("逾期的项目，各期", "late", { $0.late }, { "\($0.late.grouped) 个" })
      },
      .list("figures", "各期的几个数，旧的在前", of: FigureRow.fields) { view in
        view.rows.map { FigureRow(edition: $0.edition, figures: $0.figures) }
      },
      .record("figureMethods", "各期的数怎么算", of: Methods.fields) {
        Methods(.projects, .hubsOpen, .subdistrictCoverage, .communityCoverage, .lateProjects, in: $0.edition)
      },
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .text("sumsPath", "全部文件的摘要清单") { _ in Address.sums.path },
      .text("sealPath", "本期和以前各期的说明") { _ in Address.seal.path },
      .text("changesPath", "变更记录的路径") { _ in Address.changes.path })

  /// The figures as each edition gave them; of the one in the making, as they are now.
  private var rows: [(edition: PublishedEdition, figures: EditionFigures)] {
    edition.portal.history.editions.map { ($0, $0.heading?.figures ?? edition.figures) }
  }

  private func chart(
    _ title: String, _ id: String, _ value: (EditionFigures) -> Int, _ written: (EditionFigures) -> String
  ) -> HTML {
    TrendChart(
      title: title,
      points: rows.map { row in
        TrendChart.Point(
          name: row.edition.name, asOf: row.edition.asOf, value: value(row.figures), written: written(row.figures))
      }
    ).html(idPrefix: id)
  }
}

/// A few numbers of one edition.
private struct FigureRow {
  let edition: PublishedEdition
  let figures: EditionFigures

  static let fields = ViewFields<FigureRow>(
    .text("edition", "第几期") { $0.edition.name },
    .text("asOf", "截至日期") { $0.edition.asOf.inChinese },
    .number("projects", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      $0.link($0.figures.projects, Project.table)
    },
    .number("hubsOpen", "开放的共同体，个", .hubsOpen, of: NumberLink.fields) { $0.link($0.figures.hubsOpen, Project.table) },
    .number("coverage", "乡镇（街道）覆盖率，%", .subdistrictCoverage, of: NumberLink.fields) { row in
      NumberLink(
        percentage: Share(row.figures.subdistrictsCovered, of: row.figures.subdistricts), of: "个",
        to: row.kept(Project.table))
    },
    .number("communities", "有开放共同体服务的村（社区），个", .communityCoverage, of: NumberLink.fields) {
      $0.link($0.figures.communitiesCovered, Project.table)
    },
    .number("late", "逾期的项目，个", .lateProjects, of: NumberLink.fields) { $0.link($0.figures.late, Milestone.table) })

  private func link<Record>(_ count: Int, _ table: Table<Record>) -> NumberLink {
    NumberLink(count, unit: "个", to: kept(table))
  }

  /// The table as that edition had it; the digests of all its tables where it had none.
  private func kept<Record>(_ table: Table<Record>) -> String {
    let name = table.description.name
    return edition.state.tables.contains { $0.table == name }
      ? Address.kept(name, in: edition.number).path : Address.sums(of: edition.number).path
  }
}
