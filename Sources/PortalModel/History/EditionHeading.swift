package import PortalCore

/// What an edition says of itself once it is published, and what its digest is the digest of.
package struct EditionHeading: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  /// The address of the site's first page.
  package let site: String
  package let asOf: CalendarDate
  /// When it was published, as the publisher said.
  package let published: Moment
  /// The digest of its records.
  package let records: Digest
  /// The digest of everything that its site was made from, its history left out.
  package let inputs: Digest?
  /// The digest of the list of the digests of all files of its site; `nil` where none was kept.
  package let root: Digest?
  package let figures: EditionFigures
  /// The digest of the edition before; `nil` for the first.
  package let previous: Digest?

  package init(
    number: Int, site: String, asOf: CalendarDate, published: Moment, records: Digest, inputs: Digest?, root: Digest?,
    figures: EditionFigures, previous: Digest?
  ) {
    self.number = number
    self.site = site
    self.asOf = asOf
    self.published = published
    self.records = records
    self.inputs = inputs
    self.root = root
    self.figures = figures
    self.previous = previous
  }

  /// The names and values that the digest covers, in its order; “-” where there is none.
  package var lines: [(name: String, value: String)] {
    [
      ("number", String(number)), ("site", site), ("as_of", asOf.written), ("published", published.written),
      ("records", records.hex), ("inputs", inputs?.hex ?? "-"), ("root", root?.hex ?? "-"),
    ] + figures.lines.map { ($0.name, String($0.value)) } + [("previous", previous?.hex ?? "-")]
  }

  /// The digest of the edition: the SHA-256 of one line for each name, `number 3`.
  package var digest: Digest {
    Digest(of: Array(lines.map { "\($0.name) \($0.value)\n" }.joined().utf8))
  }
}

/// A few numbers as an edition gave them, for the trend over the editions.
package struct EditionFigures: Hashable, Sendable {
  package let projects: Int
  package let hubsOpen: Int
  /// Subdistricts in scope with an open hub, and all in scope.
  package let subdistrictsCovered: Int
  package let subdistricts: Int
  /// Communities with an open hub, and all.
  package let communitiesCovered: Int
  package let communities: Int
  /// Projects that are late.
  package let late: Int

  /// - Parameter value: the value of a name.
  package init(_ value: (String) -> Int) {
    projects = value("projects")
    hubsOpen = value("hubs_open")
    subdistrictsCovered = value("subdistricts_covered")
    subdistricts = value("subdistricts")
    communitiesCovered = value("communities_covered")
    communities = value("communities")
    late = value("late")
  }

  /// The names and values in the order in which they are written.
  package var lines: [(name: String, value: Int)] {
    [
      ("projects", projects), ("hubs_open", hubsOpen), ("subdistricts_covered", subdistrictsCovered),
      ("subdistricts", subdistricts), ("communities_covered", communitiesCovered), ("communities", communities),
      ("late", late),
    ]
  }

  /// Nothing, everywhere.
  package static let none = EditionFigures { _ in 0 }
}
