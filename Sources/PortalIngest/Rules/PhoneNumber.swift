import PortalCore
import PortalModel

/// A telephone number of an office: a landline with or without area code, a service number, a short number.
struct PhoneNumber {
  enum Fault: Equatable {
    /// It is somebody's own.
    case mobile
    /// It has none of the forms that numbers have here.
    case form
  }

  /// `nil` where nothing is wrong.
  let fault: Fault?

  init(_ text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "+") }
    let national = digits.starts(with: "86".utf8) && digits.count == 13 ? digits.dropFirst(2) : digits[...]
    let isMobile =
      national.count == 11 && national.first == UInt8(ascii: "1") && national.allSatisfy { (0x30...0x39).contains($0) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    fault = isMobile ? .mobile : parts.allSatisfy(\.isDigits) && Self.isNumber(parts) ? nil : .form
  }

  /// Whether digits set apart by hyphens are a number: 12345, 85250000-8001, 0571-85250000-8001, 400-826-0000.
  private static func isNumber(_ parts: [Substring]) -> Bool {
    let counts = parts.map(\.utf8.count)
    let start = parts[0].utf8.prefix(3)
    let isService = start.elementsEqual("400".utf8) || start.elementsEqual("800".utf8)
    switch counts.count {
    case 1:
      return (3...8).contains(counts[0]) || (isService && counts[0] == 10)
        || (start.first == UInt8(ascii: "0") && (10...12).contains(counts[0]))
    case 2 where isAreaCode(parts[0]): return isLocal(counts[1])
    case 2 where isService && counts[0] == 3: return counts[1] == 7
    case 2: return isLocal(counts[0]) && isExtension(counts[1])
    case 3 where isService && counts[0] == 3: return counts[1] + counts[2] == 7
    case 3: return isAreaCode(parts[0]) && isLocal(counts[1]) && isExtension(counts[2])
    default: return false
    }
  }

  private static func isAreaCode(_ part: Substring) -> Bool {
    part.hasPrefix("0") && (3...4).contains(part.utf8.count)
  }

  private static func isLocal(_ count: Int) -> Bool { count == 7 || count == 8 }

  private static func isExtension(_ count: Int) -> Bool { (1...6).contains(count) }
}

extension Diagnostic {
  static func phone(_ fault: PhoneNumber.Fault, _ text: String, at location: SourceLocation) -> Diagnostic {
    switch fault {
    case .mobile:
      Diagnostic(
        .error, "cell.mobile-phone", zh: "“\(text)”像是个人手机号，不能公开",
        en: "“\(text)” looks like somebody's mobile number, which must not be published",
        at: location, fixes: [Fix(zh: "填单位的固定电话或 12345", en: "give a landline of the office, or 12345")])
    case .form:
      Diagnostic(
        .error, "cell.not-a-phone", zh: "“\(text)”不是“0571-85250000”或“12345”这样的电话号码",
        en: "“\(text)” is no telephone number such as “0571-85250000” or “12345”", at: location,
        fixes: [Fix(zh: "写区号、短横线、号码，或 12345 这样的短号", en: "give area code, hyphen and number, or a short number")])
    }
  }
}
