package import PortalCore

/// All editions up to the one that is being made, each with its records and with what changed in it.
package struct History: Sendable {
  /// By their numbers from 1; the last is the current one.
  package let editions: [PublishedEdition]
  /// What the publisher says of changes, of all editions.
  package let amendments: [Amendment]

  /// - Precondition: there is an edition.
  package init(_ editions: [PublishedEdition], amendments: [Amendment]) {
    precondition(!editions.isEmpty, "a site is always some edition")
    self.editions = editions
    self.amendments = amendments
  }

  /// A site's first edition, of which no records are kept: for settings alone.
  package init(firstOf settings: SiteSettings) {
    self.init(
      [
        PublishedEdition(
          number: 1, asOf: settings.asOf, published: settings.published, heading: nil, state: RecordState([]),
          changes: [])
      ], amendments: [])
  }

  /// The edition that is being made.
  package var current: PublishedEdition { editions[editions.count - 1] }

  /// The edition before the current one.
  package var previous: PublishedEdition? { editions.dropLast().last }
}

/// One edition: its dates, its records, and what changed in it.
package struct PublishedEdition: Sendable {
  package let number: Int
  package let asOf: CalendarDate
  /// `nil` while nobody has said when.
  package let published: Moment?
  /// What is kept of it for ever; `nil` for an edition that is still being made.
  package let heading: EditionHeading?
  package let state: RecordState
  /// From the edition before; none in the first.
  package let changes: [RecordChange]

  package init(
    number: Int, asOf: CalendarDate, published: Moment?, heading: EditionHeading?, state: RecordState,
    changes: [RecordChange]
  ) {
    self.number = number
    self.asOf = asOf
    self.published = published
    self.heading = heading
    self.state = state
    self.changes = changes
  }

  /// “第 3 期”.
  package var name: String { "第 \(number) 期" }
}
