import PortalModel
import PortalPages

extension SitePart {
  /// The records of every edition for ever: each table compressed, and the list of the digests of all tables.
  static func archives(of history: History) -> [SitePart] {
    history.editions.flatMap { edition in
      [.made(Address.sums(of: edition.number).path) { edition.state.sums }]
        + edition.state.tables.map { table in
          .made(Address.kept(table.table, in: edition.number).path) { Gzip.compressed(table.file) }
        }
    }
  }
}
