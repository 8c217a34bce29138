import FoundationEssentials
import PortalCore
package import PortalModel

/// An edition as `edition.json` has it.
package struct EditionJSON: Codable, Hashable, Sendable {
  package let number: Int
  package let site: String
  package let asOf: String
  package let published: String?
  package let records: String
  package let inputs: String?
  package let root: String?
  package let figures: [String: Int]
  package let previous: String?
  /// The digest of the edition; absent while it has no time of publication.
  package let digest: String?

  enum CodingKeys: String, CodingKey {
    case number, site, published, records, inputs, root, figures, previous, digest
    case asOf = "as_of"
  }

  package init(_ heading: EditionHeading) {
    number = heading.number
    site = heading.site
    asOf = heading.asOf.written
    published = heading.published.written
    records = heading.records.hex
    inputs = heading.inputs?.hex
    root = heading.root?.hex
    figures = Dictionary(uniqueKeysWithValues: heading.figures.lines.map { ($0.name, $0.value) })
    previous = heading.previous?.hex
    digest = heading.digest.hex
  }

  /// An edition that nobody has said the time of publication of.
  init(draft edition: PublishedEdition, site: String, inputs: Digest, root: Digest, figures: EditionFigures) {
    number = edition.number
    self.site = site
    asOf = edition.asOf.written
    published = nil
    records = edition.state.digest.hex
    self.inputs = inputs.hex
    self.root = root.hex
    self.figures = Dictionary(uniqueKeysWithValues: figures.lines.map { ($0.name, $0.value) })
    previous = nil
    digest = nil
  }

  /// What the digest is to be the digest of; `nil` where something cannot be read.
  package var heading: EditionHeading? {
    let digest = { (hex: String) in Digest(hex: Array(hex.utf8)[...]) }
    guard let day = CalendarDate(asOf), let moment = published.flatMap({ Moment($0) }), let records = digest(records)
    else { return nil }
    for hex in [inputs, root, previous] { if let hex, digest(hex) == nil { return nil } }
    return EditionHeading(
      number: number, site: site, asOf: day, published: moment, records: records, inputs: inputs.flatMap(digest),
      root: root.flatMap(digest), figures: EditionFigures { figures[$0] ?? 0 }, previous: previous.flatMap(digest))
  }
}

/// What `edition.json` says: this edition and all before it.
package struct EditionFile: Codable, Hashable, Sendable {
  package let edition: EditionJSON
  /// How many files `SHA256SUMS` lists.
  package let files: Int
  /// The editions before, by their numbers.
  package let earlier: [EditionJSON]
  private let demo: Bool?
  private let portable: Bool?

  /// - Parameters:
  ///   - isDemo: whether the figures are invented.
  ///   - isPortable: whether the site is made for a disk.
  package init(edition: EditionJSON, files: Int, earlier: [EditionJSON], isDemo: Bool, isPortable: Bool) {
    demo = isDemo ? true : nil
    portable = isPortable ? true : nil
    self.edition = edition
    self.files = files
    self.earlier = earlier
  }

  /// Reads the file; `nil` where it is no such file.
  package init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(EditionFile.self, from: Data(bytes)) else { return nil }
    self = file
  }

  /// Whether the figures are invented.
  package var isDemo: Bool { demo == true }

  /// Whether the site is made for a disk, and is no publication.
  package var isPortable: Bool { portable == true }

  /// The file, ending with a line break.
  package var bytes: [UInt8] { [UInt8](json: self) }
}

extension [UInt8] {
  /// A value as JSON with sorted keys, ending with a line break.
  package init(json value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("texts and numbers can be encoded") }
    self = Array(data) + [UInt8(ascii: "\n")]
  }
}
