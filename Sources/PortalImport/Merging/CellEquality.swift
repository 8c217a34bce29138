import PortalCore
import PortalModel

/// Whether two cells say the same, however it is written.
struct CellEquality {
  let tables: ContentTables
  let districts: DistrictNames
  /// The ids of what the standards list, by table and name.
  let terms: [String: [String: String]]

  /// A cell in one form for all ways of writing the same: “拱墅区” and “gongshu”, “912.50” and “912.5”.
  func form(_ text: String, _ kind: ColumnKind) -> String {
    switch kind {
    case .count, .area, .money, .score, .degrees, .year:
      return (try? ExactDecimal.read(text, fractionDigits: 9)).map { writtenDecimal($0, fractionDigits: 9) } ?? text
    case .date: return CellCleaner.date(text)?.written ?? text
    case .plannedDate: return (CellCleaner.date(text).map(PlannedDate.init) ?? PlannedDate(text))?.written ?? text
    case .flag: return ["√", "true", "yes"].contains(text) ? "是" : (["×", "false", "no"].contains(text) ? "否" : text)
    case .term(let names): return names.first { $0.title == text }?.code ?? text
    case .reference(let name): return id(text, in: name) ?? text
    case .list(let element):
      return text.split { "；;、".contains($0) }.map { form(String($0).trimmed, element) }.joined(separator: "；")
    case .identifier, .text, .phone, .url, .evidence: return text
    }
  }

  /// The id of the record that a text names.
  private func id(_ text: String, in name: String) -> String? {
    if let id = terms[name]?[text] { return id }
    if name == District.tableName, case .district(let id, _) = districts.meaning(of: text, on: nil) { return id }
    guard let table = Tables.all.first(where: { $0.name == name }) else { return nil }
    return tables.record(text, in: table)?.id
  }
}
