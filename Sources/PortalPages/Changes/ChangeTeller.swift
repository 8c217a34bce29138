import PortalCore
import PortalModel

/// Puts the changes of one edition into words, by the record that they belong to.
struct ChangeTeller {
  let before: ChangeNames
  let after: ChangeNames
  let edition: PublishedEdition
  /// What the publisher says of this edition's changes.
  let amendments: [Amendment]
  let routes: RecordRoutes

  /// One for each record that there is something to tell of, in the order of tables and ids.
  var told: [RecordChanges] {
    var records: [RecordChanges] = []
    var places: [String: Int] = [:]
    for change in edition.changes {
      guard let table = Tables.named(change.table) else { continue }
      let owner = owner(of: change, table)
      let place = places["\(owner.table.name) \(owner.id)"] ?? records.count
      if place == records.count {
        places["\(owner.table.name) \(owner.id)"] = place
        records.append(owner)
      }
      tell(change, of: table, in: &records[place])
    }
    let order = Dictionary(uniqueKeysWithValues: Tables.all.enumerated().map { ($1.name, $0) })
    return records.filter(\.isTold).sorted { left, right in
      (order[left.table.name] ?? 0, left.id) < (order[right.table.name] ?? 0, right.id)
    }
  }

  /// The record that a row belongs to, with nothing told of it yet: the row's own, or the one that it names first.
  private func owner(of change: RecordChange, _ table: TableDescription) -> RecordChanges {
    let names = change.kind == .removed ? before : after
    var (owner, id) = (table, change.key)
    if table.key == nil, let first = table.identity.first, case .reference(let target) = table.column(first)?.kind,
      let found = Tables.named(target)
    {
      owner = found
      id = String(change.key.prefix { $0 != "/" })
    }
    let state = names.state[owner.name]
    let now = routes.id(of: id, in: owner.name, since: edition.number)
    return RecordChanges(
      edition: edition.number, table: owner, id: id, name: names.name(of: id, in: owner.name),
      path: RecordRoutes.path(of: now, in: owner.name),
      district: state.flatMap { state in state[id].flatMap { names.district(of: $0, in: state) } })
  }

  private func tell(_ change: RecordChange, of table: TableDescription, in record: inout RecordChanges) {
    let part = table.name == record.table.name ? nil : part(of: change, table)
    switch (change.kind, part) {
    case (.changed, _):
      part == nil ? record.become(change, declared: nil) : record.addPart(change)
      record.add(sentences(of: change, table, part: part))
    case (.added, let part?): record.addRow(change, "新增 \(part)：\(cells(of: change, table, after: true))")
    case (.removed, let part?): record.addRow(change, "删除 \(part)")
    default: record.become(change, declared: declared(change))
    }
  }

  /// What tells a row apart within its record: “竣工”, “社区助餐 老人中午吃饭要走到邻近社区”.
  private func part(of change: RecordChange, _ table: TableDescription) -> String {
    let parts = change.key.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    let columns = table.identity.dropFirst().map { table.column($0) }
    return zip(parts, columns).map { part, column in column.map { after.words(part, of: $0) } ?? part }
      .joined(separator: " ")
  }

  /// What an added row says beside what tells it apart, at most three cells.
  private func cells(of change: RecordChange, _ table: TableDescription, after isAfter: Bool) -> String {
    let cells = change.fields.filter { !table.identity.contains($0.column) }.compactMap { field in
      table.column(field.column).map { "\($0.title) \(after.words(field.after, of: $0))" }
    }
    return cells.isEmpty ? "没有别的内容" : cells.prefix(3).joined(separator: "，")
  }

  private func sentences(of change: RecordChange, _ table: TableDescription, part: String?) -> [ChangeSentence] {
    change.fields.compactMap { field in
      guard !field.isOfNewColumn, !Self.unspoken.contains(field.column), let column = table.column(field.column) else {
        return nil
      }
      return ChangeSentence(
        column: column, part: part, before: before.words(field.before, of: column),
        after: after.words(field.after, of: column), days: days(field, column), growth: growth(field, column),
        reason: field.column.hasPrefix("planned") ? reason(change, table) : nil,
        correction: correction(change, column))
    }
  }

  /// Columns that change whenever a row is looked at, or that another sentence tells as its reason.
  private static let unspoken = [
    Project.Columns.updated.description.name, Milestone.Columns.delayReason.description.name,
  ]

  private func days(_ field: RecordChange.Field, _ column: ColumnDescription) -> Int? {
    guard column.kind == .plannedDate, let from = PlannedDate(field.before), let to = PlannedDate(field.after) else {
      return nil
    }
    return to.lastDay - from.lastDay
  }

  private func growth(_ field: RecordChange.Field, _ column: ColumnDescription) -> Int? {
    guard column.kind == .money, let from = try? ExactDecimal.read(field.before, fractionDigits: 2),
      let to = try? ExactDecimal.read(field.after, fractionDigits: 2)
    else { return nil }
    return to - from
  }

  /// The reason of delay that goes with a planned day.
  private func reason(_ change: RecordChange, _ table: TableDescription) -> String? {
    let milestones = Milestone.table.description.name
    let key = table.name == milestones ? change.key : "\(change.key)/\(Milestone.Kind.completed.title)"
    let text = after.state[milestones]?.text(key, Milestone.Columns.delayReason.description.name)
    return text.flatMap { ["", "-"].contains($0) ? nil : $0 }
  }

  private func correction(_ change: RecordChange, _ column: ColumnDescription) -> String? {
    amendments.first {
      $0.kind == .correction && change.isOf($0) && column.headers.contains($0.column.value ?? "")
    }?.reason
  }

  private func declared(_ change: RecordChange) -> String? {
    amendments.first { amendment in
      switch change.kind {
      case .removed: amendment.kind == .removal && change.isOf(amendment)
      case .renamed: amendment.kind == .renaming && amendment.record == change.formerKey
      case .added, .changed: false
      }
    }?.reason
  }
}

extension RecordChange {
  /// Whether an amendment speaks of this record.
  fileprivate func isOf(_ amendment: Amendment) -> Bool {
    let table = Tables.named(table)
    return amendment.record == key && (amendment.table == table?.name || amendment.table == table?.title)
  }
}
