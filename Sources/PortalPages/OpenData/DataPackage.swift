import PortalCore
package import PortalMarkup
import PortalModel

/// What the tables of the city are, as a Data Package with Table Schemas (https://datapackage.org/standard/, 2.0).
///
/// Columns are described by their declarations; the names of fields are the headers of the CSV files.
package struct DataPackage {
  private let edition: Edition
  private let tables: [TableDownload]
  private let notice: DataNotice

  package init(of edition: Edition) {
    self.edition = edition
    tables = edition.downloads
    notice = DataNotice(of: edition)
  }

  /// The descriptor, `datapackage.json`.
  package var document: JSON {
    let settings = notice.settings
    return [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": .text(name),
      "title": .text(settings.name), "description": .text(settings.description),
      "homepage": .text(settings.baseURL + Address.data.path), "version": "\(edition.portal.history.current.number)",
      "created": .text(settings.published?.withZone ?? settings.asOf.moment),
      "contributors": [["title": .text(settings.organizer), "roles": ["publisher"]]],
      "sources": .list(DataSource.all.map { ["title": .text("\($0.what)：\($0.origin)")] }),
      "licenses": notice.settings.licence.map { [["title": .text($0.title), "path": .text($0.url)]] },
      "resources": .list(tables.compactMap { table in table[.csv].map { resource(table, $0) } }),
    ]
  }

  /// Host and path of the site, as a name in small letters.
  private var name: String {
    let address = notice.settings.baseURL.lowercased().split(separator: "/").dropFirst().joined(separator: "-")
    return String(address.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "-" })
  }

  private func resource(_ table: TableDownload, _ file: Download) -> JSON {
    let seal = edition.store.seal(of: file)
    return [
      "name": .text(table.table.name), "path": .text(file.name), "title": .text(table.table.title),
      "format": "csv", "mediatype": .text(file.format.mediaType), "encoding": "utf-8",
      "dialect": ["lineTerminator": "\r\n"], "bytes": .number(String(seal.size)),
      "hash": "sha256:\(seal.digest.hex)",
      "sources": [["title": .text(DataSource.words(for: table.table.name))]],
      "schema": schema(of: table.table),
    ]
  }

  private func schema(of table: TableDescription) -> JSON {
    let identity = table.identity.compactMap { table.column($0) }
    let foreign = table.columns.compactMap { column -> JSON? in
      guard case .reference(let name) = column.kind,
        let target = tables.first(where: { $0.table.name == name })?.table, let key = target.key
      else { return nil }
      return [
        "fields": [.text(column.titleWithUnit)],
        "reference": [
          "resource": .text(target.name == table.name ? "" : target.name), "fields": [.text(key.titleWithUnit)],
        ],
      ]
    }
    return [
      "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
      "fields": .list(table.columns.map(\.field)),
      "primaryKey": JSON.nonEmpty(identity.map { .text($0.titleWithUnit) }),
      "foreignKeys": JSON.nonEmpty(foreign),
      "missingValues": [
        ["value": "", "label": "未报送"], ["value": "-", "label": "没有"], ["value": "…", "label": "不足一个单位"],
      ],
    ]
  }
}

extension ColumnDescription {
  /// The column as a field of a Table Schema.
  fileprivate var field: JSON {
    let constraints: JSON = [
      "required": presence == .optional ? nil : true, "unique": presence == .key ? true : nil, "enum": kind.terms,
      "pattern": kind == .plannedDate ? .text(PlannedDate.pattern) : nil,
    ]
    let description: JSON = [
      "name": .text(titleWithUnit), "title": .text(title), "description": .text(meaning), "column": .text(name),
      "unit": unit.map { .text($0) },
    ]
    guard case .object(let members) = constraints, !members.isEmpty else { return description.adding(kind.schema) }
    return description.adding(kind.schema).adding(["constraints": constraints])
  }
}

extension ColumnKind {
  /// The members of a field that say its type.
  fileprivate var schema: JSON {
    switch self {
    case .count: ["type": "integer"]
    case .area, .money: ["type": "number", "groupChar": ","]
    case .score, .degrees: ["type": "number"]
    case .date: ["type": "date"]
    case .year: ["type": "year"]
    case .flag: ["type": "boolean", "trueValues": [.text(true.written)], "falseValues": [.text(false.written)]]
    case .url: ["type": "string", "format": "uri"]
    case .list: ["type": "list", "delimiter": "；"]
    case .identifier, .text, .plannedDate, .phone, .evidence, .term, .reference: ["type": "string"]
    }
  }

  /// The words of a closed list.
  fileprivate var terms: JSON? {
    guard case .term(let names) = self else { return nil }
    return .list(names.map { .text($0.title) })
  }
}
