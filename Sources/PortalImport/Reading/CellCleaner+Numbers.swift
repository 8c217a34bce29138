import PortalCore
import PortalModel

extension CellCleaner {
  /// A number in the unit of the table, exact.
  func cleanNumber(_ found: Finding) -> String? {
    let plain = Self.plainNumber(found.text)
    if plain != found.text, found.text.unicodeScalars.contains(where: { $0.value > 0xFF }) { note(.plainForms, found) }
    let (number, own) = Self.split(plain)
    guard ExactDecimal.isNumber(number) else { return refuseNumber(plain, found) }
    guard let unit = unit(own, of: found) else { return nil }
    if kind == .degrees { return rounded(number, found) }
    if unit.isBase { return number.filter { $0 != "," } }
    guard let scaled = unit.scaled(number) else {
      return refuse(.inexactUnit(found.text, unit, column.description, at: found.location))
    }
    note(.scaled, found)
    return scaled
  }

  /// The text without spaces and currency signs, in half-width characters.
  private static func plainNumber(_ text: String) -> String {
    var plain = text.plainForms.filter { !$0.isWhitespace && $0 != "¥" && $0 != "￥" }
    if plain.hasPrefix("+") { plain.removeFirst() }
    return plain
  }

  /// A number and the unit behind it.
  private static func split(_ text: String) -> (number: String, unit: MeasureUnit?) {
    for unit in MeasureUnit.all + MeasureUnit.short where text.hasSuffix(unit.name) {
      let number = String(text.dropLast(unit.name.count))
      if ExactDecimal.isNumber(number) { return (number, unit) }
    }
    return (text, nil)
  }

  /// The unit of a cell; `nil`, and reported, where none is given or two are.
  private func unit(_ own: MeasureUnit?, of found: Finding) -> MeasureUnit? {
    let base = column.description.unit
    if let own {
      let isShort = own.base.isEmpty
      guard isShort || own.base == base || (base == nil && kind == .count) else {
        _ = refuse(.foreignUnit(own.title, column.description, at: found.location))
        return nil
      }
      let other = column.unit.map { ($0, column.location) } ?? cellUnit
      if let other, other.0 != own, !isShort || !other.0.isBase {
        _ = refuse(.mixedUnits(own.title, other.0.title, at: found.location, other: other.1))
        return nil
      }
      if column.unit == nil, cellUnit == nil { cellUnit = (own, found.location) }
      return own
    }
    if let unit = column.unit { return unit }
    if let cellUnit, kind.isMeasured || !cellUnit.unit.isBase {
      _ = refuse(.mixedUnits("", cellUnit.unit.title, at: found.location, other: cellUnit.location))
      return nil
    }
    guard kind.isMeasured else { return MeasureUnit.named(base ?? "个") ?? MeasureUnit.named("个") }
    _ = refuse(.noUnit(column.description, at: found.location))
    return nil
  }

  private func rounded(_ number: String, _ found: Finding) -> String? {
    guard let billionths = try? ExactDecimal.read(number, fractionDigits: 9) else { return number }
    let millionths = billionths.dividedRounded(by: 1000)
    if millionths * 1000 != billionths { note(.rounded, found) }
    return writtenDecimal(millionths, fractionDigits: 6)
  }

  /// Refuses what is no number, with the reason that an author can do something about.
  private func refuseNumber(_ plain: String, _ found: Finding) -> String? {
    let lower = plain.lowercased()
    if let place = lower.firstIndex(of: "e"), SpreadsheetNumber(lower) != nil, place != lower.startIndex {
      return refuse(.lostDigits(found.text, column.description, at: found.location))
    }
    let digits = plain.contains { $0.isASCII && $0.isNumber }
    if digits, Self.isApproximate(plain) {
      return refuse(.approximate(found.text, column.description, at: found.location))
    }
    return found.text
  }

  /// Whether a text gives a number with a word or sign that makes it uncertain, or a range.
  private static func isApproximate(_ text: String) -> Bool {
    let words = [
      "约", "近", "余", "多", "左右", "以上", "以下", "超", "不到", "≥", "≤", ">", "<", "~", "～", "—", "至", "几", "大概", "±",
    ]
    if words.contains(where: text.contains) { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { ExactDecimal.isNumber(split(String($0)).number) }
  }
}
