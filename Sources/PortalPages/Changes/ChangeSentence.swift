import PortalCore
package import PortalModel

/// One cell's change in words: “计划竣工日期 由 2025-06-30 改为 2025-09-30（推后 92 天），原因：…”.
package struct ChangeSentence: Hashable, Sendable {
  package let column: ColumnDescription
  /// What the row is within its record: “竣工”, “市级财政”; `nil` for the record's own row.
  package let part: String?
  /// What the cell said, in words: a value with its unit, “未报送”.
  package let before: String
  package let after: String
  /// By how many days a planned day was put off; negative where it was brought forward.
  package let days: Int?
  /// By how much an amount grew, in fen.
  package let growth: Int?
  /// Why a step is late, as reported.
  package let reason: String?
  /// What was wrong before, where the publisher declares the change a correction.
  package let correction: String?

  func saysTheSame(as other: ChangeSentence) -> Bool {
    before == other.before && after == other.after
  }

  /// Whether a planned day was put off, and not because it was wrong before.
  package var isSlippage: Bool { (days ?? 0) > 0 && correction == nil }

  /// Whether an approved or planned amount changed.
  package var isPlannedAmount: Bool {
    growth != nil
      && [Project.Columns.approvedBudget, Funding.Columns.planned].map(\.description).contains(column)
  }

  /// The column with the part that it belongs to: “竣工计划日期”.
  package var title: String { [part, column.title].compactMap(\.self).joined(separator: " ") }

  /// How far a day was moved, or by how much an amount grew or shrank.
  package struct Shift: Hashable, Sendable {
    /// “推后”, “提前”, “增加”, “减少”.
    package let direction: String
    package let amount: String
    package let unit: String

    /// “推后 92 天”, “增加 20,000 元”.
    package var written: String { "\(direction) \(amount) \(unit)" }
  }

  /// `nil` where the change is no shift.
  package var shift: Shift? {
    if let days { return Shift(direction: days > 0 ? "推后" : "提前", amount: abs(days).grouped, unit: "天") }
    if let growth {
      return Shift(
        direction: growth > 0 ? "增加" : "减少", amount: Money(fen: Int(growth.magnitude)).written, unit: "元")
    }
    return nil
  }

  /// The whole sentence, without a full stop.
  package var text: String {
    let mark = correction == nil ? "" : "更正："
    let shift = shift.map { "（\($0.written)）" } ?? ""
    let reason = correction.map { "，说明：\($0)" } ?? reason.map { "，原因：\($0)" } ?? ""
    return "\(mark)\(title) 由 \(before) 改为 \(after)\(shift)\(reason)"
  }
}
