import PortalCore
package import PortalModel
package import PortalPages

/// What changed in one edition, for programs.
package struct ChangesJSON: Encodable {
  private let site: String
  private let edition: Int
  private let asOf: String
  private let published: String?
  private let records: [Record]

  private enum CodingKeys: String, CodingKey {
    case site, edition, published, records
    case asOf = "as_of"
  }

  package init(of edition: PublishedEdition, _ records: [RecordChanges], in portal: Portal) {
    site = portal.settings.baseURL
    self.edition = edition.number
    asOf = edition.asOf.written
    published = edition.published?.withZone
    self.records = records.map { Record($0, site: portal.settings.baseURL) }
  }

  /// The file, ending with a line break.
  package var bytes: [UInt8] { [UInt8](json: self) }

  private struct Record: Encodable {
    let table: String
    let id: String
    let name: String
    let url: String?
    let district: String?
    let kind: String
    let formerID: String?
    let reason: String?
    let texts: [String]
    /// Of rows that were there before and are there now.
    let cells: [Cell]

    enum CodingKeys: String, CodingKey {
      case table, id, name, url, district, kind, reason, texts, cells
      case formerID = "former_id"
    }

    init(_ record: RecordChanges, site: String) {
      table = record.table.name
      id = record.id
      name = record.name
      url = record.path.map { site + $0 }
      district = record.district
      kind = record.kind.rawValue
      formerID = record.formerID
      reason = record.declared
      texts = record.texts
      cells = record.changes.filter { $0.kind == .changed }.flatMap { change in
        change.fields.map {
          Cell(table: change.table, record: change.key, column: $0.column, before: $0.before, after: $0.after)
        }
      }
    }
  }

  private struct Cell: Encodable {
    let table: String
    let record: String
    let column: String
    let before: String
    let after: String
  }
}
