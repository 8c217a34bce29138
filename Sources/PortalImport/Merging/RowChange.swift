package import PortalCore

/// What an import does to one record.
package struct RowChange: Hashable, Sendable {
  /// What the record is called: its id, or what tells it apart.
  package let name: String
  package let isNew: Bool
  /// The cells that change, by the Chinese titles of their columns.
  package let fields: [FieldChange]
  /// The cells that are blank in the sheet and keep what they hold.
  package let kept: [FieldChange]
  /// The row of the sheet.
  package let location: SourceLocation
}

/// A cell before and after an import.
package struct FieldChange: Hashable, Sendable {
  package let title: String
  package let old: String
  package let new: String
}

/// What an import does to one file of the content.
package struct FileChange: Sendable {
  /// As the author knows it: `content/records/projects/xihu.csv`.
  package let path: String
  package let isNew: Bool
  /// The records that are added or changed, or keep a cell that is blank in the sheet; in the order of the sheet.
  package let rows: [RowChange]
  /// How many records of the sheet are there already, cell by cell.
  package let same: Int
  /// How many records of the file are not in the sheet, and stay.
  package let untouched: Int
  /// The whole file as it shall be; `nil` where nothing changes.
  package let bytes: [UInt8]?

  /// How many records are new.
  package var added: Int { rows.count(where: \.isNew) }
  /// How many records change.
  package var changed: Int { rows.count { !$0.isNew && !$0.fields.isEmpty } }
}
