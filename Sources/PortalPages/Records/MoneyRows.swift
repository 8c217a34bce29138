import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A district's money, with what a square metre costs there and which projects paid more than approved.
struct DistrictMoneyRow: Sendable {
  private let district: District
  private let tally: ProjectTally
  private let isSilent: Bool

  init(_ index: Int, of edition: Edition) {
    district = edition.portal.register.districts[index]
    tally = edition.indicators.districts[index].tally.projects
    isSilent = edition.indicators.city.silentDistricts.contains { $0.index == index }
  }

  static let fields = ViewFields<DistrictMoneyRow>(
    .text("district", "区、县（市）") { $0.district.name },
    .text("path", "本站路径，到本区的资金") { $0.district.fundingPath(isSilent: $0.isSilent) },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .record("money", "计划、到位、支付和支付率", of: MoneyLine.fields) { row in
      row.tally.money.totalLine(at: .init(row.page.place("funding"), rate: row.page.trace(.paymentRate)))
    },
    .number("price", "每平方米造价，元", .costPerSquareMetre, of: NumberLink.fields) {
      NumberLink($0.tally.cost, to: $0.page.trace(.costPerSquareMetre))
    },
    .number("withoutFunding", "没有报送资金的项目，个", .unreported, of: NumberLink.fields) {
      NumberLink($0.tally.withoutFunding, unit: "个", to: $0.page.place("projects"))
    },
    .number("above", "支付超过批准概算的项目，个", .paidAboveApproved, of: NumberLink.fields) {
      NumberLink($0.tally.paidAboveApproved.count, unit: "个", to: $0.page.trace(.paidAboveApproved))
    })

  private var page: Address { .district(district.id) }
}

/// One of the three amounts by district and source, with the sums of both.
struct MoneyGrid: Sendable {
  let kind: Kind
  let edition: Edition

  /// Which amount of a flow is shown.
  enum Kind: String, CaseIterable {
    case planned
    case allocated
    case paid

    var title: String {
      switch self {
      case .planned: "计划"
      case .allocated: "到位"
      case .paid: "支付"
      }
    }

    func total(of flow: MoneyFlow) -> MoneyTotal {
      switch self {
      case .planned: flow.planned
      case .allocated: flow.allocated
      case .paid: flow.paid
      }
    }
  }

  static let fields = ViewFields<MoneyGrid>(
    .text("anchor", "在页面里的位置") { $0.kind.rawValue },
    .text("amount", "计划、到位或支付") { $0.kind.title },
    .list("rows", "各区", of: Row.fields) { grid in
      let indicators = grid.edition.indicators
      let silent = Set(indicators.city.silentDistricts.map(\.index))
      return grid.edition.portal.register.districts.enumerated().map { index, district in
        let isSilent = silent.contains(index)
        return Row(
          kind: grid.kind, name: district.name, path: district.fundingPath(isSilent: isSilent),
          records: Address.district(district.id).place("funding"), sum: Address.district(district.id).place("funding"),
          money: indicators.districts[index].tally.projects.money, isSilent: isSilent)
      }
    },
    .record("sum", "全市合计", of: Row.fields) { grid in
      Row(
        kind: grid.kind, name: "全市合计", path: Address.money.path,
        records: Address.download(Funding.table.description.name).path,
        sum: Address.money.trace(.fundingTotals, part: grid.kind.rawValue),
        money: grid.edition.indicators.city.tally.projects.money, isSilent: false)
    })

  private struct Row: Sendable {
    let kind: Kind
    let name: String
    let path: String
    /// Where the records of each source stand, and where the sum of all sources opens.
    let records: String
    let sum: String
    let money: MoneyBySource
    let isSilent: Bool

    static let fields = ViewFields<Row>(
      .text("name", "区、县（市），或“全市合计”") { $0.name },
      .text("path", "本站路径") { $0.path },
      .flag("isSilent", "没有报送任何数据") { $0.isSilent },
      .list("cells", "各来源", of: Cell.fields) { row in
        row.money.sources.map {
          Cell(source: $0.source.title, amount: NumberLink(row.kind.total(of: $0.flow), to: row.records))
        }
      },
      .number("all", "各来源合计，万元", .fundingTotals, of: NumberLink.fields) {
        NumberLink($0.kind.total(of: $0.money.total), to: $0.sum)
      })
  }

  private struct Cell: Sendable {
    let source: String
    let amount: NumberLink

    static let fields = ViewFields<Cell>(
      .text("source", "资金来源") { $0.source },
      .number("cell", "金额，万元", .fundingTotals, of: NumberLink.fields) { $0.amount })
  }
}

extension District {
  /// Where its money stands: the page of an area that has reported nothing has no such part.
  fileprivate func fundingPath(isSilent: Bool) -> String {
    let page = Address.district(id)
    return isSilent ? page.path : page.place("funding")
  }
}
