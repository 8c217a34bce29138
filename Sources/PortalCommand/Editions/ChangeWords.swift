import PortalCore
import PortalModel
import PortalPages

/// What a report of changes says, in the language that the caller asks for.
///
/// In English columns and tables have their English names; what was reported stays in the words of the records.
struct ChangeWords {
  let language: Language

  private func word(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }

  func title(from: String, to: String) -> String {
    word("变更：\(from) → \(to)", "Changes: \(from) → \(to)")
  }

  var putOff: String { word("推后的计划", "Put off") }
  var amounts: String { word("计划金额变化", "Planned amounts that changed") }
  var corrections: String { word("更正", "Corrections") }
  var gone: String { word("删除和改编号", "Removed and renamed") }

  /// A state of the records, by its edition or the folder that it lies in.
  func name(of edition: PublishedEdition, in folder: String?) -> String {
    word(
      "\(folder ?? edition.name)（截至 \(edition.asOf.written)）",
      "\(folder ?? "edition \(edition.number)") (as of \(edition.asOf.written))")
  }

  /// How many records changed in which way, as a sentence.
  func counts(_ summary: ChangeSummary) -> String {
    let kinds = [
      (summary.added, "new"), (summary.changed, "changed"), (summary.removed.count, "removed"),
      (summary.renamed.count, "renamed"),
    ]
    let marks = [
      (summary.putOff.count, "put off"), (summary.amounts.count, "planned amounts changed"),
      (summary.corrections.count, "corrected"),
    ]
    let english = [kinds, marks].map { counts in
      counts.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
    }.filter { !$0.isEmpty }
    return word(
      "\(summary.counts)。", english.isEmpty ? "Nothing changed." : "\(english.joined(separator: "; ")).")
  }

  func heading(of group: ChangeSummary.Group) -> String {
    word(
      "\(group.name)（\(group.count.grouped) 条）",
      "\(group.district == nil ? "the whole city" : group.name) (\(group.count.grouped))")
  }

  func title(of table: TableDescription) -> String { word(table.title, table.name) }

  func name(of record: RecordChanges) -> String {
    record.name == record.id ? record.id : word("\(record.name)（\(record.id)）", "\(record.name) (\(record.id))")
  }

  /// What happened to the record as a whole; `nil` where only cells changed.
  func heading(of record: RecordChanges) -> String? {
    guard language == .en else { return record.heading }
    let reason = record.declared.map { ", reason: \($0)" } ?? ""
    return switch record.kind {
    case .added: "new"
    case .changed: nil
    case .removed: "removed\(reason)"
    case .renamed: "the id \(record.formerID ?? "") became \(record.id)\(reason)"
    }
  }

  /// All that there is to tell of a record, each in one sentence.
  func texts(of record: RecordChanges) -> [String] {
    guard language == .en else { return record.texts }
    return [heading(of: record)].compactMap(\.self) + record.sentences.map(text) + record.rows.map(row)
  }

  /// One cell's change.
  func text(_ sentence: ChangeSentence) -> String {
    guard language == .en else { return sentence.text }
    let title = [sentence.part, sentence.column.name].compactMap(\.self).joined(separator: " ")
    let reason =
      sentence.correction.map { ", note: \($0)" } ?? sentence.reason.map { ", reason: \($0)" } ?? ""
    return (sentence.correction == nil ? "" : "correction: ")
      + "\(title) from \(value(sentence.before)) to \(value(sentence.after))\(shift(sentence))\(reason)"
  }

  private func shift(_ sentence: ChangeSentence) -> String {
    if let days = sentence.days {
      return " (\(days > 0 ? "put off" : "brought forward") by \(abs(days).grouped) \(abs(days) == 1 ? "day" : "days"))"
    }
    guard let growth = sentence.growth else { return "" }
    return " (\(growth > 0 ? "up" : "down") by \(Money(fen: Int(clamping: growth.magnitude)).written) yuan)"
  }

  private func value(_ text: String) -> String {
    ["未报送": "not reported", "无": "none", "不足一个单位": "below the unit", "是": "yes", "否": "no"][text] ?? text
  }

  private func row(_ text: String) -> String {
    for (zh, en) in [("新增 ", "added "), ("删除 ", "removed ")] where text.hasPrefix(zh) {
      return en + text.dropFirst(zh.count)
    }
    return text
  }
}
