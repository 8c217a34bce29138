import PortalCore

/// A document's index number (索引号): the organisation's code, a year and a serial, “002489401/2024-00624”.
enum IndexNumber {
  /// What is wrong with a number; `nil` where nothing is.
  static func fault(in text: String, at location: SourceLocation) -> Diagnostic? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let serial = parts.last?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, let code = OrganizationCode(parts[0]), serial.map(\.utf8.count) == [4, 5],
      serial.allSatisfy(\.isDigits), serial[0].hasPrefix("19") || serial[0].hasPrefix("20")
    else { return .indexNumberForm(text.shortened, at: location) }
    return code.isValid ? nil : .organizationCode(text.shortened, code.expected, at: location)
  }
}

/// An organisation's code (GB 11714): eight digits or capital letters and a check character.
struct OrganizationCode {
  /// The check character that belongs to the first eight.
  let expected: Character
  let isValid: Bool

  /// - Parameter text: nine characters, perhaps with a hyphen before the last; `nil` where it is none.
  init?(_ text: Substring) {
    let characters = Array(text.utf8.filter { $0 != UInt8(ascii: "-") })
    let hyphens = text.utf8.count - characters.count
    guard characters.count == 9, hyphens == 0 || (hyphens == 1 && text.dropLast().hasSuffix("-")) else { return nil }
    var sum = 0
    for (character, weight) in zip(characters, [3, 7, 9, 10, 5, 8, 4, 2]) {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): sum += Int(character - UInt8(ascii: "0")) * weight
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): sum += Int(character - UInt8(ascii: "A") + 10) * weight
      default: return nil
      }
    }
    let last = characters[8]
    guard last == UInt8(ascii: "X") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else { return nil }
    expected = Array("0123456789X0")[11 - sum % 11]
    isValid = Character(Unicode.Scalar(last)) == expected
  }
}

extension Diagnostic {
  fileprivate static func indexNumberForm(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "document.index-number", zh: "索引号“\(text)”的写法应像“002489401/2024-00624”",
      en: "the index number “\(text)” must look like “002489401/2024-00624”", at: location)
  }

  fileprivate static func organizationCode(
    _ text: String, _ expected: Character, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "document.organization-code", zh: "索引号“\(text)”里组织机构代码的校验位应是 \(expected)，可能抄错",
      en: "the check character of the organisation's code in “\(text)” should be \(expected): it may be mistyped",
      at: location)
  }
}
