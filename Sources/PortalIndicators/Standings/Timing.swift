import PortalCore

/// Whether a project keeps to its plan on the as-of date.
package enum Timing: Hashable, Sendable {
  case onTime
  /// A milestone is overdue, or the last one done was late; in days.
  case late(days: Int)
  /// The place is open, but opened (or was last worked on) later than planned.
  case finishedLate(days: Int)
  case withdrawn
  /// No milestone says when it was planned.
  case cannotBeTold

  /// The state in Chinese: “逾期 12 天”.
  package var title: String {
    switch self {
    case .onTime: "按期"
    case .late(let days): "逾期 \(days) 天"
    case .finishedLate(let days): "已开放，比计划晚 \(days) 天"
    case .withdrawn: "已撤销"
    case .cannotBeTold: "无法判断：未报送计划日期"
    }
  }

  /// The state in Chinese without days: “逾期”.
  package var word: String {
    switch self {
    case .late: "逾期"
    case .finishedLate: "已开放，比计划晚"
    case .onTime, .withdrawn, .cannotBeTold: title
    }
  }

  /// How many days late, whether it is open by now or not.
  package var days: Int? {
    switch self {
    case .late(let days), .finishedLate(let days): days
    case .onTime, .withdrawn, .cannotBeTold: nil
    }
  }

  /// The state without days, for style sheets and data.
  package var code: String {
    switch self {
    case .onTime: "on-time"
    case .late: "late"
    case .finishedLate: "finished-late"
    case .withdrawn: "withdrawn"
    case .cannotBeTold: "cannot-be-told"
    }
  }

  /// How many days late, while it is late.
  package var daysLate: Int? {
    if case .late(let days) = self { days } else { nil }
  }

  /// - Parameters:
  ///   - milestones: in the order of a project's life.
  ///   - isOpen: whether residents can already use the place.
  init(of milestones: [MilestoneStanding], isWithdrawn: Bool, isOpen: Bool) {
    let overdue = milestones.filter { $0.state == .overdue }.compactMap(\.daysLate).max()
    let lastDone = milestones.last { $0.state == .done && $0.daysLate != nil }?.daysLate
    if isWithdrawn {
      self = .withdrawn
    } else if let overdue {
      self = .late(days: overdue)
    } else if let lastDone, lastDone > 0 {
      self = isOpen ? .finishedLate(days: lastDone) : .late(days: lastDone)
    } else if lastDone != nil || milestones.contains(where: { $0.state == .pending && $0.planned.value != nil }) {
      self = .onTime
    } else {
      self = .cannotBeTold
    }
  }
}
