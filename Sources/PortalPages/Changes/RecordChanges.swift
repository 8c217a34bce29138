package import PortalModel

/// Everything that became of one record in one edition, with the rows of other tables that belong to it.
package struct RecordChanges: Sendable {
  /// The number of the edition that has it first.
  package let edition: Int
  /// The English name of the record's table.
  package let table: TableDescription
  /// The id of the record in this edition.
  package let id: String
  package let name: String
  /// Where readers find the record now; `nil` for one without a place on the site.
  package let path: String?
  /// The id of its district; `nil` for what belongs to the whole city.
  package let district: String?
  /// What happened to the record as a whole; `changed` where it is still the same one.
  package private(set) var kind: RecordChange.Kind
  /// The id that it had before, where that is another.
  package private(set) var formerID: String?
  /// Why it was removed or renamed, as the publisher declares.
  package private(set) var declared: String?
  /// Put-off days first, then amounts, then the rest in the order of the columns.
  package private(set) var sentences: [ChangeSentence] = []
  /// Rows that were added or removed, in words: “新增 竣工节点”.
  package private(set) var rows: [String] = []
  /// The changes as they are kept.
  package private(set) var changes: [RecordChange] = []

  init(edition: Int, table: TableDescription, id: String, name: String, path: String?, district: String?) {
    self.edition = edition
    self.table = table
    self.id = id
    self.name = name
    self.path = path
    self.district = district
    kind = .changed
  }

  /// Adds a change of the record's own row.
  mutating func become(_ change: RecordChange, declared: String?) {
    changes.append(change)
    guard change.kind != .changed else { return }
    kind = change.kind
    formerID = change.formerKey
    self.declared = declared
  }

  /// Adds sentences; one that says of a step what the record's own row says already is left out.
  mutating func add(_ sentences: [ChangeSentence]) {
    self.sentences += sentences.filter { sentence in
      sentence.part == nil || !sentence.column.kind.isDate
        || !self.sentences.contains { $0.part == nil && $0.column.kind.isDate && $0.saysTheSame(as: sentence) }
    }
    self.sentences = ranked(self.sentences)
  }

  mutating func addRow(_ change: RecordChange, _ text: String) {
    changes.append(change)
    rows.append(text)
  }

  mutating func addPart(_ change: RecordChange) {
    changes.append(change)
  }

  private func ranked(_ sentences: [ChangeSentence]) -> [ChangeSentence] {
    func rank(_ sentence: ChangeSentence) -> Int {
      sentence.isSlippage ? 0 : sentence.isPlannedAmount ? 1 : sentence.growth != nil ? 2 : 3
    }
    return (0...3).flatMap { wanted in sentences.filter { rank($0) == wanted } }
  }

  /// Whether there is anything to tell: more than that the row was looked at again.
  package var isTold: Bool { kind != .changed || !sentences.isEmpty || !rows.isEmpty }

  /// What happened to the record as a whole, in words; `nil` where only cells changed.
  package var heading: String? {
    let reason = declared.map { "，原因：\($0)" } ?? ""
    return switch kind {
    case .added: "新列入"
    case .changed: nil
    case .removed: "删除\(reason)"
    case .renamed: "编号由 \(formerID ?? "") 改为 \(id)\(reason)"
    }
  }

  /// All that there is to tell, each in one sentence without a full stop.
  package var texts: [String] {
    [heading].compactMap(\.self) + sentences.map(\.text) + rows
  }
}
