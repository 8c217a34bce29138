import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// The plan line and the actual line of a target, in the city or in a district: a chart with the same as a table.
struct CourseView: Sendable {
  private let title: String
  fileprivate let target: TargetView
  fileprivate let course: Course
  private let goal: Int?
  private let since: CalendarDate
  private let idPrefix: String
  /// Where the days stand that its lines are made of.
  fileprivate let records: String

  /// The course of all areas in scope together.
  init(of target: TargetView, since: CalendarDate) {
    title = target.title
    self.target = target
    course = target.standing.course
    goal = target.standing.goal
    self.since = since
    idPrefix = "course"
    let table = target.target.indicator == .supportingPolicies ? Policy.table.description : Milestone.table.description
    records = Address.download(table.name).path
  }

  /// The course of a district; `nil` where it has none.
  init?(of target: TargetView, inDistrict index: Int, since: CalendarDate) {
    guard let course = target.standing.districtCourses[index] else { return nil }
    let district = target.edition.portal.register.districts[index]
    title = "\(district.name)：\(target.title)"
    self.target = target
    self.course = course
    goal = target.standing.goal(inDistrict: index)
    self.since = since
    idPrefix = "course-\(target.target.id.text)"
    records = Address.district(district.id).place("downloads")
  }

  static let fields = ViewFields<CourseView>(
    .text("title", "是哪个目标、哪里的") { $0.title },
    .text("targetPath", "目标页的路径") { $0.target.address.path },
    .html("chart", "计划线和实际线") { $0.chart },
    .list("rows", "每个季度末和截至日期", of: CourseRow.fields) { $0.rows },
    .flag("hasUndated", "有没有没报日期、不在实际线上的") { $0.course.undated > 0 },
    .number("undated", "没有报送日期、不在实际线上的个数", .course, of: NumberLink.fields) {
      NumberLink($0.course.undated, unit: $0.target.countUnit, to: $0.records)
    },
    .flag("hasUnplanned", "有没有没报计划日期、不在计划线上的") { $0.course.withoutPlan > 0 },
    .number("withoutPlan", "没有计划日期、不在计划线上的个数", .course, of: NumberLink.fields) {
      NumberLink($0.course.withoutPlan, unit: $0.target.countUnit, to: $0.records)
    },
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
    return Set(days).sorted().map { CourseRow(day: $0, view: self) }
  }
}

/// How many things were to be reached and were reached by a day.
private struct CourseRow {
  let day: CalendarDate
  let view: CourseView

  static let fields = ViewFields<CourseRow>(
    .text("day", "到哪一天") { $0.day.inChinese },
    .flag("isAsOf", "是不是截至日期") { $0.day == $0.view.target.asOf },
    .flag("isAhead", "是不是还没到那一天") { $0.day > $0.view.target.asOf },
    .number("planned", "按计划应有几个", .course, of: NumberLink.fields) { row in
      NumberLink(planned: row.view.course, by: row.day, unit: row.view.target.countUnit, to: row.view.records)
    },
    .number("reached", "实际有几个", .course, of: NumberLink.fields) { row in
      NumberLink(row.view.course.reached(by: row.day), unit: row.view.target.countUnit, to: row.view.records)
    },
    .number("difference", "比计划多几个、少几个", .course, of: NumberLink.fields) { row in
      let course = row.view.course
      return NumberLink(
        difference: course.reached(by: row.day), from: course, by: row.day, unit: row.view.target.countUnit,
        to: row.view.records)
    })
}

extension NumberLink {
  /// How many things were planned by a day.
  init(planned course: Course, by day: CalendarDate, unit: String, to path: String) {
    let planned = course.planned.isEmpty ? nil : course.planned(by: day)
    self.init(planned?.grouped, unit: unit, to: planned == 0 ? nil : path, absence: .notReported)
  }

  /// How many more or fewer there are than were planned by a day: “少 6 个”, “多 2 个”, “一样多”.
  init(difference reached: Int, from course: Course, by day: CalendarDate, unit: String, to path: String) {
    guard !course.planned.isEmpty else {
      self.init(nil, to: nil, absence: .nothingToCompare)
      return
    }
    let difference = reached - course.planned(by: day)
    if difference == 0 {
      self.init("一样多", to: nil)
    } else {
      self.init("\(difference < 0 ? "少" : "多") \(abs(difference).grouped)", unit: unit, to: path)
    }
  }
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
