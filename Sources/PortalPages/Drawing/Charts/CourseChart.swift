package import PortalCore
package import PortalMarkup

/// How many things were planned and were reached over time: two lines that rise by a step on each day of a thing.
package struct CourseChart: Sendable {
  package let title: String
  /// “个”.
  package let unit: String
  /// Planned days, the earliest first.
  package let planned: [CalendarDate]
  /// Days on which things were reached, the earliest first.
  package let reached: [CalendarDate]
  /// How many things are wanted; `nil` where there is no such number.
  package let goal: Int?
  package let days: Days

  package init(
    title: String, unit: String, planned: [CalendarDate], reached: [CalendarDate], goal: Int?, days: Days
  ) {
    self.title = title
    self.unit = unit
    self.planned = planned
    self.reached = reached
    self.goal = goal
    self.days = days
  }

  /// The days that a course is drawn with.
  package struct Days: Hashable, Sendable {
    /// Where the line of time begins.
    package let start: CalendarDate
    package let asOf: CalendarDate
    package let deadline: CalendarDate

    package init(start: CalendarDate, asOf: CalendarDate, deadline: CalendarDate) {
      self.start = start
      self.asOf = asOf
      self.deadline = deadline
    }
  }

  /// The chart as a figure; a table with the numbers has to stand beside it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart course", idPrefix: idPrefix, title: title, description: description, width: chartWidth, height: 196
    ).figure {
      writeAxes(&$0)
      if !planned.isEmpty { $0.path("plan", steps(planned, until: last)) }
      $0.path("actual", steps(reached, until: days.asOf))
    } below: {
      Legend(entries: [
        Legend.Entry(sign: .line("actual"), text: "实际：\(actualNow)"),
        Legend.Entry(sign: .line("plan"), text: "计划：\(planNow)"),
      ]).write(to: &$0)
    }
  }

  private static let (top, bottom) = (240, 1580)

  private var actualNow: String { "\(reached.count { $0 <= days.asOf }.grouped) \(unit)" }

  private var planNow: String {
    planned.isEmpty ? "未报送" : "到\(days.asOf.inChinese)应有 \(planned.count { $0 <= days.asOf }.grouped) \(unit)"
  }

  private var description: String {
    let goal = goal.map { "，目标到 \(days.deadline.written) \($0.grouped) \(unit)" } ?? ""
    let atDeadline =
      planned.isEmpty ? "" : "；按计划到期限有 \(planned.count { $0 <= days.deadline }.grouped) \(unit)"
    return "到 \(days.asOf.written) 实际 \(actualNow)；计划\(planNow)\(atDeadline)\(goal)。"
  }

  /// The last day of the line of time, and the first.
  private var last: CalendarDate { max(days.deadline, days.asOf, planned.last ?? days.asOf) }
  private var first: CalendarDate {
    min(days.start, days.asOf, planned.first ?? days.start, reached.first ?? days.start)
  }

  /// The number at the top of the chart.
  private var highest: Int { max(goal ?? 0, planned.count, reached.count, 1) }

  private func x(of day: CalendarDate) -> Int {
    20 + (Ratio(day - first, over: last - first)?.rounded(scale: chartWidth * 10 - 40) ?? 0)
  }

  private func y(of number: Int) -> Int {
    Self.bottom - (Ratio(number, over: highest)?.rounded(scale: Self.bottom - Self.top) ?? 0)
  }

  private func writeAxes(_ html: inout HTML.Builder) {
    let right = chartWidth * 10 - 20
    let mark = goal ?? highest
    html.chartText(
      goal.map { "目标 \($0.grouped) \(unit)" } ?? "\(highest.grouped) \(unit)", at: PlanePoint(20, y(of: mark) - 60),
      style: "strong")
    html.path("target", level(y(of: mark), to: right))
    html.path("base", level(Self.bottom, to: right))
    html.verticalLine("as-of", x: x(of: days.asOf), from: Self.top, to: Self.bottom + 40)
    html.verticalLine("deadline", x: x(of: days.deadline), from: Self.top, to: Self.bottom + 40)
    html.chartText(
      "截至 \(days.asOf.written)", at: PlanePoint(x(of: days.asOf), Self.bottom + 190), .fitting(x: x(of: days.asOf)))
    html.chartText(first.written, at: PlanePoint(20, Self.bottom + 350))
    html.chartText(
      "期限 \(days.deadline.written)", at: PlanePoint(x(of: days.deadline), Self.bottom + 350),
      .fitting(x: x(of: days.deadline)))
  }

  private func level(_ y: Int, to right: Int) -> HTML {
    HTML {
      $0.literal("M2 ")
      $0.tenths(y)
      $0.literal("H")
      $0.tenths(right)
    }
  }

  /// A line that rises by one on each of the days, and goes on to the last.
  private func steps(_ reached: [CalendarDate], until end: CalendarDate) -> HTML {
    HTML { html in
      html.literal("M2 ")
      html.tenths(Self.bottom)
      var number = 0
      for (place, day) in reached.enumerated() {
        number += 1
        guard place + 1 == reached.count || reached[place + 1] != day else { continue }
        html.literal("H")
        html.tenths(x(of: day))
        html.literal("V")
        html.tenths(y(of: number))
      }
      html.literal("H")
      html.tenths(x(of: end))
    }
  }
}
