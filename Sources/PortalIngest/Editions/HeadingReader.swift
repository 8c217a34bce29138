import PortalCore
import PortalModel

/// Reads `edition.yml`.
struct HeadingReader {
  let log: SharedLog

  /// - Returns: `nil`, and reported, where something is missing or wrong.
  func read(_ source: SourceText) -> PlacedHeading? {
    guard let mapping = YAMLReader.read(source, log: log) else { return nil }
    let number = mapping.required("number")
    let site = mapping.required("site")
    let asOf = mapping.required("as_of")
    let published = mapping.required("published")
    let records = mapping.required("records")
    let inputs = mapping.optional("inputs")?.digest
    let root = mapping.optional("root")?.digest
    let previous = mapping.optional("previous")
    var isComplete = true
    let figures = EditionFigures { name in
      guard let value = mapping.required(name)?.count else {
        isComplete = false
        return 0
      }
      return value
    }
    mapping.finish()
    guard isComplete, let number, let site, let asOf, let published, let records, let numberValue = number.count,
      let siteText = site.text, let day = asOf.date, let moment = published.moment, let digest = records.digest
    else { return nil }
    let heading = EditionHeading(
      number: numberValue, site: siteText, asOf: day, published: moment, records: digest, inputs: inputs, root: root,
      figures: figures, previous: previous?.digest)
    return PlacedHeading(
      heading: heading, number: number.location, site: site.location, asOf: asOf.location,
      published: published.location, records: records.location,
      previous: previous?.location ?? SourceLocation(source: source, range: nil))
  }
}

/// A heading with the places of what may contradict other editions.
struct PlacedHeading {
  let heading: EditionHeading
  let number: SourceLocation
  let site: SourceLocation
  let asOf: SourceLocation
  let published: SourceLocation
  let records: SourceLocation
  let previous: SourceLocation
}
