package import PortalCore
package import PortalModel

/// Which records count as not updated: those updated more days before the as-of date than the standards allow.
package struct StaleRule: Sendable {
  private let asOf: CalendarDate
  private let limit: Int

  package init(of portal: Portal) {
    asOf = portal.settings.asOf
    limit = portal.currentStandards.freshness.staleAfterDays
  }

  /// Whether a record of that day is no longer fresh.
  package func isStale(_ updated: CalendarDate) -> Bool { asOf - updated > limit }
}

/// How recently the records of an area were updated.
package struct Freshness: Hashable, Sendable {
  /// The day of the latest update; `nil` where no record gives one.
  package private(set) var latest: CalendarDate?
  /// Records not updated for longer than the standards allow, of those that say when they were updated.
  package private(set) var stale = Share()
  /// Records that do not say when they were updated.
  package private(set) var notReported = 0

  mutating func count(_ updated: CalendarDate?, by rule: StaleRule) {
    guard let updated else {
      notReported += 1
      return
    }
    stale.count(rule.isStale(updated))
    latest = max(latest ?? updated, updated)
  }
}
