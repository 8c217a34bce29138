package import PortalCore
package import PortalModel

/// Whether something was made public within the working days that the law leaves for it.
///
/// 政府信息公开条例 第二十六条: within 20 working days from the day on which the information was formed or changed. That day
/// itself does not count; the 20th working day after it is still in time.
package struct PublicationStanding: Hashable, Sendable {
  package let formed: CalendarDate
  /// “-” where it is not published yet.
  package let published: Reported<CalendarDate>
  /// The last day that is in time; `nil` where the calendar ends before.
  package let due: CalendarDate?
  /// Working days after it was formed, up to its publication, or to the as-of date where it is not published.
  ///
  /// `nil` where the calendar ends before, or the publication is not reported.
  package let workingDays: Int?
  package let state: State

  /// How a publication stands on the as-of date.
  package enum State: String, Hashable, CaseIterable, Sendable {
    case inTime = "in-time"
    case late
    /// Not published, and past its time.
    case overdue
    /// Not published, and still in time.
    case pending
    case notReported = "not-reported"
    /// The calendar of working days ends too early.
    case cannotBeTold = "cannot-be-told"

    package var title: String {
      switch self {
      case .inTime: "按期公开"
      case .late: "超过期限才公开"
      case .overdue: "过了期限没有公开"
      case .pending: "没有公开，还在期限内"
      case .notReported: "未报送公布日期"
      case .cannotBeTold: "不能判断"
      }
    }
  }

  /// - Parameter limit: in working days.
  package init(
    formed: CalendarDate, published: Reported<CalendarDate>, limit: Int, calendar: WorkCalendar, asOf: CalendarDate
  ) {
    self.formed = formed
    self.published = published
    due = calendar.day(limit, after: formed)
    guard !published.isNotReported else {
      workingDays = nil
      state = .notReported
      return
    }
    let end = published.value ?? asOf
    let isPublished = published.value != nil
    workingDays = calendar.workingDays(after: formed, through: end)
    if let isInTime = calendar.isWithin(limit, after: formed, end) {
      state = isInTime ? (isPublished ? .inTime : .pending) : (isPublished ? .late : .overdue)
    } else {
      state = .cannotBeTold
    }
  }
}

/// A document or announcement, and whether it was published in time.
package struct Publication: Hashable, Sendable {
  package let subject: Subject
  package let standing: PublicationStanding

  /// What was published.
  package enum Subject: Hashable, Sendable {
    case policy(Reference<Policy>)
    case announcement(Reference<Announcement>)
  }

  /// Every document of the city that was issued, and every announcement that says when it was formed.
  ///
  /// What the plan stands on was issued and published by others, and is left out.
  static func all(in portal: Portal) -> [Publication] {
    let (calendar, asOf) = (portal.programme.calendar, portal.settings.asOf)
    let limit = portal.currentStandards.publication.workingDays
    let policies = portal.programme.policies.enumerated().compactMap { index, policy -> Publication? in
      guard policy.kind != .basis, let issued = policy.issued.value, issued <= asOf else { return nil }
      return Publication(
        subject: .policy(Reference(index: index, id: policy.id)),
        standing: PublicationStanding(
          formed: issued, published: policy.published, limit: limit, calendar: calendar, asOf: asOf))
    }
    let announcements = portal.announcements.enumerated().compactMap { index, announcement -> Publication? in
      guard let formed = announcement.formed else { return nil }
      return Publication(
        subject: .announcement(Reference(index: index, id: announcement.id)),
        standing: PublicationStanding(
          formed: formed, published: .value(announcement.date), limit: limit, calendar: calendar, asOf: asOf))
    }
    return policies + announcements
  }
}

extension [Publication] {
  /// Those in time, of those of which it can be told; what is not published and not yet due is left out.
  package var inTime: Share {
    Share(
      count { $0.standing.state == .inTime },
      of: count { [.inTime, .late, .overdue].contains($0.standing.state) })
  }

  /// How many there are in a state.
  package func count(_ state: PublicationStanding.State) -> Int { count { $0.standing.state == state } }
}
