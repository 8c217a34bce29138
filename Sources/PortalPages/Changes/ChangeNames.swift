import PortalCore
import PortalModel

/// What records and cells of one edition's state are called, for readers.
struct ChangeNames {
  let state: RecordState
  /// Names of what no table lists: service domains and functions, by table and id.
  private let listed: [String: [String: String]]
  /// For each table, the tables that its rows may name as what they belong to, and in which columns: districts first.
  private let owners: [String: [(table: String, column: Int)]]

  init(state: RecordState, of portal: Portal) {
    self.state = state
    owners = Dictionary(state.tables.map { ($0.table, Self.owners(in: $0)) }) { first, _ in first }
    listed = [
      ServiceDomain.tableName: Dictionary(portal.domains.map { ($0.id.text, $0.name) }) { first, _ in first },
      ServiceFunction.tableName: Dictionary(portal.functions.map { ($0.id.text, $0.name) }) { first, _ in first },
    ]
  }

  /// What a cell says in words, with its unit.
  func words(_ text: String, of column: ColumnDescription) -> String {
    switch text {
    case "": return "未报送"
    case "-": return "无"
    case "…": return "不足一个单位"
    default:
      let shown = shown(text, column.kind)
      return column.unit.map { "\(shown) \($0)" } ?? shown
    }
  }

  /// The name of a record; its key where it has none.
  func name(of key: String, in table: String) -> String {
    guard let name = state[table]?.text(key, "name"), !name.isEmpty else { return listed[table]?[key] ?? key }
    return name
  }

  private func shown(_ text: String, _ kind: ColumnKind) -> String {
    switch kind {
    case .reference(let table): name(of: text, in: table)
    case .list(let element):
      text.split(separator: "；").map { shown(String($0), element) }.joined(separator: "、")
    default: text
    }
  }

  /// The id of the district that a row belongs to; `nil` for what belongs to the whole city.
  func district(of row: TableState.Row, in table: TableState) -> String? {
    if table.table == District.tableName { return row.key }
    for owner in owners[table.table] ?? [] {
      guard let id = row.cells[owner.column].split(separator: "；").first.map(String.init) else { continue }
      if owner.table == District.tableName { return id }
      guard let next = state[owner.table], let row = next[id] else { continue }
      return district(of: row, in: next)
    }
    return nil
  }

  private static func owners(in table: TableState) -> [(table: String, column: Int)] {
    guard let description = Tables.named(table.table) else { return [] }
    return [District.tableName, Subdistrict.tableName, Community.tableName, Project.tableName].compactMap { owner in
      table.columns.firstIndex { description.column($0)?.kind.refers(to: owner) ?? false }.map { (owner, $0) }
    }
  }
}
