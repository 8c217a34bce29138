import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What follows from the pace of the last days: the answer, the sum, or why it cannot be told.
struct ProjectionView: Sendable {
  private let projection: Projection
  private let course: Course
  private let deadline: CalendarDate
  private let asOf: CalendarDate
  private let unit: String

  init(_ target: TargetView) {
    projection = target.standing.projection
    course = target.standing.course
    deadline = target.target.deadline
    asOf = target.asOf
    unit = target.countUnit
  }

  static let fields = ViewFields<ProjectionView>(
    .text("answer", "什么时候能达到，一句话") { $0.answer },
    .optional("sum", "计算过程；说不准则没有") { $0.sum },
    .optional("atDeadline", "到期限时有多少，怎么算；说不准则没有") { $0.atDeadline },
    .optional("undated", "没有日期、不算进速度的个数；没有则没有") { $0.course.undated.unlessZero },
    .text("method", "推算的方法") { _ in IndicatorDefinition.of(.projection).formula })

  private var answer: String {
    switch projection {
    case .reached: "已经达到。"
    case .cannotBeTold(let reason): "说不准：\(written(reason))。"
    case .expected(let pace):
      pace.day.map { day in
        let delay = pace.days - pace.daysLeft
        return "照这个速度，\(day.inChinese)达到，\(pace.isInTime ? "在期限以内" : "比期限晚 \(delay.grouped) 天")。"
      } ?? "照这个速度，\(Projection.horizon / 365) 年也达不到，不推算到哪一天。"
    }
  }

  private var sum: String? {
    guard case .expected(let pace) = projection, pace.day != nil else { return nil }
    let window = Projection.window
    let isWhole = (pace.rest * window).isMultiple(of: pace.recent)
    return "最近 \(window) 天（\((asOf + (1 - window)).inChinese)至\(asOf.inChinese)）新增 \(pace.recent.grouped) \(unit)，"
      + "还差 \(pace.rest.grouped) \(unit)：\(pace.rest.grouped) × \(window) ÷ \(pace.recent.grouped) = "
      + "\(cut(pace.rest * window, pace.recent))\(isWhole ? "" : "，进为 \(pace.days.grouped)") 天。"
  }

  private var atDeadline: String? {
    guard case .expected(let pace) = projection else { return nil }
    let added = pace.atDeadline - course.count
    let product = pace.recent * pace.daysLeft
    return "离期限还有 \(pace.daysLeft.grouped) 天，照这个速度再增 \(pace.daysLeft.grouped) × \(pace.recent.grouped) ÷ "
      + "\(Projection.window) = \(cut(product, Projection.window))"
      + "\(product.isMultiple(of: Projection.window) ? "" : "，只取整数 \(added.grouped)") \(unit)，到\(deadline.inChinese)共 "
      + "\(course.count.grouped) + \(added.grouped) = \(pace.atDeadline.grouped) \(unit)。"
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
