import PortalCore
import PortalModel
import PortalPages
import Synchronization

extension SitePart {
  /// The records of every edition for ever: each table compressed, and the list of the digests of all tables.
  static func archives(of history: History) -> [SitePart] {
    let compressed = CompressedTables()
    return history.editions.flatMap { edition in
      [.made(Address.sums(of: edition.number).path) { edition.state.sums }]
        + edition.state.tables.map { table in
          .made(Address.kept(table.table, in: edition.number).path) { compressed.file(of: table) }
        }
    }
  }
}

/// Tables compressed once, whatever the number of editions that have them as they are.
private final class CompressedTables: Sendable {
  private let files = Mutex<[Digest: [UInt8]]>([:])

  func file(of table: TableState) -> [UInt8] {
    if let file = files.withLock({ $0[table.digest] }) { return file }
    let file = Gzip.compressed(table.file)
    files.withLock { $0[table.digest] = file }
    return file
  }
}
