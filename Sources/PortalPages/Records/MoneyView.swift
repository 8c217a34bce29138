import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of money says.
struct MoneyView: Sendable {
  private let edition: Edition
  private let head: PageHead
  private let city: ProjectTally

  init(_ edition: Edition) {
    self.edition = edition
    city = edition.indicators.city.tally.projects
    head = PageHead(
      edition, at: .money, title: "资金", description: "钱从哪里来，计划多少，到位多少，支付多少；哪些项目支付超过了批准概算。",
      kind: .column(keywords: "杭州,社区服务设施,资金,支付率,概算"), section: .projects,
      trail: [PageLink("项目", Address.projects)])
  }

  static let fields = PageHead.fields.mapped(\.head) + sums + budgets

  private static let sums = ViewFields<MoneyView>(
    .record("total", "全市合计", of: MoneyLine.fields) { $0.city.money.totalLine },
    .list("sources", "各来源", of: MoneyLine.fields) { $0.city.money.lines },
    .html("chart", "各来源资金的计划、到位、支付") { $0.city.money.chart("全市的建设资金") },
    .optional("withoutFunding", "没有报送资金的项目，个；都报送了则没有") { $0.city.withoutFunding.unlessZero },
    .list("districts", "各区", of: DistrictMoneyRow.fields) { view in
      view.edition.portal.register.districts.indices.map { DistrictMoneyRow($0, of: view.edition) }
    },
    .texts("sourceNames", "各种资金来源") { _ in Funding.Source.allCases.map(\.title) },
    .list("grids", "按来源、按区的计划、到位、支付各一张表", of: MoneyGrid.fields) { view in
      MoneyGrid.Kind.allCases.map { MoneyGrid(kind: $0, edition: view.edition) }
    },
    .record("fundingClause", "资金支持所在条款", of: Clause.fields) { _ in Clause("4.2.2") },
    .record("useClause", "资金使用绩效所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .text("sumFormula", "合计怎么算") { _ in IndicatorDefinition.of(.fundingTotals).formula },
    .text("rateFormula", "支付率怎么算") { _ in IndicatorDefinition.of(.paymentRate).formula })

  private static let budgets = ViewFields<MoneyView>(
    .record("cost", "全市每平方米造价", of: CostView.fields) { CostView($0.city.cost) },
    .text("costFormula", "每平方米造价怎么算") { _ in IndicatorDefinition.of(.costPerSquareMetre).formula },
    .text("aboveCount", "支付超过批准概算的项目，个") { $0.city.paidAboveApproved.count.grouped },
    .list("above", "支付超过批准概算的项目", of: AboveRow.fields) { view in
      view.city.paidAboveApproved.map { AboveRow($0, of: view.edition) }
    },
    .optional("budgetNotReported", "因未报送而不能判断的项目，个；没有则没有") { $0.city.budgetNotReported.unlessZero },
    .text("budgetFormula", "超概算怎么算") { _ in IndicatorDefinition.of(.paidWithinBudget).formula },
    .text("budgetLaw", "依据的法规") { _ in IndicatorDefinition.of(.paidWithinBudget).clausesWritten })
}

/// A project that paid more than approved (政府投资条例 第二十三条).
private struct AboveRow: Sendable {
  private let edition: Edition
  private let project: Project
  private let paid: Money

  init(_ reference: Reference<Project>, of edition: Edition) {
    self.edition = edition
    project = edition.portal[reference]
    paid = edition.indicators[reference].money.total.paid.sum
  }

  static let fields = ViewFields<AboveRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径，到项目的资金") { Address.project($0.project.id).place("money") },
    .text("district", "所在区") { $0.edition.portal[$0.project.district].name },
    .text("districtPath", "所在区的路径") { Address.district($0.project.district.id).path },
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .text("approved", "批准概算，万元") { $0.approved.writtenInTenThousands },
    .text("paid", "已支付，万元") { $0.paid.writtenInTenThousands },
    .text("excess", "超过多少，万元") { ($0.paid - $0.approved).writtenInTenThousands })

  private var approved: Money { project.approvedBudget.value ?? .zero }
}
