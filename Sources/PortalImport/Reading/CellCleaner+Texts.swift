import PortalCore
import PortalModel

extension CellCleaner {
  /// A code in half-width characters; refused where it went through a number and lost digits.
  func cleanCode(_ found: Finding, lowercase: Bool) -> String? {
    var plain = found.text.plainForms.filter { !$0.isNewline }.trimmed
    // A name may keep its full-width brackets; a code has none.
    if !lowercase, !plain.utf8.allSatisfy({ $0 < 0x80 }) { return found.text.filter { !$0.isNewline }.trimmed }
    if plain != found.text { note(.plainForms, found) }
    if Self.isFloat(plain) { return refuse(.lostDigits(found.text, column.description, at: found.location)) }
    if lowercase, plain != plain.lowercased() {
      note(.lowercase, found)
      plain = plain.lowercased()
    }
    return plain
  }

  /// A text as it stands, with plain line breaks; refused where it is a long number that lost digits.
  func cleanText(_ found: Finding) -> String? {
    let digits = found.text.plainForms
    if Self.isFloat(digits) { return refuse(.lostDigits(found.text, column.description, at: found.location)) }
    let isCode = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    if isCode, digits != found.text {
      note(.plainForms, found)
      return digits
    }
    if let first = found.text.unicodeScalars.first, found.text.count > 1, "=+-@".unicodeScalars.contains(first) {
      note(.guarded, found)
    }
    return found.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// The values of a list, set apart as our tables do it.
  func cleanList(_ found: Finding, of element: ColumnKind) -> String? {
    let separators: Set<Character> =
      element == .text || element == .evidence
      ? ["；", ";", "、", "\n", "\r\n"] : ["；", ";", "、", "\n", "\r\n", ",", "，", "/"]
    let parts = found.text.split(whereSeparator: separators.contains).map { String($0).trimmed }.filter { !$0.isEmpty }
    let isCode: Bool
    if case .reference = element { isCode = true } else { isCode = false }
    let values = parts.map { isCode ? $0.plainForms : $0 }
    for value in values where Self.isFloat(value) {
      return refuse(.lostDigits(value, column.description, at: found.location))
    }
    let written = values.joined(separator: "；")
    if written != found.text, !found.text.contains("、") || found.text.contains(where: { ",，/\n".contains($0) }) {
      note(.list, found)
    }
    return written
  }

  /// Whether a text is a long number that a spreadsheet has shortened: 2.11152E+19, or zeros from the 16th digit on.
  static func isFloat(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].hasPrefix("+"), Int(parts[1]) != nil, ExactDecimal.isNumber(parts[0]) { return true }
    let digits = text.utf8
    guard digits.count > 15, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return digits.dropFirst(15).allSatisfy { $0 == 0x30 }
  }
}
