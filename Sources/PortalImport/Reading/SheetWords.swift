import PortalCore

/// The words by which rows of a sheet are told apart, and what is said above a table.
enum SheetWords {
  /// What a row is, by the first things that stand in it.
  enum Kind: Equatable {
    case data
    /// Sums up the rows since the last of its kind.
    case subtotal
    /// Sums up all rows.
    case total
    /// A part of a total.
    case share
    /// A remark, or who filled in the sheet.
    case note
  }

  /// - Parameter texts: the texts of the row's first cells, those that are blank left out.
  static func kind(of texts: [String]) -> Kind {
    let plain = texts.prefix(3).map { String($0.plainForms.filter { !$0.isWhitespace }) }
    for text in plain {
      let word = String(text.prefix { $0 != "(" && $0 != ":" && $0 != "：" })
      if word.hasPrefix("其中") { return .share }
      if ["合计", "总计", "总合计", "共计", "累计"].contains(word) { return .total }
      if word == "小计" || (word.hasSuffix("小计") && word.count <= 12) { return .subtotal }
      if word.hasSuffix("合计") && word.count <= 8 { return .subtotal }
    }
    guard let first = plain.first else { return .data }
    return notes.contains { first.hasPrefix($0) } ? .note : .data
  }

  private static let notes = [
    "注:", "注：", "注1", "备注:", "备注：", "说明:", "说明：", "填表说明", "填报说明", "制表", "填表人", "填报人", "审核人", "复核人", "单位负责人",
    "负责人:", "负责人：", "联系人:", "联系人：", "填报日期:", "填报日期：", "填表日期", "日期:", "日期：", "数据来源", "*注", "※",
  ]

  /// The units that a line above the table states: “单位：万元、平方米”.
  static func units(in text: String) -> [MeasureUnit] {
    let plain = text.plainForms.replacing("：", with: ":")
    guard let place = plain.firstRange(of: "单位") else { return [] }
    let before = plain[..<place.lowerBound]
    let isOfNumbers = before.isEmpty || ["金额", "面积", "计量", "数量", "资金", "(", " ", ","].contains { before.hasSuffix($0) }
    let rest = plain[place.upperBound...].drop { $0.isWhitespace }
    guard isOfNumbers, rest.hasPrefix(":") else { return [] }
    return rest.dropFirst().split { "、,;/()和 ".contains($0) }.compactMap { MeasureUnit.named(String($0)) }
  }

  /// Whether the cells of a row number the columns: 1 2 3, or 甲 乙 1 2.
  static func isNumbering(_ texts: [String]) -> Bool {
    let numbers = texts.drop { ["甲", "乙", "丙", "丁"].contains($0) }.map { Int($0) }
    guard texts.count >= 3, let first = numbers.first, let start = first else { return false }
    return start <= 1 && numbers.enumerated().allSatisfy { $1 == start + $0 }
  }
}
