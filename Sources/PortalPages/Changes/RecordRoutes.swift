import PortalCore
import PortalModel

/// Where readers find records of any edition now: under which id, at which address.
struct RecordRoutes: Sendable {
  private let current: RecordState
  /// The id that took the place of another, by table and former id, with the edition.
  private let successors: [String: [(edition: Int, former: String, new: String)]]

  init(of history: History) {
    current = history.current.state
    var successors: [String: [(edition: Int, former: String, new: String)]] = [:]
    for edition in history.editions {
      for change in edition.changes {
        guard let former = change.formerKey else { continue }
        successors[change.table, default: []].append((edition.number, former, change.key))
      }
    }
    self.successors = successors
  }

  /// The id that a record of an edition has now, or had last.
  func id(of id: String, in table: String, since edition: Int) -> String {
    (successors[table] ?? []).filter { $0.edition > edition }.reduce(id) { $1.former == $0 ? $1.new : $0 }
  }

  /// Whether the current edition has a record.
  func isThere(_ table: String, _ id: String) -> Bool {
    current[table]?[id] != nil
  }

  /// The path of a record's place on the site; `nil` where its table has none.
  static func path(of id: String, in table: String) -> String? {
    let id = Identifier(id)
    return switch table {
    case District.tableName: Address.district(id).path
    case Subdistrict.tableName: Address.subdistrict(id).path
    case Community.tableName: Address.community(id).path
    case Project.tableName: Address.project(id).path
    case Facility.tableName: Address.facility(id).path
    case Bureau.tableName: Address.bureau(id).path
    default: nil
    }
  }

  /// The former addresses that lead to others, in the order of the editions; none that a record has now.
  func moved(names: (String, String) -> String) -> [(former: Address, to: PageLink)] {
    var seen: Set<String> = []
    return Tables.all.map(\.name).flatMap { table in
      (successors[table] ?? []).compactMap { edition, former, new -> (former: Address, to: PageLink)? in
        let now = id(of: new, in: table, since: edition)
        guard !isThere(table, former), let from = Self.path(of: former, in: table),
          let to = Self.path(of: now, in: table), seen.insert(from).inserted
        else { return nil }
        return (Address(from), PageLink(names(table, now), to))
      }
    }
  }
}
