import PortalCore
import PortalModel

/// Where the records of one table or list stand, by id and by name.
struct Directory {
  private var indices: [String: Int] = [:]
  private var idsOfName: [String: [String]] = [:]

  /// Whether every record has an id that can be read: only then is it known what there is not.
  var isWhole = true

  /// Every id, each once, in the order of the records.
  private var ids: [String] = []

  /// Adds a record with its place in the list; `false` where its id is already there.
  mutating func add(id: String, name: String?, at index: Int) -> Bool {
    guard indices[id] == nil else { return false }
    indices[id] = index
    ids.append(id)
    if let name { idsOfName[name, default: []].append(id) }
    return true
  }

  /// The id and place of the record with an id, or with a name that no other has.
  func entry(of text: String) -> (id: String, index: Int)? {
    if let index = indices[text] { return (text, index) }
    guard let ids = idsOfName[text], ids.count == 1 else { return nil }
    return indices[ids[0]].map { (ids[0], $0) }
  }

  /// The ids of the records that share a name.
  func ids(ofName name: String) -> [String] {
    idsOfName[name] ?? []
  }

  /// What may be written to mean a record: ids and names.
  var known: [String] { ids + idsOfName.keys.sorted() }
}

/// The directories of all tables and lists, by the name of the table.
final class Directories {
  private var directories: [String: Directory] = [:]
  /// How many more unknown names are compared with all known ones: a column of wrong names shall not take minutes.
  private var suggestions = 100

  subscript(table: String) -> Directory? {
    get { directories[table] }
    set { directories[table] = newValue }
  }

  /// The records of a list that is no table.
  func add<Record: Entity>(_ records: [Record], name: (Record) -> String) {
    var directory = Directory()
    for (index, record) in records.enumerated() {
      _ = directory.add(id: record.id.text, name: name(record), at: index)
    }
    directories[Record.tableName] = directory
  }

  /// The texts of a folder, by the names of their files; the places mean nothing.
  func add(_ texts: [SourceText], of table: String) {
    var directory = Directory()
    for text in texts {
      let name = text.path.split(separator: "/").last?.dropLast(".md".count) ?? ""
      _ = directory.add(id: String(name), name: nil, at: 0)
    }
    directories[table] = directory
  }

  /// The nearest name of a directory, while it is worth the time.
  ///
  /// A name that differs in digits alone is another record's, and no fix.
  func fixes(of text: String, in directory: Directory) -> [Diagnostic.Fix] {
    guard suggestions > 0 else { return [] }
    suggestions -= 1
    let letters = text.filter { !$0.isNumber }
    return Diagnostic.Fix.nearest(
      to: text, in: directory.known.filter { $0.count != text.count || $0.filter { !$0.isNumber } != letters })
  }
}
