import PortalCore
import PortalModel

/// Finds out in which district a record lies: by its own column, or by what it refers to.
struct HomeDistrict {
  let tables: ContentTables
  let districts: DistrictNames

  /// Whether the records of a table lie in districts at all.
  static func has(_ table: TableDescription) -> Bool {
    table.columns.contains { column in
      target(of: column.kind).map { $0 == District.tableName || ($0 != table.name && places.contains($0)) } ?? false
    }
  }

  /// The id of the district of a record.
  ///
  /// - Parameter cells: what the record says, by the names of its columns.
  func id(of cells: [String: String], in table: TableDescription, depth: Int = 0) -> String? {
    guard depth < 5 else { return nil }
    for column in table.columns {
      guard let target = Self.target(of: column.kind), let text = cells[column.name] else { continue }
      if target == District.tableName {
        if case .district(let id, _) = districts.meaning(of: text, on: nil) { return id }
      } else if target != table.name, Self.places.contains(target),
        let first = text.split(whereSeparator: { "；;、".contains($0) }).first,
        let other = Tables.all.first(where: { $0.name == target }),
        let record = tables.record(String(first).trimmed, in: other),
        let id = id(of: record.cells, in: other, depth: depth + 1)
      {
        return id
      }
    }
    return nil
  }

  /// The tables whose records lie somewhere.
  private static let places = [Project.tableName, Community.tableName, Subdistrict.tableName]

  private static func target(of kind: ColumnKind) -> String? {
    switch kind {
    case .reference(let table): table
    case .list(let element): target(of: element)
    default: nil
    }
  }
}
