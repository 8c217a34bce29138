import PortalCore
import PortalModel

/// What a publisher says of changes has to be true of them; and a record with a page does not vanish without a word.
struct AmendmentRules {
  let history: History
  let amendments: RecordTable<Amendment>
  let log: SharedLog

  private typealias Columns = Amendment.Columns

  /// The tables whose records have a page each.
  static let tablesWithPages = ["districts", "subdistricts", "communities", "projects", "facilities", "bureaus"]

  func check() {
    for (amendment, row) in amendments.entries { check(amendment, row) }
    if history.editions.count > 1 { checkVanished() }
  }

  private func check(_ amendment: Amendment, _ row: TableRow) {
    // An edition after the one that is looked at, with --as-of, is not judged.
    guard (2...max(2, history.current.number)).contains(amendment.edition) else {
      if amendment.edition < 2 || history.current.heading == nil {
        log.add(.unknownEdition(amendment.edition, last: history.current.number, at: row.location(Columns.edition)))
      }
      return
    }
    guard history.editions.count >= amendment.edition else {
      return log.add(
        .unknownEdition(amendment.edition, last: history.current.number, at: row.location(Columns.edition)))
    }
    guard let table = Tables.meant(by: amendment.table) else {
      return log.add(.unknownTable(amendment.table, at: row.location(Columns.table)))
    }
    let changes = history.editions[amendment.edition - 1].changes.filter { $0.table == table.name }
    switch amendment.kind {
    case .correction: checkCorrection(amendment, of: table, in: changes, row)
    case .removal:
      guard !changes.contains(where: { $0.kind == .removed && $0.key == amendment.record }) else { return }
      log.add(.notRemoved(amendment, at: row.location(Columns.record)))
    case .renaming:
      guard let new = amendment.newID.value else { return log.add(.noNewID(at: row.location(Columns.newID))) }
      guard
        !changes.contains(where: { $0.kind == .renamed && $0.formerKey == amendment.record && $0.key == new.text })
      else { return }
      log.add(.notRenamed(amendment, new.text, at: row.location(Columns.record)))
    }
  }

  private func checkCorrection(
    _ amendment: Amendment, of table: TableDescription, in changes: [RecordChange], _ row: TableRow
  ) {
    guard let name = amendment.column.value else { return log.add(.noColumn(at: row.location(Columns.column))) }
    guard let column = table.columns.first(where: { $0.headers.contains(name) }) else {
      return log.add(.unknownColumn(name, of: table, at: row.location(Columns.column)))
    }
    let isChanged = changes.contains { change in
      change.kind == .changed && change.key == amendment.record && change.fields.contains { $0.column == column.name }
    }
    if !isChanged { log.add(.noChange(amendment, column, at: row.location(Columns.record))) }
  }

  private func checkVanished() {
    for change in history.current.changes
    where change.kind == .removed && Self.tablesWithPages.contains(change.table) {
      let isExplained = amendments.complete.contains { amendment in
        amendment.kind == .removal && amendment.edition == history.current.number
          && amendment.record == change.key && Tables.meant(by: amendment.table)?.name == change.table
      }
      if !isExplained, let table = Tables.named(change.table) {
        log.add(.vanished(change, of: table, in: history.current.number, at: SourceLocation(path: path)))
      }
    }
  }

  /// Where the explanation of what vanished is wanted.
  private var path: String {
    amendments.rows.first?.file.csv.source.path ?? "content/\(Amendment.table.description.path).csv"
  }
}

extension Diagnostic {
  fileprivate static func unknownEdition(_ number: Int, last: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.unknown-edition", zh: "变更说明写的是第 \(number) 期，只能写第 2 期到第 \(last) 期",
      en: "this amendment is for edition \(number); there are editions 2 to \(last)", at: location,
      fixes: [Fix(zh: "正在编的是第 \(last) 期", en: "the edition in the making is \(last)")])
  }

  fileprivate static func unknownTable(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.unknown-table", zh: "没有名为“\(name)”的表", en: "there is no table “\(name)”", at: location,
      fixes: Fix.nearest(to: name, in: Tables.all.flatMap { [$0.title, $0.name] }))
  }

  fileprivate static func noColumn(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.no-column", zh: "更正要写明是哪一列", en: "a correction needs the column that was wrong",
      at: location)
  }

  fileprivate static func unknownColumn(
    _ name: String, of table: TableDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "amendment.unknown-column", zh: "“\(table.title)”表没有名为“\(name)”的列",
      en: "the table “\(table.name)” has no column named “\(name)”", at: location,
      fixes: Fix.nearest(to: name, in: table.columns.flatMap(\.headers)))
  }

  fileprivate static func noChange(
    _ amendment: Amendment, _ column: ColumnDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "amendment.no-change",
      zh: "第 \(amendment.edition) 期里，“\(amendment.record)”的“\(column.title)”没有变化，无从更正",
      en: "“\(column.name)” of “\(amendment.record)” did not change in edition \(amendment.edition)", at: location,
      fixes: [Fix(zh: "核对期号、记录和列；用 portal diff 看有哪些变化", en: "check edition, record and column against portal diff")])
  }

  fileprivate static func notRemoved(_ amendment: Amendment, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.not-removed", zh: "第 \(amendment.edition) 期没有删除“\(amendment.record)”：它还在，或者上一期就没有",
      en: "edition \(amendment.edition) did not remove “\(amendment.record)”: it is still there, or never was",
      at: location)
  }

  fileprivate static func noNewID(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.no-new-id", zh: "改编号要写新编号", en: "a renaming needs the new id", at: location)
  }

  fileprivate static func notRenamed(_ amendment: Amendment, _ new: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "amendment.not-renamed",
      zh: "第 \(amendment.edition) 期没有把“\(amendment.record)”改为“\(new)”：上一期要有前者，这一期要有后者",
      en: "edition \(amendment.edition) did not rename “\(amendment.record)” to “\(new)”:"
        + " the edition before must have the one, this one the other",
      at: location)
  }

  fileprivate static func vanished(
    _ change: RecordChange, of table: TableDescription, in edition: Int, at location: SourceLocation
  ) -> Diagnostic {
    let name = change.fields.first { $0.column == "name" }?.before ?? change.key
    return Diagnostic(
      .error, "amendment.vanished", zh: "上一期有“\(table.title)”\(name)（\(change.key)），现在没有了，也没有说明",
      en: "“\(change.key)” of \(table.name) was in the edition before and is gone without a word", at: location,
      fixes: [
        Fix(
          zh: "在变更说明里加一行：\(edition),删除,\(table.title),\(change.key),,,原因；或者改编号",
          en: "add a line to the amendments: \(edition),removal,\(table.name),\(change.key),,,reason; or a renaming")
      ])
  }
}
