import PortalCore
import PortalIngest
import PortalModel

/// Puts the rows of a sheet among the records of a table, each in the file of its district.
struct TableMerge {
  private let table: TableDescription
  private let folder: String
  private let log: ImportLog
  private let equality: CellEquality
  /// The names of the columns that the sheet has.
  private let present: Set<String>
  private var files: [MergedFile] = []

  /// - Parameter present: the names of the columns that the sheet has; of the others nothing is said to be kept.
  init(
    _ table: TableDescription, in folder: String, _ equality: CellEquality, present: Set<String>, log: ImportLog
  ) {
    self.table = table
    self.folder = folder
    self.present = present
    self.equality = equality
    self.log = log
    files = equality.tables.files(of: table).map { MergedFile($0, isNew: false, identities: [:]) }
    for index in files.indices { files[index].identities = identities(of: files[index].file) }
  }

  /// Puts a row into the file where its record is, or else into that of its district.
  ///
  /// - Parameter district: the id of the district that the row lies in, where it is known.
  mutating func add(_ row: CleanRow, district: String?) {
    let missing = table.identity.filter { row.cells[$0] == nil }
    guard missing.isEmpty else {
      let column = table.columns.first { $0.name == missing[0] }
      log.add(.noIdentity(column?.title ?? missing[0], missing[0], at: row.location))
      return
    }
    let identity = identity { row.cells[$0]?.text ?? "" }
    let name = table.identity.compactMap { row.cells[$0]?.text }.joined(separator: " ")
    if let index = files.firstIndex(where: { $0.identities[identity] != nil }) {
      guard isOwn(files[index], district) else {
        log.add(.otherFile(name, files[index].file.path, at: row.location))
        return
      }
      merge(row, name, identity, into: index)
    } else if let index = target(district, at: row.location) {
      files[index].identities[identity] = files[index].file.addRow()
      files[index].newIdentities.insert(identity)
      merge(row, name, identity, into: index)
    }
  }

  /// The files with what happens to them, and where the cells that were written come from.
  func finish() -> [(change: FileChange, source: SourceText, origins: Origins)] {
    files.filter { !$0.seen.isEmpty }.map { $0.finish() }
  }

  /// Whether a record may be changed in a file: one for all districts, or that of the row's own.
  private func isOwn(_ file: MergedFile, _ district: String?) -> Bool {
    guard let district, file.file.path.hasPrefix("\(folder)/\(table.path)/") else { return true }
    let name = file.file.path.split(separator: "/").last?.dropLast(4)
    return name.map(String.init) == district || !equality.districts.ids.contains(name.map(String.init) ?? "")
  }

  /// The file for a new record; `nil`, and reported, where its district is unknown.
  private mutating func target(_ district: String?, at location: SourceLocation) -> Int? {
    let single = "\(folder)/\(table.path).csv"
    if let index = files.firstIndex(where: { $0.file.path == single }) { return index }
    guard HomeDistrict.has(table) else { return index(of: single) }
    guard let district else {
      log.add(.noDistrict(at: location))
      return nil
    }
    return index(of: "\(folder)/\(table.path)/\(district).csv")
  }

  private mutating func index(of path: String) -> Int {
    if let index = files.firstIndex(where: { $0.file.path == path }) { return index }
    files.append(MergedFile(RecordFile(new: path, of: table), isNew: true, identities: [:]))
    return files.count - 1
  }

  private mutating func merge(_ row: CleanRow, _ name: String, _ identity: String, into index: Int) {
    if let first = files[index].seen[identity] {
      log.add(.repeatedRecord(name, at: row.location, first: first))
      return
    }
    files[index].seen[identity] = row.location
    guard let place = files[index].identities[identity] else { return }
    var fields: [FieldChange] = []
    var kept: [FieldChange] = []
    for column in table.columns {
      let old = files[index].file.text(place, column.name)
      guard let cell = row.cells[column.name] else {
        if !old.isEmpty, present.contains(column.name) {
          kept.append(FieldChange(title: column.title, old: old, new: ""))
        }
        continue
      }
      files[index].origins.append((place, column.name, cell.location))
      if equality.form(old, column.kind) == equality.form(cell.text, column.kind) { continue }
      fields.append(FieldChange(title: column.title, old: old, new: cell.text))
      files[index].file.set(place, column, cell.text)
    }
    files[index].rowOrigins.append((place, row.location))
    let change = RowChange(
      name: name, isNew: files[index].newIdentities.contains(identity), fields: fields, kept: kept,
      location: row.location)
    files[index].changes.append(change)
  }

  private func identities(of file: RecordFile) -> [String: Int] {
    var identities: [String: Int] = [:]
    for row in file.rows.indices {
      let identity = identity { file.text(row, $0) }
      if identities[identity] == nil { identities[identity] = row }
    }
    return identities
  }

  private func identity(_ text: (String) -> String) -> String {
    table.identity.map { name in
      let kind = table.columns.first { $0.name == name }?.kind ?? .text
      return equality.form(text(name), kind)
    }.joined(separator: "\u{1F}")
  }
}

extension Diagnostic {
  fileprivate static func noIdentity(_ title: String, _ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.no-identity", zh: "没有“\(title)”，不知道是哪一条记录",
      en: "without “\(name)” nobody knows which record this is",
      at: location,
      fixes: [
        Fix(
          zh: "旧记录照台账填；新记录给一个没有用过的编号，如 xihu-p31",
          en: "give the id of the record; to a new one give an id that is not in use, such as xihu-p31")
      ])
  }

  fileprivate static func otherFile(_ name: String, _ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.other-district", zh: "“\(name)”已在另一个区的文件 \(path) 里",
      en: "“\(name)” is in another district's file, \(path)",
      at: location,
      fixes: [Fix(zh: "编号重了就换一个；换了区就先从那个文件删去", en: "use another id, or remove it there if it moved")])
  }

  fileprivate static func noDistrict(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.no-district", zh: "看不出这一行属于哪个区", en: "nothing says in which district this row lies", at: location,
      fixes: [
        Fix(zh: "加上 --district 区的编号，如 --district xihu", en: "add --district with its id, such as --district xihu")
      ])
  }

  fileprivate static func repeatedRecord(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.repeated-record", zh: "“\(name)”出现了两次", en: "“\(name)” stands twice", at: location,
      notes: [Note(zh: "第一次在这里", en: "the first is here", at: first)])
  }
}
