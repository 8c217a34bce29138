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
    .list("sums", "计划、到位、支付各合计多少，怎么算", of: sum) { view in
      MoneyGrid.Kind.allCases.map { (title: $0.title, trace: view.sum(of: $0)) }
    },
    .record("total", "全市合计", of: MoneyLine.fields) { $0.city.money.totalLine(at: $0.totals) },
    .list("sources", "各来源", of: MoneyLine.fields) { $0.city.money.lines(at: .init($0.download)) },
    .html("chart", "各来源资金的计划、到位、支付") { $0.city.money.chart("全市的建设资金") },
    .number("withoutFunding", "没有报送资金的项目，个", .unreported, of: Trace.fields) { $0.withoutFunding },
    .list("districts", "各区", of: DistrictMoneyRow.fields) { view in
      view.edition.portal.register.districts.indices.map { DistrictMoneyRow($0, of: view.edition) }
    },
    .texts("sourceNames", "各种资金来源") { _ in Funding.Source.allCases.map(\.title) },
    .list("grids", "按来源、按区的计划、到位、支付各一张表", of: MoneyGrid.fields) { view in
      MoneyGrid.Kind.allCases.map { MoneyGrid(kind: $0, edition: view.edition) }
    },
    .record("fundingClause", "资金支持所在条款", of: Clause.fields) { _ in Clause("4.2.2") },
    .record("useClause", "资金使用绩效所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .record("sourceMethods", "各来源的数怎么算", of: Methods.fields) {
      Methods(.fundingTotals, .paymentRate, in: $0.edition)
    })

  private static let sum = ViewFields<(title: String, trace: Trace)>(
    .text("amount", "计划、到位或支付") { $0.title }, .number("sum", "合计，万元", .fundingTotals, of: Trace.fields) { $0.trace })

  private static let budgets = ViewFields<MoneyView>(
    .number("price", "全市每平方米造价，元", .costPerSquareMetre, of: NumberLink.fields) {
      NumberLink($0.city.cost, to: Address.money.trace(.costPerSquareMetre))
    },
    .number("cost", "全市每平方米造价，怎么算", .costPerSquareMetre, of: Trace.fields) { view in
      Trace(view.city.cost, from: TraceRecords(all: .download(Project.table.description)), in: view.edition)
    },
    .record("districtMethods", "各区的数怎么算", of: Methods.fields) {
      Methods(.fundingTotals, .paymentRate, .costPerSquareMetre, .unreported, .paidAboveApproved, in: $0.edition)
    },
    .number("unfunded", "没有报送资金的项目，个", .unreported, of: NumberLink.fields) {
      NumberLink($0.city.withoutFunding.grouped, unit: "个", to: Address.money.trace(.unreported))
    },
    .number("aboveCount", "支付超过批准概算的项目，个", .paidAboveApproved, of: NumberLink.fields) {
      NumberLink($0.city.paidAboveApproved.count.grouped, unit: "个", to: Address.money.trace(.paidAboveApproved))
    },
    .number("paidAbove", "支付超过批准概算的项目，怎么算", .paidAboveApproved, of: Trace.fields) { view in
      let projects = view.city.paidAboveApproved.map(\.index)
      return Trace(
        .paidAboveApproved, projects.count,
        on: .init(
          from: view.edition.records(ofProjects: projects, all: PageLink("逐个看", Address.money.place("above"))),
          leftOut: view.city.budgetNotReported.leftOut("个项目没有报全概算和支付，不能判断")), in: view.edition)
    },
    .list("above", "支付超过批准概算的项目", of: AboveRow.fields) { view in
      view.city.paidAboveApproved.map { AboveRow($0, of: view.edition) }
    },
    .record("aboveMethods", "超概算怎么算", of: Methods.fields) {
      Methods(.paidWithinBudget, .fundingTotals, in: $0.edition)
    },
    .text("budgetLaw", "依据的法规") { _ in IndicatorDefinition.of(.paidWithinBudget).clausesWritten })

  private var download: String { Address.download(Funding.table.description.name).path }

  /// Where the city's sums open on this page.
  private var totals: MoneyLine.Places {
    let places = MoneyGrid.Kind.allCases.map { Address.money.trace(.fundingTotals, part: $0.rawValue) }
    return MoneyLine.Places(planned: places[0], allocated: places[1], paid: places[2], rate: download)
  }

  private func sum(of kind: MoneyGrid.Kind) -> Trace {
    let total = kind.total(of: city.money.total)
    let terms = city.money.sources.compactMap { source, flow in
      kind.total(of: flow).value.map { "\(source.title) \($0.writtenInTenThousands)" }
    }
    return Trace(
      .fundingTotals, total.value?.writtenInTenThousands, unit: "万元",
      on: .init(
        total.value.map { "\(terms.joined(separator: " + ")) = \($0.writtenInTenThousands) 万元" },
        from: TraceRecords(all: .download(Funding.table.description)),
        leftOut: total.notReported.leftOut("项未报送，没有当作零"), part: kind.rawValue), in: edition)
  }

  private var withoutFunding: Trace {
    let records = edition.portal.records.projects
    let places = records.indices.filter {
      records[$0].stage != .withdrawn && edition.portal.relations.fundingOfProject[$0].isEmpty
    }
    return Trace(
      .unreported, city.withoutFunding,
      on: .init(from: edition.records(ofProjects: places, all: .download(Project.table.description))), in: edition)
  }
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
    .record("approved", "批准概算", of: ReportedView.fields) {
      ReportedView($0.project.approvedBudget.map(\.writtenInTenThousands), unit: "万元")
    },
    .number("paid", "已支付，万元", .fundingTotals, of: NumberLink.fields) {
      NumberLink($0.paid.writtenInTenThousands, unit: "万元", to: $0.money)
    },
    .number("excess", "超过多少，万元", .paidWithinBudget, of: NumberLink.fields) {
      NumberLink(($0.paid - $0.approved).writtenInTenThousands, unit: "万元", to: $0.money)
    })

  private var money: String { Address.project(project.id).place("money") }

  private var approved: Money { project.approvedBudget.value ?? .zero }
}
