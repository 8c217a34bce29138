import PortalCore

/// A piece of personal information in a text.
package struct PrivateItem: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    /// A citizen's id of 18 characters (GB 11643) with its check digit and a valid birth date.
    case citizenID
    /// 15 digits that may be a citizen's id of before 1999.
    case oldCitizenID
    /// A mobile telephone number.
    case mobile
    /// A bank card or account: 16 to 19 digits that pass Luhn's check, beside a label.
    case bankCard
    /// A citizen's id or mobile number with too few of its digits hidden.
    case weakMask
    /// Building and room beside a person's name.
    case homeAddress
    /// A mailbox at a host where private persons have theirs.
    case personalMail

    /// What it is called in messages.
    var title: Message {
      switch self {
      case .citizenID: Message(zh: "公民身份号码", en: "a citizen's id")
      case .oldCitizenID: Message(zh: "像是 15 位旧身份证号码的数字", en: "digits that look like an old citizen's id")
      case .mobile: Message(zh: "手机号码", en: "a mobile number")
      case .bankCard: Message(zh: "银行账号或卡号", en: "a bank account or card")
      case .weakMask: Message(zh: "遮得不够的号码", en: "a number of which too little is hidden")
      case .homeAddress: Message(zh: "姓名旁边的住址", en: "a home address beside a name")
      case .personalMail: Message(zh: "个人邮箱", en: "a personal mailbox")
      }
    }
  }

  package let kind: Kind
  /// Its bytes in the text.
  package let range: Range<Int>
  /// Whether a word beside it says what it is.
  let isLabelled: Bool

  init(_ kind: Kind, _ range: Range<Int>, isLabelled: Bool = false) {
    self.kind = kind
    self.range = range
    self.isLabelled = isLabelled
  }

  /// Whether a site with it must not be built; otherwise it is doubtful.
  var isCertain: Bool {
    switch kind {
    case .citizenID, .mobile, .bankCard, .weakMask: true
    case .oldCitizenID: isLabelled
    case .homeAddress, .personalMail: false
    }
  }
}
