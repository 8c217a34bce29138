import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension NumberLink {
  /// A sum of money in 万元, exact to the fen, with what of it is not reported.
  init(_ total: MoneyTotal, to path: String) {
    let missing = total.reported > 0 ? "另有 \(total.notReported) 项未报送" : "\(total.notReported) 项都未报送"
    self.init(
      total.value?.writtenInTenThousands, unit: "万元", to: path, sum: total.notReported > 0 ? missing : nil,
      absence: .notReported)
  }

  /// What a square metre costs, with its division.
  init(_ cost: CostTally, to path: String) {
    let price = cost.perSquareMetre?.rounded(scale: 1).grouped
    self.init(
      price, unit: "元/平方米", to: path,
      sum: price.map { _ in "\(cost.budget.writtenInTenThousands) 万元 ÷ \(cost.floor.written) 平方米" })
  }
}

/// Money planned, allocated and paid: from one source, of one district, or in all.
struct MoneyLine: Sendable {
  private let name: String
  private let flow: MoneyFlow
  private let places: Places

  /// Where the numbers open, or the records stand that they add up, below the first page.
  struct Places: Sendable {
    let planned: String
    let allocated: String
    let paid: String
    let rate: String

    init(planned: String, allocated: String, paid: String, rate: String) {
      self.planned = planned
      self.allocated = allocated
      self.paid = paid
      self.rate = rate
    }

    /// All of them from the same records.
    init(_ records: String, rate: String? = nil) {
      self.init(planned: records, allocated: records, paid: records, rate: rate ?? records)
    }
  }

  init(_ name: String, _ flow: MoneyFlow, at places: Places) {
    self.name = name
    self.flow = flow
    self.places = places
  }

  static let fields = ViewFields<MoneyLine>(
    .text("name", "资金来源，或“合计”") { $0.name },
    .number("planned", "计划，万元", .fundingTotals, of: NumberLink.fields) {
      NumberLink($0.flow.planned, to: $0.places.planned)
    },
    .number("allocated", "到位，万元", .fundingTotals, of: NumberLink.fields) {
      NumberLink($0.flow.allocated, to: $0.places.allocated)
    },
    .number("paid", "支付，万元", .fundingTotals, of: NumberLink.fields) { NumberLink($0.flow.paid, to: $0.places.paid) },
    .number("rate", "支付率，%，和它的算式", .paymentRate, of: NumberLink.fields) { line in
      let amounts = [line.flow.matchedPaid, line.flow.matchedAllocated].map(\.writtenInTenThousands)
      return NumberLink(
        line.flow.paymentRate?.percent, unit: "%", to: line.places.rate,
        sum: line.flow.paymentRate.map { _ in amounts.joined(separator: " ÷ ") })
    })
}

extension MoneyBySource {
  /// The lines of the sources, in their order.
  func lines(at places: MoneyLine.Places) -> [MoneyLine] {
    sources.map { MoneyLine($0.source.title, $0.flow, at: places) }
  }

  /// The line of all sources together.
  func totalLine(at places: MoneyLine.Places) -> MoneyLine { MoneyLine("合计", total, at: places) }

  /// The bars of the sources.
  func chart(_ title: String) -> HTML {
    FundingChart(
      title: title,
      sources: sources.map { source, flow in
        .init(
          name: source.title, planned: flow.planned.reportedSum, allocated: flow.allocated.reportedSum,
          paid: flow.paid.reportedSum)
      }
    ).html(idPrefix: "funding")
  }
}

extension MoneyTotal {
  /// The sum as a cell: not reported where no amount was.
  var reportedSum: Reported<Money> { value.map { .value($0) } ?? .notReported }
}

extension Trace {
  /// What a square metre costs in an area.
  init(_ cost: CostTally, from records: TraceRecords, in edition: Edition) {
    let price = cost.perSquareMetre?.rounded(scale: 1).grouped
    let division = "\(cost.budget.writtenInTenThousands) 万元 ÷ \(cost.floor.written) 平方米"
    self.init(
      .costPerSquareMetre, price,
      on: .init(
        price.map { "\(division) ≈ \($0) 元/平方米，\(cost.counted.grouped) 个项目" }, from: records,
        leftOut: cost.notReported.leftOut("个项目缺概算或面积")), in: edition)
  }
}
