import PortalCore

/// The form of a document's number (文号): words, a year in 〔〕, a number and 号, “杭政办函〔2024〕11号”.
enum DocumentNumber {
  /// What is wrong with a number; `nil` where nothing is.
  static func fault(in text: String, at location: SourceLocation) -> Diagnostic? {
    guard !isWellFormed(text) else { return nil }
    let fixed = text.map { brackets[$0] ?? $0 }
    return .documentNumber(text.shortened, fixed: isWellFormed(String(fixed)) ? String(fixed) : nil, at: location)
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "〔" || $0 == "〕" }
    guard parts.count == 3, text.hasSuffix("号"), !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace) else {
      return false
    }
    return parts[1].isDigits && parts[1].utf8.count == 4 && parts[2].dropLast().isDigits
  }

  /// The brackets that are written instead of 〔〕.
  private static let brackets: [Character: Character] = [
    "[": "〔", "【": "〔", "（": "〔", "(": "〔", "］": "〕", "［": "〔", "]": "〕", "】": "〕", "）": "〕", ")": "〕",
  ]
}

extension Diagnostic {
  fileprivate static func documentNumber(_ text: String, fixed: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "document.number", zh: "文号“\(text)”的写法应像“杭政办函〔2024〕11号”，年份用六角括号〔〕",
      en: "the document number “\(text)” must look like “杭政办函〔2024〕11号”, the year in 〔〕", at: location,
      fixes: fixed.map { [.replace(with: $0)] } ?? [])
  }
}
