package import PortalCore
package import PortalMarkup

/// The steps of a project on a line of time: planned days hollow, actual days filled, what is late hatched.
package struct MilestoneLine: Sendable {
  package let title: String
  package let milestones: [Milestone]
  /// The day up to which the records speak.
  package let asOf: CalendarDate

  package init(title: String, milestones: [Milestone], asOf: CalendarDate) {
    self.title = title
    self.milestones = milestones
    self.asOf = asOf
  }

  /// One step with its two days.
  package struct Milestone: Hashable, Sendable {
    /// “开工”.
    package let name: String
    package let planned: Reported<PlannedDate>
    package let actual: Reported<CalendarDate>

    package init(name: String, planned: Reported<PlannedDate>, actual: Reported<CalendarDate>) {
      self.name = name
      self.planned = planned
      self.actual = actual
    }

    /// What there is to say of the step on a day.
    fileprivate func state(asOf: CalendarDate) -> String {
      switch (planned.value, actual.value) {
      case (let planned?, let actual?) where actual > planned.lastDay: "晚 \(actual - planned.lastDay) 天完成"
      case (let planned?, let actual?) where actual < planned.firstDay: "提前 \(planned.firstDay - actual) 天完成"
      case (_?, _?): "按期完成"
      case (let planned?, nil) where planned.lastDay < asOf: "逾期 \(asOf - planned.lastDay) 天，未完成"
      case (let planned?, nil): "计划 \(planned.written)"
      case (nil, let actual?): "\(actual.written) 完成，计划未报送"
      case (nil, nil): "未报送"
      }
    }

    /// From the planned day to the day it was done, or to the as-of day while it is not.
    fileprivate func delay(asOf: CalendarDate) -> (from: CalendarDate, to: CalendarDate)? {
      guard let planned = planned.value?.lastDay else { return nil }
      let end = actual.value ?? asOf
      return end > planned ? (planned, end) : nil
    }
  }

  /// The line as a figure; a table with all days has to stand beside it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart milestone-line", idPrefix: idPrefix, title: title,
      description: milestones.map { "\($0.name)：\($0.state(asOf: asOf))" }.joined(separator: "；") + "。",
      width: chartWidth, height: bottom / 10 + 20
    ).figure {
      $0.hatching(idPrefix: idPrefix)
      for (row, milestone) in milestones.enumerated() {
        write(milestone, top: row * Self.rowHeight, idPrefix: idPrefix, to: &$0)
      }
      $0.chartText(
        "截至 \(asOf.written)", at: PlanePoint(x(of: asOf), bottom + 140), .fitting(x: x(of: asOf)), style: "strong")
    } below: {
      Legend(entries: [
        Legend.Entry(sign: .disc("planned"), text: "计划日期"), Legend.Entry(sign: .disc("actual"), text: "实际日期"),
        Legend.Entry(sign: .patch("late", pattern: "\(idPrefix)-hatch"), text: "晚于计划"),
      ]).write(to: &$0)
    }
  }

  private static let rowHeight = 380

  private var bottom: Int { milestones.count * Self.rowHeight + 20 }

  /// The first and the last day of the line.
  private var range: (first: CalendarDate, last: CalendarDate) {
    let days = milestones.flatMap { [$0.planned.value?.lastDay, $0.actual.value].compactMap(\.self) }
    return days.reduce((asOf, asOf)) { (min($0.0, $1), max($0.1, $1)) }
  }

  private func x(of date: CalendarDate) -> Int {
    let (first, last) = range
    return 60 + (Ratio(date - first, over: last - first)?.rounded(scale: chartWidth * 10 - 120) ?? 0)
  }

  private func write(_ milestone: Milestone, top: Int, idPrefix: String, to html: inout HTML.Builder) {
    html.chartText(milestone.name, at: PlanePoint(0, top + 150), style: "strong")
    html.chartText(milestone.state(asOf: asOf), at: PlanePoint(chartWidth * 10, top + 150), .end)
    let middle = top + 280
    html.bar("track", PlaneBox(left: 0, top: middle - 5, right: chartWidth * 10, bottom: middle + 5))
    html.verticalLine("as-of", x: x(of: asOf), from: middle - 90, to: middle + 90)
    if let (from, to) = milestone.delay(asOf: asOf) {
      let box = PlaneBox(left: x(of: from), top: middle - 40, right: x(of: to), bottom: middle + 40)
      html.bar("late", box, pattern: "\(idPrefix)-hatch")
    }
    if let planned = milestone.planned.value?.lastDay {
      html.disc("planned", at: PlanePoint(x(of: planned), middle), radius: 50)
    }
    if let actual = milestone.actual.value {
      html.disc("actual", at: PlanePoint(x(of: actual), middle), radius: 35)
    }
  }
}

extension HTML.Builder {
  /// Writes the disc that marks a day.
  fileprivate mutating func disc(_ style: StaticString, at point: PlanePoint, radius: Int) {
    literal("<circle class=\"")
    literal(style)
    literal("\"")
    attribute("cx", tenths: point.x)
    attribute("cy", tenths: point.y)
    attribute("r", tenths: radius)
    literal("/>")
  }
}
