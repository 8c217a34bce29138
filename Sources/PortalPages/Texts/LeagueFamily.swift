import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// 赛马: the districts compared by a published method (四（三）).
package struct LeagueFamily: PageFamily {
  package init() {}

  package var template: String { "league" }
  package var shape: ViewShape { LeagueView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .league }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.league, LeagueView.fields.record(for: LeagueView(edition)))
  }
}

/// What the league page says.
private struct LeagueView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .league, title: "赛马", description: "各区进展比一比：得分、名次、每一项怎么算，照着公开数据可以自己重算。",
      kind: .column(keywords: "杭州,赛马,各区,评价"), section: .league)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<LeagueView>(
      .record("clause", "赛马所在条款", of: Clause.fields) { _ in Clause("4.3") },
      .text("formula", "得分怎么算") { $0.table.formula },
      .text("minimum", "少于几个项目的不排名") { String($0.standards.league.minimumProjects) },
      .text("document", "权重所依据的文件") { $0.standards.document },
      .list("weights", "各项的权重", of: WeightRow.fields) { $0.standards.league.weights.map(WeightRow.init) },
      .list("ranked", "有名次的区，按名次", of: LeagueRow.fields) { $0.rows { $0.place != nil } },
      .list("unranked", "没有名次的区", of: LeagueRow.fields) { $0.rows { $0.place == nil } },
      .flag("hasUnranked", "有没有不排名的区") { view in view.table.rows.contains { $0.place == nil } },
      .list("sensitivity", "每项权重加减两成，名次怎么变", of: SensitivityRow.fields) { view in
        view.table.sensitivity.map { SensitivityRow(sensitivity: $0, portal: view.edition.portal) }
      },
      .text("download", "重算所用数据的路径") { _ in Address.download(LeagueEntry.table.description.name).path })

  private var table: LeagueTable { edition.indicators.league }

  private var standards: Standards { edition.portal.currentStandards }

  private func rows(_ isMeant: (LeagueTable.Row) -> Bool) -> [LeagueRow] {
    table.rows.filter(isMeant).map { LeagueRow(row: $0, district: edition.portal[$0.district]) }
  }
}

/// A component with its weight.
private struct WeightRow {
  let weight: Standards.Weight

  static let fields = ViewFields<WeightRow>(
    .text("name", "项目") { $0.weight.component.title },
    .text("points", "权重，分") { String($0.weight.points) },
    .text("rule", "比率怎么算") { $0.weight.component.rule })
}

/// A district in the league table.
private struct LeagueRow {
  let row: LeagueTable.Row
  let district: District

  static let fields = ViewFields<LeagueRow>(
    .optional("place", "名次；不排名则没有") { $0.row.place.map(String.init) },
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .record("score", "得分，满分 100", of: ReportedView.fields) { row in
      ReportedView(row.row.score.map { .value($0.rounded.written) } ?? .notReported, unit: "分")
    },
    .text("projects", "项目，个，不含已撤销的") { $0.row.projects.grouped },
    .list("components", "各项的比率，按权重表的顺序", of: LeagueComponent.fields) {
      $0.row.components.map(LeagueComponent.init)
    })
}

/// One component of a district's score.
private struct LeagueComponent {
  let component: LeagueTable.Component

  static let fields = ViewFields<LeagueComponent>(
    .text("component", "项目") { $0.component.component.title },
    .optional("rate", "比率，%；不能计算则没有") { $0.component.rate?.percent },
    .optionalRecord("share", "分子和分母；资金没有", of: ShareView.fields) { $0.component.share.map { ShareView($0) } },
    .optional("money", "资金的分子和分母，万元，如 80 / 100；其他项没有") { $0.money })

  private var money: String? {
    guard component.share == nil, let rate = component.rate else { return nil }
    return [rate.numerator, rate.denominator].map { Money(fen: $0).writtenInTenThousands }.joined(separator: " / ")
  }
}
