/// One column of a table, declared once: the declaration reads, checks, documents and writes it.
package struct Column<Value: CellValue>: Sendable {
  package let description: ColumnDescription

  /// - Parameters:
  ///   - name: the English name, in snake case.
  ///   - title: the Chinese name; a header may use either, or an alias.
  ///   - unit: what the numbers count, as pages print it: “户”, “平方米”.
  ///   - fillsDown: whether a cell that is merged over several rows of a spreadsheet, or blank below another, repeats it.
  package init(
    _ name: String, _ title: String, _ presence: Presence, unit: String? = nil, aliases: [String] = [],
    fillsDown: Bool = false, _ meaning: String
  ) {
    description = ColumnDescription(
      name: name, title: title, aliases: aliases, kind: Value.kind, unit: unit, presence: presence,
      fillsDown: fillsDown, meaning: meaning)
  }
}

/// Whether a column and its cells may be left out.
package enum Presence: String, Hashable, Sendable {
  /// The cell names the record: required, and unique in the table.
  case key
  case required
  /// Blank means “not reported”; the column may be absent.
  case optional

  /// The rule in Chinese, for the data dictionary.
  package var title: String {
    switch self {
    case .key: "必填，不重复"
    case .required: "必填"
    case .optional: "可空（空白 = 未报送）"
    }
  }
}

/// What is said of a column, whatever its values' type.
package struct ColumnDescription: Hashable, Sendable {
  package let name: String
  package let title: String
  package let aliases: [String]
  package let kind: ColumnKind
  package let unit: String?
  package let presence: Presence
  /// Whether `portal import` repeats a cell in the blank ones below it.
  package let fillsDown: Bool
  /// What the column holds, in one Chinese sentence.
  package let meaning: String

  /// Every header under which the column may stand.
  package var headers: [String] { [name, title] + aliases }
}
