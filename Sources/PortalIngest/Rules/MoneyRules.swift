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
    for (reference, project, row) in content.projects.identified { checkSum(project, row, rows[reference] ?? []) }
  }

  private func checkRow(_ funding: Funding, _ row: TableRow) {
    if let paid = funding.paid.value, let allocated = funding.allocated.value, paid > allocated {
      log.add(.paidOverAllocated(paid, allocated, at: row.location(Columns.paid)))
    }
    if let allocated = funding.allocated.value, let planned = funding.planned.value, allocated > planned {
      log.add(.allocatedOverPlanned(allocated, planned, at: row.location(Columns.allocated)))
    }
  }

  /// Nothing is said where any of the amounts is not reported.
  private func checkSum(_ project: Project, _ row: TableRow, _ funding: [(record: Funding, row: TableRow)]) {
    guard let budget = project.approvedBudget.value, !funding.isEmpty else { return }
    let planned = funding.compactMap { entry in
      entry.record.planned.value.map { (entry.record.source, $0) }
    }
    guard planned.count == funding.count else { return }
    var sum = 0
    for (_, money) in planned {
      let (total, overflow) = sum.addingReportingOverflow(money.fen)
      guard !overflow else { return }
      sum = total
    }
    if sum != budget.fen {
      log.add(.sumIsNotBudget(planned, Money(fen: sum), budget, at: row.location(Project.Columns.approvedBudget)))
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ source: Funding.Source, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "funding.repeated", zh: "这个项目的“\(source.title)”出现了两次",
      en: "the source “\(source.rawValue)” of this project stands twice",
      at: location, notes: [Note(zh: "第一次在这里", en: "first here", at: first)])
  }

  fileprivate static func paidOverAllocated(_ paid: Money, _ allocated: Money, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .warning, "funding.paid-over-allocated", zh: "支付 \(paid.written) 元，多于到位 \(allocated.written) 元",
      en: "\(paid.written) yuan were paid, more than the \(allocated.written) allocated", at: location)
  }

  fileprivate static func allocatedOverPlanned(
    _ allocated: Money, _ planned: Money, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "funding.allocated-over-planned", zh: "到位 \(allocated.written) 元，多于计划 \(planned.written) 元",
      en: "\(allocated.written) yuan were allocated, more than the \(planned.written) planned", at: location)
  }

  fileprivate static func sumIsNotBudget(
    _ planned: [(source: Funding.Source, money: Money)], _ sum: Money, _ budget: Money, at location: SourceLocation
  ) -> Diagnostic {
    let zh = planned.map { "\($0.source.title) \($0.money.written)" }.joined(separator: " + ")
    let en = planned.map { "\($0.source.rawValue) \($0.money.written)" }.joined(separator: " + ")
    return Diagnostic(
      .warning, "funding.sum-is-not-budget", zh: "计划资金 \(zh) = \(sum.written) 元，批准概算是 \(budget.written) 元",
      en: "the planned money, \(en) = \(sum.written) yuan, is not the approved budget, \(budget.written)", at: location)
  }
}
