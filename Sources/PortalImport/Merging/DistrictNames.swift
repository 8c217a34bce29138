import PortalCore
import PortalModel

/// The names under which districts are written, each with the time in which it meant them.
struct DistrictNames {
  private struct Entry {
    let id: String
    let name: String
    let aliases: Set<String>
    let formerNames: Set<String>
    let formerUntil: CalendarDate?
  }

  /// What a name means.
  enum Meaning: Equatable {
    case district(id: String, name: String)
    /// A name that is no longer in force: the district that it belongs to now.
    case former(id: String, name: String, until: CalendarDate?)
    /// An old district that was divided among several.
    case divided([String], until: CalendarDate?)
    case unknown
  }

  private let entries: [Entry]

  init(_ tables: ContentTables) {
    let files = tables.files(of: District.table.description)
    entries = files.flatMap { file in
      file.rows.indices.map { row in
        let former = file.text(row, "former_until")
        return Entry(
          id: file.text(row, "id"), name: file.text(row, "name"), aliases: Self.list(file.text(row, "aliases")),
          formerNames: Self.list(file.text(row, "former_names")), formerUntil: CalendarDate(former))
      }
    }
  }

  /// The ids of all districts, in their order.
  var ids: [String] { entries.map(\.id) }

  /// All names that are understood, for “did you mean”.
  var known: [String] { entries.flatMap { [$0.name, $0.id] + $0.aliases.sorted() } }

  /// The name of the district with an id.
  func name(of id: String) -> String? {
    entries.first { $0.id == id }?.name
  }

  /// What a name means in a row whose facts are of a day.
  ///
  /// - Parameter day: the last day that the row speaks of; today's names are meant where there is none.
  func meaning(of text: String, on day: CalendarDate?) -> Meaning {
    let plain = Self.plain(text)
    let current = entries.filter { $0.id == text || Self.plain($0.name) == plain || $0.aliases.contains(plain) }
    let former = entries.filter { entry in
      guard entry.formerNames.contains(plain) else { return false }
      guard !current.isEmpty, let until = entry.formerUntil else { return current.isEmpty }
      return day.map { $0 <= until } ?? false
    }
    if former.isEmpty {
      guard current.count == 1 else { return .unknown }
      return .district(id: current[0].id, name: current[0].name)
    }
    let all = entries.filter { entry in (former + current).contains { $0.id == entry.id } }
    let until = former[0].formerUntil
    return all.count == 1
      ? .former(id: all[0].id, name: all[0].name, until: until) : .divided(all.map(\.name), until: until)
  }

  private static func plain(_ text: String) -> String {
    text.plainForms.filter { !$0.isWhitespace }
  }

  private static func list(_ text: String) -> Set<String> {
    Set(text.split { "；;、".contains($0) }.map { plain(String($0)) })
  }
}
