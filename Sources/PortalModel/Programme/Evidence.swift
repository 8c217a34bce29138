/// What shows that a task is being done: a record or text of this site, written `announcement:2025-09-02-case`.
package struct Evidence: CellValue, Hashable {
  package let kind: Kind
  package let id: Identifier

  package init(kind: Kind, id: Identifier) {
    self.kind = kind
    self.id = id
  }

  /// What can be evidence.
  package enum Kind: String, CaseIterable, Sendable {
    case announcement
    case policy
    case project
    case facility
    case district
    /// A Markdown page of `pages/`.
    case page

    /// The table or list in which it is looked up.
    package var table: String {
      switch self {
      case .announcement: Announcement.tableName
      case .policy: Policy.tableName
      case .project: Project.tableName
      case .facility: Facility.tableName
      case .district: District.tableName
      case .page: ContentPage.tableName
      }
    }
  }

  package static var kind: ColumnKind { .evidence }
  package static func read(from cell: some Cell) -> Evidence? { cell.evidence() }
  package var written: String { "\(kind.rawValue):\(id.text)" }
}
