import PortalCore
import PortalIngest
import PortalModel

/// The tables of the content as they are before an import: which records there are, and in which file.
final class ContentTables {
  /// Where a record stands.
  struct Place: Hashable {
    let file: Int
    let row: Int
  }

  private let content: ContentFiles
  private var files: [String: [RecordFile]] = [:]
  private var unreadable: [String: [SourceText]] = [:]
  private var ids: [String: [String: Place]] = [:]
  private var names: [String: [String: [String]]] = [:]

  init(_ content: ContentFiles) {
    self.content = content
  }

  /// The files of a table that can be read, in the order of their paths.
  func files(of table: TableDescription) -> [RecordFile] {
    load(table)
    return files[table.name] ?? []
  }

  /// The files of a table that cannot be read.
  func unreadableFiles(of table: TableDescription) -> [SourceText] {
    load(table)
    return unreadable[table.name] ?? []
  }

  /// The record of a table with an id, or with a name that no other has.
  func record(_ text: String, in table: TableDescription) -> (id: String, cells: [String: String])? {
    load(table)
    let named = names[table.name]?[text] ?? []
    let id = ids[table.name]?[text] != nil ? text : (named.count == 1 ? named[0] : nil)
    guard let id, let place = ids[table.name]?[id] else { return nil }
    return (id, files(of: table)[place.file].cells(of: place.row))
  }

  private func load(_ table: TableDescription) {
    guard files[table.name] == nil else { return }
    var read: [RecordFile] = []
    for source in content.texts where Self.isFile(content.path(of: source), of: table) {
      if let file = RecordFile(source, of: table) {
        read.append(file)
      } else {
        unreadable[table.name, default: []].append(source)
      }
    }
    files[table.name] = read
    guard let key = table.columns.first(where: { $0.presence == .key }) else { return }
    for (index, file) in read.enumerated() {
      for row in file.rows.indices {
        let id = file.text(row, key.name)
        if id.isEmpty || ids[table.name]?[id] != nil { continue }
        ids[table.name, default: [:]][id] = Place(file: index, row: row)
        let name = file.text(row, "name")
        if !name.isEmpty { names[table.name, default: [:]][name, default: []].append(id) }
      }
    }
  }

  /// Whether a path below the content is that of a table: `<path>.csv`, or a file in the folder `<path>/`.
  private static func isFile(_ path: String, of table: TableDescription) -> Bool {
    guard path.hasSuffix(".csv") else { return false }
    if path == table.path + ".csv" { return true }
    return path.hasPrefix(table.path + "/") && !path.dropFirst(table.path.utf8.count + 1).contains("/")
  }
}
