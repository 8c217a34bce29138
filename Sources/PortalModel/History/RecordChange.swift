/// What became of one record from one edition to the next.
package struct RecordChange: Hashable, Sendable {
  /// In which of four ways.
  package enum Kind: String, CaseIterable, Sendable {
    case added
    case changed
    case removed
    /// It has another id, perhaps other cells too, which are then a change of their own.
    case renamed

    package var title: String {
      switch self {
      case .added: "新增"
      case .changed: "变更"
      case .removed: "删除"
      case .renamed: "改编号"
      }
    }
  }

  /// One cell that is not what it was; blank is an empty text.
  package struct Field: Hashable, Sendable {
    /// The English name of the column.
    package let column: String
    package let before: String
    package let after: String
    /// Whether the table had no such column in the edition before, so that nothing changed in the record.
    package let isOfNewColumn: Bool

    package init(column: String, before: String, after: String, isOfNewColumn: Bool = false) {
      self.column = column
      self.before = before
      self.after = after
      self.isOfNewColumn = isOfNewColumn
    }
  }

  package let kind: Kind
  /// The English name of the table.
  package let table: String
  /// What tells the record apart; of a renamed one, its new id.
  package let key: String
  /// The id before a renaming.
  package let formerKey: String?
  /// The cells that changed; of an added record those that are not blank.
  package let fields: [Field]

  package init(_ kind: Kind, table: String, key: String, formerKey: String? = nil, fields: [Field] = []) {
    self.kind = kind
    self.table = table
    self.key = key
    self.formerKey = formerKey
    self.fields = fields
  }
}

/// An id that was replaced by another.
package struct Renaming: Hashable, Sendable {
  package let table: String
  package let former: String
  package let new: String

  package init(table: String, former: String, new: String) {
    self.table = table
    self.former = former
    self.new = new
  }
}
