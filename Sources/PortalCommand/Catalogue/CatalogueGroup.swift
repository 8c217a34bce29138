import PortalCore

/// Diagnostics that the list of topics shows together.
struct CatalogueGroup: Sendable {
  let title: Message
  let entries: [CatalogueEntry]

  init(zh: String, en: String, entries: [CatalogueEntry]) {
    self.title = Message(zh: zh, en: en)
    self.entries = entries
  }

  /// Every kind of diagnostic; `scripts/check-diagnostics.py` finds any that is missing.
  static let all = [
    cells, tables, communities, projects, organizations, contradictions, programme, settings, openData, folders, maps,
    texts, templates, workbooks, importedRows, importedCells, editions, privacy, editorial,
  ]
}
