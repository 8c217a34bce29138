import PortalCore
import PortalIndicators
import PortalModel

extension ProjectView {
  /// How many days late it is, by the step that makes it so.
  var daysLate: Trace {
    let days = standing.timing.days
    let isOverdue = standing.milestones.contains { $0.state == .overdue }
    let step = standing.milestones.last { $0.daysLate == days && ($0.state == .overdue || !isOverdue) }
    let sum = step.flatMap { step in
      (step.planned.value?.lastDay).map { planned in
        let end = step.actual.value ?? edition.portal.settings.asOf
        return "节点“\(step.kind.title)”：\(end.inChinese) − \(planned.inChinese) = \(end - planned) 天"
      }
    }
    return Trace(
      .daysLate, days?.grouped,
      on: .init(sum, from: TraceRecords(all: PageLink("各节点", head.address.place("time")))), in: edition)
  }

  /// What it published of what is due.
  var disclosureScore: Trace {
    Trace(
      .disclosure, standing.disclosure.score,
      on: .init(from: TraceRecords(all: PageLink("八类信息", head.address.place("disclosure")))), in: edition)
  }

  /// What is paid of what is allocated.
  var paymentRate: Trace {
    let total = standing.money.total
    return Trace(
      .paymentRate, total.paymentRate?.percent, unit: "%",
      on: .init(
        total.paymentRate?.writtenAsPayment, from: TraceRecords(all: PageLink("各来源的资金", head.address.place("money"))),
        leftOut: (total.allocated.notReported + total.paid.notReported).leftOut("处到位或支付金额没有报送")), in: edition)
  }

  /// What a square metre costs.
  var cost: Trace {
    let amounts = project.approvedBudget.value.flatMap { budget in
      project.area.value.map { (budget.writtenInTenThousands, $0.written) }
    }
    let sum = amounts.flatMap { budget, area in
      standing.costWritten.map { "\(budget) 万元 ÷ \(area) 平方米 ≈ \($0) 元/平方米" }
    }
    return Trace(
      .costPerSquareMetre, standing.costWritten,
      on: .init(sum, from: TraceRecords(all: PageLink("概算和面积", head.address.place("what")))), in: edition)
  }
}
