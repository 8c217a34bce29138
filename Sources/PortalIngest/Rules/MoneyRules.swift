import PortalCore
import PortalModel

/// The money of projects (四（二）2): what is paid was allocated, what is allocated was planned, and the sums agree.
struct MoneyRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Funding.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    var rows: [Reference<Project>: [(record: Funding, row: TableRow)]] = [:]
    for entry in content.funding.entries {
      checkRow(entry.record, entry.row)
      let sameSource = rows[entry.record.project, default: []].first { $0.record.source == entry.record.source }
      if let sameSource {
        let first = sameSource.row.location(Columns.source)
        log.add(.repeated(entry.record.source, at: entry.row.location(Columns.source), first: first))
      }
      rows[entry.record.project, default: []].append(entry)
    }
    guard content.funding.isWhole else { return }
    for (reference, project, row) in content.projects.identified { checkSum(project, row, rows[reference] ?? []) }
  }

  private func checkRow(_ funding: Funding, _ row: TableRow) {
    if let paid = funding.paid.value, let allocated = funding.allocated.value, paid > allocated {
      let place = row.location(Columns.allocated)
      log.add(.paidOverAllocated(paid, allocated, at: row.location(Columns.paid), allocated: place))
    }
    if let allocated = funding.allocated.value, let planned = funding.planned.value, allocated > planned {
      let place = row.location(Columns.planned)
      log.add(.allocatedOverPlanned(allocated, planned, at: row.location(Columns.allocated), planned: place))
    }
  }

  private func checkSum(_ project: Project, _ row: TableRow, _ funding: [(record: Funding, row: TableRow)]) {
    guard let budget = project.approvedBudget.value, !funding.isEmpty else { return }
    let planned = amounts(funding) { $0.planned }
    let place = row.location(Project.Columns.approvedBudget)
    if let planned, let sum = sum(of: planned), sum != budget {
      let places = funding.map { $0.row.location(Columns.planned) }
      log.add(.sumIsNotBudget(planned, sum, budget, at: place, parts: places))
    }
    if let paid = amounts(funding, { $0.paid }), let sum = sum(of: paid), sum > budget {
      log.add(.paidOverBudget(sum, budget, at: place, parts: funding.map { $0.row.location(Columns.paid) }))
    }
  }

  /// The amount of every source; `nil` where any is not reported.
  private func amounts(
    _ funding: [(record: Funding, row: TableRow)], _ amount: (Funding) -> Reported<Money>
  ) -> [(source: Funding.Source, money: Money)]? {
    let amounts = funding.compactMap { entry -> (source: Funding.Source, money: Money)? in
      switch amount(entry.record) {
      case .value(let money): (entry.record.source, money)
      case .none, .belowUnit: (entry.record.source, .zero)
      case .notReported: nil
      }
    }
    return amounts.count == funding.count ? amounts : nil
  }

  /// The sum; `nil` where it is larger than any money can be.
  private func sum(of amounts: [(source: Funding.Source, money: Money)]) -> Money? {
    var sum = 0
    for amount in amounts {
      let (total, overflow) = sum.addingReportingOverflow(amount.money.fen)
      guard !overflow else { return nil }
      sum = total
    }
    return Money(fen: sum)
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ source: Funding.Source, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "funding.repeated", zh: "这个项目的“\(source.title)”出现了两次",
      en: "the source “\(source.rawValue)” of this project stands twice",
      at: location, notes: [.first(at: first)])
  }

  fileprivate static func paidOverAllocated(
    _ paid: Money, _ allocated: Money, at location: SourceLocation, allocated place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "funding.paid-over-allocated", zh: "支付 \(paid.written) 元，多于到位 \(allocated.written) 元",
      en: "\(paid.written) yuan were paid, more than the \(allocated.written) allocated", at: location,
      notes: [Note(zh: "到位金额在这里", en: "what was allocated is here", at: place)])
  }

  fileprivate static func allocatedOverPlanned(
    _ allocated: Money, _ planned: Money, at location: SourceLocation, planned place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "funding.allocated-over-planned", zh: "到位 \(allocated.written) 元，多于计划 \(planned.written) 元",
      en: "\(allocated.written) yuan were allocated, more than the \(planned.written) planned", at: location,
      notes: [Note(zh: "计划金额在这里", en: "what was planned is here", at: place)])
  }

  fileprivate static func sumIsNotBudget(
    _ planned: [(source: Funding.Source, money: Money)], _ sum: Money, _ budget: Money, at location: SourceLocation,
    parts: [SourceLocation]
  ) -> Diagnostic {
    let zh = planned.map { "\($0.source.title) \($0.money.written)" }.joined(separator: " + ")
    let en = planned.map { "\($0.source.rawValue) \($0.money.written)" }.joined(separator: " + ")
    return Diagnostic(
      .warning, "funding.sum-is-not-budget", zh: "计划资金 \(zh) = \(sum.written) 元，批准概算是 \(budget.written) 元",
      en: "the planned money, \(en) = \(sum.written) yuan, is not the approved budget, \(budget.written)", at: location,
      notes: parts.map { Note(zh: "计划金额在这里", en: "what is planned is here", at: $0) })
  }

  /// 政府投资条例, article 23: the approved estimate is in principle the limit of what is invested.
  fileprivate static func paidOverBudget(
    _ paid: Money, _ budget: Money, at location: SourceLocation, parts: [SourceLocation]
  ) -> Diagnostic {
    Diagnostic(
      .warning, "funding.paid-over-budget", zh: "已支付共 \(paid.written) 元，超过批准概算 \(budget.written) 元",
      en: "\(paid.written) yuan were paid, more than the approved budget, \(budget.written)", at: location,
      notes: parts.map { Note(zh: "支付金额在这里", en: "what was paid is here", at: $0) })
  }
}
