package import PortalCore

/// How many things of a target were planned and were reached by each day: its plan line and its actual line (二（二）).
package struct Course: Hashable, Sendable {
  /// The planned day of each thing that has one, the earliest first.
  package let planned: [CalendarDate]
  /// The day of each thing that is reached and says since when, the earliest first; none after the as-of date.
  package let reached: [CalendarDate]
  /// Things that are reached, but do not say since when: counted, and on no line.
  package let undated: Int
  /// Things of which no planned day is reported.
  package let withoutPlan: Int
  /// All things, whatever is known of them.
  package let total: Int

  /// Things that are reached on the as-of date.
  package var count: Int { reached.count + undated }

  /// How many things were to be reached on or before a day.
  package func planned(by day: CalendarDate) -> Int { planned.count { $0 <= day } }

  /// How many things were reached on or before a day.
  package func reached(by day: CalendarDate) -> Int { reached.count { $0 <= day } }

  /// - Complexity: O(*n* log *n*) in the things.
  init(of things: [CountedThing]) {
    planned = things.compactMap(\.planned).sorted()
    reached = things.compactMap { $0.isReached ? $0.since : nil }.sorted()
    undated = things.count { $0.isReached && $0.since == nil }
    withoutPlan = things.count { $0.planned == nil }
    total = things.count
  }
}

/// One thing that counts towards a target: a pilot, a hub, a subdistrict, a community, a policy.
struct CountedThing {
  /// The place of its district in the portal's list; `nil` where it belongs to the city.
  let district: Int?
  let planned: CalendarDate?
  let isReached: Bool
  /// Since when it is reached; `nil` where it is not, or nobody has said.
  let since: CalendarDate?
}
