/// A unified social credit code (统一社会信用代码, GB 32100-2015): 17 digits and capital letters and a check character.
struct CreditCode {
  /// What is wrong with the code; `nil` where nothing is.
  let fault: Fault?

  enum Fault: Equatable {
    /// It is no 18 characters of the alphabet, which has no I, O, S, V and Z.
    case form
    /// The check character is another than the one given.
    case checkCharacter(Character)
    /// The organisation's code in it (GB 11714), characters 9 to 17, has another check character than the one given.
    case organizationCode(Character)
  }

  init(_ text: String) {
    let values = text.utf8.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard values.count == 18, text.utf8.count == 18 else {
      fault = .form
      return
    }
    var (weight, sum) = (1, 0)
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    let expected = (31 - sum % 31) % 31
    guard values[17] == expected else {
      fault = .checkCharacter(Character(Unicode.Scalar(Self.alphabet[expected])))
      return
    }
    let organization = OrganizationCode(text.dropFirst(8).dropLast())
    fault = organization.flatMap { $0.isValid ? nil : .organizationCode($0.expected) }
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}
