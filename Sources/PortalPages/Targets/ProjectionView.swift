import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What follows from the pace of the last days: the answer, the sum, or why it cannot be told.
struct ProjectionView: Sendable {
  private let target: TargetView
  private let projection: Projection
  private let course: Course
  private let deadline: CalendarDate
  private let asOf: CalendarDate
  private let unit: String

  init(_ target: TargetView) {
    self.target = target
    projection = target.standing.projection
    course = target.standing.course
    deadline = target.target.deadline
    asOf = target.asOf
    unit = target.countUnit
  }

  static let fields = ViewFields<ProjectionView>(
    .text("answer", "什么时候能达到，一句话：已经达到、在期限以内、比期限晚、达不到，或为什么说不准") { $0.answer },
    .flag("isDated", "推算得出哪一天达到") { $0.pace?.day != nil },
    .number("day", "照这个速度，哪一天达到", .projection, of: NumberLink.fields) { view in
      NumberLink(view.pace?.day?.inChinese, to: view.target.address.trace(.projection))
    },
    .number("days", "照这个速度，哪一天达到，怎么算", .projection, of: Trace.fields) { $0.days },
    .flag("isExpected", "推算得出到期限时有多少") { $0.pace != nil },
    .number("atDeadline", "到期限时有多少，怎么算", .projection, of: Trace.fields) { $0.atDeadline })

  /// `nil` where it is reached, or cannot be told.
  private var pace: Projection.Pace? {
    if case .expected(let pace) = projection { pace } else { nil }
  }

  private var days: Trace {
    Trace(
      .projection, pace?.day?.inChinese, unit: "达到",
      on: .init(sum, from: records, leftOut: undated), in: target.edition)
  }

  private var atDeadline: Trace {
    Trace(
      .projection, pace?.atDeadline.grouped, unit: unit,
      on: .init(sumAtDeadline, from: records, leftOut: undated, part: "deadline"), in: target.edition)
  }

  private var records: TraceRecords { TraceRecords(all: PageLink("每一天的实际线", target.address.place("course"))) }

  private var undated: String? { course.undated.leftOut("\(unit)没有报送日期，算在已有的里面，不算进速度") }

  private var answer: String {
    switch projection {
    case .reached: "已经达到。"
    case .cannotBeTold(let reason): "说不准：\(written(reason))。"
    case .expected(let pace):
      pace.day == nil
        ? "照这个速度，\(Projection.horizon / 365) 年也达不到，不推算到哪一天。" : "照这个速度，\(pace.isInTime ? "在期限以内" : "比期限晚")。"
    }
  }

  private var sum: String? {
    guard let pace, let day = pace.day else { return nil }
    let window = Projection.window
    let isWhole = (pace.rest * window).isMultiple(of: pace.recent)
    return "最近 \(window) 天（\((asOf + (1 - window)).inChinese)至\(asOf.inChinese)）新增 \(pace.recent.grouped) \(unit)，"
      + "还差 \(pace.rest.grouped) \(unit)：\(pace.rest.grouped) × \(window) ÷ \(pace.recent.grouped) = "
      + "\(cut(pace.rest * window, pace.recent))\(isWhole ? "" : "，进为 \(pace.days.grouped)") 天；从\(asOf.inChinese)起，\(day.inChinese)达到"
      + (pace.isInTime ? "" : "，比期限晚 \((pace.days - pace.daysLeft).grouped) 天")
  }

  private var sumAtDeadline: String? {
    guard let pace else { return nil }
    let added = pace.atDeadline - course.count
    let product = pace.recent * pace.daysLeft
    return "离期限还有 \(pace.daysLeft.grouped) 天，照这个速度再增 \(pace.daysLeft.grouped) × \(pace.recent.grouped) ÷ "
      + "\(Projection.window) = \(cut(product, Projection.window))"
      + "\(product.isMultiple(of: Projection.window) ? "" : "，只取整数 \(added.grouped)") \(unit)，到\(deadline.inChinese)共 "
      + "\(course.count.grouped) + \(added.grouped) = \(pace.atDeadline.grouped) \(unit)"
  }

  /// A quotient cut off behind one digit, with “…” where there is more: “190.5…”.
  private func cut(_ numerator: Int, _ denominator: Int) -> String {
    let tenths = numerator / denominator * 10 + numerator % denominator * 10 / denominator
    let isExact = (numerator * 10).isMultiple(of: denominator)
    return writtenDecimal(tenths, fractionDigits: 1, grouped: true) + (isExact ? "" : "…")
  }

  private func written(_ reason: Projection.Reason) -> String {
    switch reason {
    case .deadlinePassed: "期限\(deadline.inChinese)已到，不再推算"
    case .nothingReported: "没有报送任何已达到的或计划的日期"
    case .tooEarly(let days): "方案施行才 \(days) 天，不满 \(Projection.window) 天，看不出速度"
    case .tooFew(0): "最近 \(Projection.window) 天没有新增（或没有报送日期），看不出速度"
    case .tooFew(let recent):
      "最近 \(Projection.window) 天只新增 \(recent) \(unit)，少于 \(Projection.least) \(unit)，看不出速度"
    }
  }
}
