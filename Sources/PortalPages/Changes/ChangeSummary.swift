import PortalCore
package import PortalModel

/// The changes of one edition, in the order in which readers want them.
package struct ChangeSummary: Sendable {
  /// A sentence with the record that it is about.
  package struct Item: Sendable {
    package let record: RecordChanges
    package let sentence: ChangeSentence
  }

  /// The records of one district, or of the whole city, by table.
  package struct Group: Sendable {
    /// The id of the district; `nil` for what belongs to the whole city.
    package let district: String?
    package let name: String
    package let tables: [(table: TableDescription, records: [RecordChanges])]

    /// Its place on the page of the edition's changes.
    package var anchor: String { district.map { "d-\($0)" } ?? "city" }

    /// How many records it has.
    package var count: Int { tables.reduce(0) { $0 + $1.records.count } }
  }

  package let records: [RecordChanges]
  /// Of each record whose planned days were put off the one that was put off most; the longest first.
  package let putOff: [Item]
  /// Approved and planned amounts that changed, the largest change first.
  package let amounts: [Item]
  package let corrections: [Item]
  package let removed: [RecordChanges]
  package let renamed: [RecordChanges]
  /// In the order of the districts; the whole city last.
  package let groups: [Group]

  /// - Complexity: O(*n* log *n*) in the changes.
  package init(_ records: [RecordChanges], districts: [District]) {
    self.records = records
    let items = records.flatMap { record in record.sentences.map { Item(record: record, sentence: $0) } }
    putOff = records.compactMap { record in
      let longest = record.sentences.filter(\.isSlippage).compactMap(\.days).max()
      return record.sentences.first { $0.isSlippage && $0.days == longest }.map { Item(record: record, sentence: $0) }
    }.sortedByIndex { $0.sentence.days ?? 0 }
    amounts = items.filter { $0.sentence.isPlannedAmount && $0.sentence.correction == nil }
      .sortedByIndex { Int(clamping: ($0.sentence.growth ?? 0).magnitude) }
    corrections = items.filter { $0.sentence.correction != nil }
    removed = records.filter { $0.kind == .removed }
    renamed = records.filter { $0.kind == .renamed }
    let named = districts.map { ($0.id.text as String?, $0.name) } + [(nil, "全市")]
    groups = named.compactMap { id, name in
      let own = records.filter { $0.district == id }
      let tables = Tables.all.compactMap { table in
        let records = own.filter { $0.table.name == table.name }
        return records.isEmpty ? nil : (table: table, records: records)
      }
      return tables.isEmpty ? nil : Group(district: id, name: name, tables: tables)
    }
  }

  /// How many records are new.
  package var added: Int { records.count { $0.kind == .added } }

  /// How many records are the same and say something else.
  package var changed: Int { records.count { $0.kind == .changed || ($0.kind == .renamed && !$0.sentences.isEmpty) } }

  /// How many records changed in one way, or how many of their changes are of one kind.
  package struct Count: Sendable {
    /// “新列入”, “推后计划的”.
    package let name: String
    package let number: Int
    package let unit: String
    /// The place of what is counted on the page of the edition's changes.
    package let anchor: String
  }

  /// What became of how many records; those of which there are none are left out.
  package var kinds: [Count] {
    let counts =
      [("新列入", added, "all"), ("有变更", changed, "all")]
      + [("删除", removed.count, "gone"), ("改编号", renamed.count, "gone")]
    return counts.map { Count(name: $0.0, number: $0.1, unit: "条", anchor: $0.2) }.filter { $0.number > 0 }
  }

  /// How many changes of each kind that readers look for; those of which there are none are left out.
  package var marks: [Count] {
    [
      ("推后计划的", putOff.count, "put-off"), ("计划金额变化", amounts.count, "amounts"),
      ("更正", corrections.count, "corrections"),
    ]
    .map { Count(name: $0.0, number: $0.1, unit: "处", anchor: $0.2) }.filter { $0.number > 0 }
  }

  /// The counts in one sentence, without a full stop.
  package var counts: String {
    func written(_ counts: [Count]) -> String {
      counts.map { "\($0.name) \($0.number.grouped) \($0.unit)" }.joined(separator: "，")
    }
    return kinds.isEmpty ? "没有变化" : written(kinds) + (marks.isEmpty ? "" : "；" + written(marks))
  }
}

extension [ChangeSummary.Item] {
  /// From the largest value down; of one value in the order that they have.
  fileprivate func sortedByIndex(_ value: (ChangeSummary.Item) -> Int) -> [ChangeSummary.Item] {
    enumerated().map { (value($1), $0, $1) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }
}
