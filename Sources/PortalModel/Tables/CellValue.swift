/// A value that a cell of a table can hold.
package protocol CellValue: Sendable {
  /// What kind of value it is, for the data dictionary and for messages.
  static var kind: ColumnKind { get }
  /// The value that a cell holds; `nil`, and reported, where it holds none.
  static func read(from cell: some Cell) -> Self?
  /// The value as a table of ours writes it.
  var written: String { get }
}

/// The kinds of values, as the data dictionary names them.
package indirect enum ColumnKind: Hashable, Sendable {
  case identifier
  case text
  case count
  case area
  case money
  case score
  case date
  /// A day, or a period of a year.
  case plannedDate
  case year
  case degrees
  case flag
  case phone
  case url
  case evidence
  /// One of a closed list: codes with their Chinese titles.
  case term([TermName])
  /// The id of a record of another table.
  case reference(table: String)
  /// Several values in one cell, set apart by `；`, `;` or `、`.
  case list(of: ColumnKind)

  /// Whether it says when.
  package var isDate: Bool { self == .date || self == .plannedDate }

  /// The kind in Chinese: “整数”.
  package var title: String {
    switch self {
    case .identifier: "编号"
    case .text: "文字"
    case .count: "整数"
    case .area: "面积（两位小数）"
    case .money: "金额（精确到分）"
    case .score: "分数（两位小数）"
    case .date: "日期（年-月-日）"
    case .plannedDate: "日期（年-月-日），没有定到日的写到月份、季度、半年或年份"
    case .year: "年份"
    case .degrees: "经纬度（六位小数）"
    case .flag: "是 / 否"
    case .phone: "公开电话"
    case .url: "网址"
    case .evidence: "本站的公告、政策、项目、设施、区或页面，写作 announcement:编号"
    case .term(let names): names.map(\.title).joined(separator: " / ")
    case .reference(let table): "\(table) 表的编号"
    case .list(let kind): "多个：\(kind.title)"
    }
  }
}

/// The code and the Chinese title of one term of a closed list.
package struct TermName: Hashable, Sendable {
  package let code: String
  package let title: String
}

/// A closed list of terms, each with a code (English, in files and addresses) and a Chinese title.
package protocol Term: CellValue, CaseIterable, Hashable, RawRepresentable where RawValue == String {
  /// The word that citizens read.
  var title: String { get }
}

extension Term {
  package static var kind: ColumnKind { .term(allCases.map { TermName(code: $0.rawValue, title: $0.title) }) }
  package var written: String { title }
  package static func read(from cell: some Cell) -> Self? { cell.term() }
}

extension String: CellValue {
  package static var kind: ColumnKind { .text }
  package var written: String { self }
  package static func read(from cell: some Cell) -> String? { cell.text }
}

extension Int: CellValue {
  package static var kind: ColumnKind { .count }
  package var written: String { String(self) }
  package static func read(from cell: some Cell) -> Int? { cell.decimal(fractionDigits: 0) }
}

extension Bool: CellValue {
  package static var kind: ColumnKind { .flag }
  package var written: String { self ? "是" : "否" }
  package static func read(from cell: some Cell) -> Bool? { cell.flag() }
}

extension Array: CellValue where Element: CellValue {
  package static var kind: ColumnKind { .list(of: Element.kind) }
  package var written: String { map(\.written).joined(separator: "；") }
  package static func read(from cell: some Cell) -> [Element]? { cell.list() }
}
