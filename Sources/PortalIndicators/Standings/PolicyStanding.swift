package import PortalCore
package import PortalModel

/// Whether a document of the “1+N” library came in time (四（二）1).
package struct PolicyStanding: Hashable, Sendable {
  /// As the targets count it: issued on or before the as-of date, or in force without a date.
  package let isIssued: Bool
  /// Days after the day on which it was due: of the day it was issued, or of the as-of date; `nil` where it is not late,
  /// or nobody can tell.
  package let daysLate: Int?
  private let isDue: Bool

  package init(of policy: Policy, on asOf: CalendarDate) {
    isIssued = policy.issued.value.map { $0 <= asOf } ?? (policy.state == .inForce)
    isDue = policy.due.value != nil
    let end = isIssued ? policy.issued.value : asOf
    let days = policy.due.value.flatMap { due in end.map { $0 - due } } ?? 0
    daysLate = days > 0 ? days : nil
  }

  /// Issued on the day on which it was due, or before.
  package var isInTime: Bool { isIssued && isDue && daysLate == nil }

  /// Issued after the day on which it was due.
  package var cameLate: Bool { isIssued && daysLate != nil }

  /// Not issued, though its day has passed.
  package var isOverdue: Bool { !isIssued && daysLate != nil }
}
