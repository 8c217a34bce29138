import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A sum of money as a page shows it, in 万元 exact to the fen, with what of it is not reported.
struct AmountView: Sendable {
  private let total: MoneyTotal

  init(_ total: MoneyTotal) {
    self.total = total
  }

  static let fields =
    ReportedView.fields.mapped { (view: AmountView) in
      ReportedView(view.total.reportedSum.map(\.writtenInTenThousands), unit: "万元")
    }
    + ViewFields<AmountView>(
      .optional("missing", "几项未报送，如“另有 2 项未报送”；都报送了则没有") { $0.missing })

  private var missing: String? {
    guard total.notReported > 0 else { return nil }
    return total.reported > 0 ? "另有 \(total.notReported) 项未报送" : "\(total.notReported) 项都未报送"
  }
}

/// Money planned, allocated and paid: from one source, of one district, or in all.
struct MoneyLine: Sendable {
  private let name: String
  private let flow: MoneyFlow

  init(_ name: String, _ flow: MoneyFlow) {
    self.name = name
    self.flow = flow
  }

  static let fields = ViewFields<MoneyLine>(
    .text("name", "资金来源，或“合计”") { $0.name },
    .record("planned", "计划", of: AmountView.fields) { AmountView($0.flow.planned) },
    .record("allocated", "到位", of: AmountView.fields) { AmountView($0.flow.allocated) },
    .record("paid", "支付", of: AmountView.fields) { AmountView($0.flow.paid) },
    .optional("rate", "支付率，百分数；算不出则没有") { $0.flow.paymentRate?.percent },
    .optional("rateSum", "支付率的算式，万元，如 80 ÷ 100；算不出则没有") { line in
      line.flow.paymentRate.map { _ in
        "\(line.flow.matchedPaid.writtenInTenThousands) ÷ \(line.flow.matchedAllocated.writtenInTenThousands)"
      }
    })
}

extension MoneyBySource {
  /// The lines of the sources, in their order.
  var lines: [MoneyLine] { sources.map { MoneyLine($0.source.title, $0.flow) } }

  /// The line of all sources together.
  var totalLine: MoneyLine { MoneyLine("合计", total) }

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

/// What a square metre costs, with its sum.
struct CostView: Sendable {
  private let cost: CostTally

  init(_ cost: CostTally) {
    self.cost = cost
  }

  static let fields = ViewFields<CostView>(
    .optional("cost", "每平方米造价，元，取整；算不出则没有") { $0.cost.perSquareMetre?.rounded(scale: 1).grouped },
    .text("budget", "批准概算之和，万元") { $0.cost.budget.writtenInTenThousands },
    .text("floor", "建筑面积之和，平方米") { $0.cost.floor.written },
    .text("counted", "两项都报送了的项目，个") { $0.cost.counted.grouped },
    .optional("uncounted", "缺一项不能计算的项目，个；没有则没有") { $0.cost.notReported.unlessZero })
}
