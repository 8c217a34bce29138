import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// The plan line and the actual line of a target, in the city or in a district: a chart with the same as a table.
struct CourseView: Sendable {
  private let title: String
  private let target: TargetView
  private let course: Course
  private let goal: Int?
  private let since: CalendarDate
  private let idPrefix: String

  /// The course of all areas in scope together.
  init(of target: TargetView, since: CalendarDate) {
    title = target.title
    self.target = target
    course = target.standing.course
    goal = target.standing.goal
    self.since = since
    idPrefix = "course"
  }

  /// The course of a district; `nil` where it has none.
  init?(of target: TargetView, inDistrict index: Int, named name: String, since: CalendarDate) {
    guard let course = target.standing.districtCourses[index] else { return nil }
    title = "\(name)：\(target.title)"
    self.target = target
    self.course = course
    goal = target.standing.goal(inDistrict: index)
    self.since = since
    idPrefix = "course-\(target.target.id.text)"
  }

  static let fields = ViewFields<CourseView>(
    .text("title", "是哪个目标、哪里的") { $0.title },
    .text("targetPath", "目标页的路径") { Address.target($0.target.target.id).path },
    .text("unit", "单位") { $0.target.countUnit },
    .html("chart", "计划线和实际线") { $0.chart },
    .list("rows", "每个季度末和截至日期", of: CourseRow.fields) { $0.rows },
    .optional("undated", "没有报送日期、不在实际线上的个数；没有则没有") { $0.course.undated.unlessZero },
    .optional("withoutPlan", "没有计划日期、不在计划线上的个数；没有则没有") { $0.course.withoutPlan.unlessZero },
    .text("planBasis", "计划线是什么的日期") { $0.target.target.indicator.planBasis(in: $0.target.words) },
    .text("actualBasis", "实际线是什么的日期") { $0.target.target.indicator.actualBasis(in: $0.target.words) })

  private var chart: HTML {
    CourseChart(
      title: "\(title)的计划和实际", unit: target.countUnit, planned: course.planned, reached: course.reached, goal: goal,
      days: .init(start: since, asOf: target.asOf, deadline: target.target.deadline)
    ).html(idPrefix: idPrefix)
  }

  /// A row for the end of each quarter from the beginning to the deadline or the last planned day, and the as-of date.
  private var rows: [CourseRow] {
    let end = max(target.target.deadline, target.asOf, course.planned.last ?? target.asOf)
    let quarters = (since.year...end.year).flatMap { year in
      [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap { CalendarDate(year: year, month: $0.0, day: $0.1) }
    }
    let last = quarters.first { $0 >= end } ?? end
    let days = quarters.filter { $0 >= since && $0 <= last } + [target.asOf]
    return Set(days).sorted().map { CourseRow(day: $0, course: course, unit: target.countUnit, asOf: target.asOf) }
  }
}

/// How many things were to be reached and were reached by a day.
private struct CourseRow {
  let day: CalendarDate
  let course: Course
  let unit: String
  let asOf: CalendarDate

  static let fields = ViewFields<CourseRow>(
    .text("day", "到哪一天") { $0.day.inChinese },
    .flag("isAsOf", "是不是截至日期") { $0.day == $0.asOf },
    .record("planned", "按计划应有", of: ReportedView.fields) { row in
      ReportedView(
        row.course.planned.isEmpty ? .notReported : .value(row.course.planned(by: row.day).grouped), unit: row.unit)
    },
    .optional("reached", "实际有；还没到那一天则没有") { row in
      row.day <= row.asOf ? row.course.reached(by: row.day).grouped : nil
    },
    .optional("difference", "比计划多几个、少几个；没有可比的则没有") { $0.difference })

  private var difference: String? {
    guard day <= asOf, !course.planned.isEmpty else { return nil }
    return writtenDifference(course.reached(by: day) - course.planned(by: day), unit: unit)
  }
}

/// “少 6 个”, “多 2 个”, “一样多”.
func writtenDifference(_ difference: Int, unit: String) -> String {
  difference == 0 ? "一样多" : "\(difference < 0 ? "少" : "多") \(abs(difference).grouped) \(unit)"
}

extension Target.Indicator {
  /// What the plan line is made of.
  fileprivate func planBasis(in words: IndicatorWords) -> String {
    switch self {
    case .pilotCommunities: "服务它的\(words.hub)项目里，节点“选定”最早的计划日期"
    case .hubs: "各项目节点“开放”的计划日期；没报的用计划竣工日期"
    case .subdistrictCoverage: "服务它的社区（村）的\(words.hub)里，最早的计划开放日期；没报的用计划竣工日期"
    case .communityCoverage: "服务它的\(words.hub)里，最早的计划开放日期；没报的用计划竣工日期"
    case .supportingPolicies: "政策库里的应出台日期"
    }
  }

  /// What the actual line is made of.
  fileprivate func actualBasis(in words: IndicatorWords) -> String {
    switch self {
    case .pilotCommunities: "服务它的\(words.hub)项目里，节点“选定”最早的实际日期"
    case .hubs: "各项目的开放日期"
    case .subdistrictCoverage, .communityCoverage: "服务它的\(words.hub)里，最早的开放日期"
    case .supportingPolicies: "政策库里的出台日期"
    }
  }
}
