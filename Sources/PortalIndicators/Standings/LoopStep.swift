package import PortalCore
import PortalModel

/// One of the four steps of the loop 调查—评估—提升—反馈 (三（二）2).
package struct LoopStep: Hashable, Sendable {
  package let kind: Kind
  package let date: Reported<CalendarDate>
  /// Whether it was done on or before the as-of date.
  package let isDone: Bool

  /// The steps, in their order.
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    case surveyed
    case assessed
    case improved
    case reportedBack = "reported-back"

    package var title: String {
      switch self {
      case .surveyed: "调查"
      case .assessed: "评估"
      case .improved: "提升"
      case .reportedBack: "反馈"
      }
    }
  }

  /// The four steps of a community's loop, in their order.
  static func steps(of loop: Community.Loop, asOf: CalendarDate) -> [LoopStep] {
    Kind.allCases.map { kind in
      let date =
        switch kind {
        case .surveyed: loop.surveyed
        case .assessed: loop.assessed
        case .improved: loop.improved
        case .reportedBack: loop.reportedBack
        }
      return LoopStep(kind: kind, date: date, isDone: date.value.map { $0 <= asOf } ?? false)
    }
  }
}
