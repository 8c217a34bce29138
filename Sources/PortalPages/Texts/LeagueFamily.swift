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
      .record("clause", "赛马所在条款", of: Clause.fields) { Clause($0.standards.league.clause) },
      .text("formula", "得分怎么算") { $0.table.formula },
      .text("minimum", "少于几个项目的不排名") { String($0.standards.league.minimumProjects) },
      .text("document", "权重所依据的文件") { $0.standards.document },
      .list("weights", "各项的权重", of: WeightRow.fields) { view in
        view.standards.league.weights.map { WeightRow(weight: $0, words: view.edition.words) }
      },
      .list("ranked", "有名次的区，按名次", of: LeagueRow.fields) { $0.rows { $0.place != nil } },
      .list("unranked", "没有名次的区", of: LeagueRow.fields) { $0.rows { $0.place == nil } },
      .flag("hasUnranked", "有没有不排名的区") { view in view.table.rows.contains { $0.place == nil } },
      .list("sensitivity", "每项权重加减两成，名次怎么变", of: SensitivityRow.fields) { view in
        view.table.sensitivity.map { SensitivityRow(sensitivity: $0, portal: view.edition.portal) }
      },
      .text("standards", "标准和权重的路径") { _ in Address.download(StandardEntry.table.description.name).path },
      .text("download", "重算所用数据的路径") { _ in Address.download(LeagueEntry.table.description.name).path })

  private var table: LeagueTable { edition.indicators.league }

  private var standards: Standards { edition.portal.currentStandards }

  private func rows(_ isMeant: (LeagueTable.Row) -> Bool) -> [LeagueRow] {
    table.rows.filter(isMeant).map { LeagueRow(row: $0, district: edition.portal[$0.district], edition: edition) }
  }
}

/// A component with its weight.
private struct WeightRow {
  let weight: Standards.Weight
  let words: IndicatorWords

  static let fields = ViewFields<WeightRow>(
    .text("name", "项目") { $0.weight.component.title },
    .text("points", "权重，分") { String($0.weight.points) },
    .text("rule", "比率怎么算") { $0.weight.component.rule(in: $0.words) })
}

/// A district in the league table.
private struct LeagueRow {
  let row: LeagueTable.Row
  let district: District
  let edition: Edition

  static let fields = ViewFields<LeagueRow>(
    .number("place", "名次；不排名则没有", .leagueScore, of: NumberLink.fields) {
      NumberLink($0.row.place.map(String.init), to: Address.league.place("formula"))
    },
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .number("score", "得分，满分 100", .leagueScore, of: Trace.fields) { $0.score },
    .number("projects", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.row.projects.grouped, unit: "个", to: Address.district($0.district.id).trace(.projects))
    },
    .list("components", "各项的比率，按权重表的顺序", of: LeagueComponent.fields) { row in
      row.row.components.map { LeagueComponent(component: $0, page: .district(row.district.id)) }
    })

  /// The score with the weights and rates that it is made of.
  private var score: Trace {
    let told = row.components.filter { $0.rate != nil }
    let terms = told.map { "\($0.weight) × \($0.rate?.percent ?? "")%" }.joined(separator: " + ")
    let weights = told.reduce(0) { $0 + $1.weight }
    let written = row.score?.rounded.written
    return Trace(
      .leagueScore, written,
      on: .init(
        written.map { "（\(terms)）÷ \(weights) × 100 ≈ \($0)" },
        from: TraceRecords(all: .download(LeagueEntry.table.description)),
        leftOut: (row.components.count - told.count).leftOut("项不能计算，连同权重没有算"), part: district.id.text),
      in: edition)
  }
}

/// One component of a district's score.
private struct LeagueComponent {
  let component: LeagueTable.Component
  /// The page of its district.
  let page: Address

  static let fields = ViewFields<LeagueComponent>(
    .text("component", "项目") { $0.component.component.title },
    .number(
      "rate", "比率，%", .pilotNorms, .hubsOpen, .onTime, .paymentRate, .disclosure, .reporting, of: NumberLink.fields
    ) {
      NumberLink($0.component.rate?.percent, unit: "%", to: $0.path, sum: $0.sum)
    })

  /// Numerator and denominator: counts, or money.
  private var sum: String? {
    if let share = component.share { return "\(share.part.grouped) / \(share.whole.grouped)" }
    guard let rate = component.rate else { return nil }
    let amounts = [rate.numerator, rate.denominator].map { Money(fen: $0).writtenInTenThousands }
    return "\(amounts.joined(separator: " / ")) 万元"
  }

  /// Where the same rate opens: on the page of the district; in the download where that has none.
  private var path: String {
    switch component.component {
    case .pilotNorms: page.trace(.pilotNorms)
    case .hubsOpen: Address.download(LeagueEntry.table.description.name).path
    case .onTime: page.trace(.onTime)
    case .paymentRate: page.trace(.paymentRate)
    case .disclosure: page.trace(.disclosure)
    case .reporting: page.trace(.reporting)
    }
  }
}
