package import PortalCore

/// How recently the records of an area were updated.
package struct Freshness: Hashable, Sendable {
  /// Days after which a record counts as not updated.
  package static let limit = 90

  /// The day of the latest update; `nil` where no record gives one.
  package private(set) var latest: CalendarDate?
  /// Records not updated for more than `limit` days, of those that say when they were updated.
  package private(set) var stale = Share()
  /// Records that do not say when they were updated.
  package private(set) var notReported = 0

  /// Whether a record of that day is no longer fresh: updated more than `limit` days before the as-of date.
  static func isStale(_ updated: CalendarDate, asOf: CalendarDate) -> Bool { asOf - updated > limit }

  mutating func count(_ updated: CalendarDate?, asOf: CalendarDate) {
    guard let updated else {
      notReported += 1
      return
    }
    stale.count(Self.isStale(updated, asOf: asOf))
    latest = max(latest ?? updated, updated)
  }
}
