package import PortalCore

/// When a target will be reached if things go on as in the last `window` days, or why that cannot be told.
///
/// Whole days and whole things, computed exactly: the rest times the window over what was reached in it, rounded up to
/// a day; what the pace brings by the deadline, rounded down to a thing.
package enum Projection: Hashable, Sendable {
  case reached
  case expected(Pace)
  case cannotBeTold(Reason)

  /// Days, ending with the as-of date, whose pace is taken.
  package static let window = 180
  /// Fewer things than this in the window make no pace.
  package static let least = 3
  /// Days after which no day is told: a pace says nothing of so far ahead.
  package static let horizon = 3650

  /// What follows from the pace of the window.
  package struct Pace: Hashable, Sendable {
    /// Things reached in the window.
    package let recent: Int
    /// Things that are still to be reached.
    package let rest: Int
    /// Days from the as-of date to the day on which all will be reached.
    package let days: Int
    /// That day; `nil` where it lies beyond the horizon.
    package let day: CalendarDate?
    /// Days from the as-of date to the deadline.
    package let daysLeft: Int
    /// Things that will be reached by the deadline, those of today included.
    package let atDeadline: Int

    /// Whether the deadline will be kept.
    package var isInTime: Bool { days <= daysLeft }
  }

  /// Why nothing can be told.
  package enum Reason: Hashable, Sendable {
    case deadlinePassed
    case nothingReported
    /// The plan is in force for fewer days than the window has.
    case tooEarly(days: Int)
    /// So many things in the window are too few.
    case tooFew(Int)
  }

  /// - Parameters:
  ///   - goal: how many things are wanted.
  ///   - since: the day from which the plan is in force.
  init(of course: Course, goal: Int, deadline: CalendarDate, since: CalendarDate, asOf: CalendarDate) {
    let recent = course.reached(by: asOf) - course.reached(by: asOf + -Self.window)
    let rest = goal - course.count
    if goal > 0, rest <= 0 {
      self = .reached
    } else if asOf >= deadline {
      self = .cannotBeTold(.deadlinePassed)
    } else if course.count == 0, course.planned.isEmpty {
      self = .cannotBeTold(.nothingReported)
    } else if asOf - since + 1 < Self.window {
      self = .cannotBeTold(.tooEarly(days: max(0, asOf - since + 1)))
    } else if recent < Self.least {
      self = .cannotBeTold(.tooFew(recent))
    } else {
      let days = Self.days(for: rest, pace: recent)
      let daysLeft = deadline - asOf
      self = .expected(
        Pace(
          recent: recent, rest: rest, days: days, day: days <= Self.horizon ? asOf + days : nil, daysLeft: daysLeft,
          atDeadline: course.count + recent * daysLeft / Self.window))
    }
  }

  /// Days until the rest is reached, rounded up; the largest number where there is none so large.
  private static func days(for rest: Int, pace: Int) -> Int {
    let (product, overflow) = rest.multipliedReportingOverflow(by: window)
    return overflow ? .max : (product - 1) / pace + 1
  }
}
