import PortalCore
import PortalIngest

extension SourceText {
  /// The text in UTF-8; `nil` where it is neither UTF-8 nor GB18030, which its reader reports.
  var decodedQuietly: SourceText? { decoded(SharedLog())?.text }
}

extension Diagnostic {
  /// Personal information in a text or in a file's name.
  ///
  /// - Parameters:
  ///   - shown: what a message may show of it.
  ///   - location: in a text in which it is hidden.
  static func privateItem(
    _ item: PrivateItem, shown: String, at location: SourceLocation, isName: Bool
  ) -> Diagnostic {
    let what = item.kind.title
    let place =
      isName ? Message(zh: "文件名里有", en: "the file's name has ") : Message(zh: "这里有", en: "here is ")
    let (zh, en) = ("\(place.zh)\(what.zh)“\(shown)”", "\(place.en)\(what.en), “\(shown)”")
    guard item.isCertain else {
      return Diagnostic(
        .warning, id(of: item.kind), zh: "\(zh)，请核对能否公开", en: "\(en); see whether it may be published", at: location,
        fixes: fixes(for: item))
    }
    return Diagnostic(
      .error, id(of: item.kind), zh: "\(zh)，不得公开", en: "\(en), which must not be published", at: location,
      fixes: fixes(for: item))
  }

  private static func id(of kind: PrivateItem.Kind) -> String {
    switch kind {
    case .citizenID: "privacy.citizen-id"
    case .oldCitizenID: "privacy.old-citizen-id"
    case .mobile: "privacy.mobile"
    case .bankCard: "privacy.bank-card"
    case .weakMask: "privacy.weak-mask"
    case .homeAddress: "privacy.home-address"
    case .personalMail: "privacy.personal-mail"
    }
  }

  private static func fixes(for item: PrivateItem) -> [Fix] {
    let removal =
      switch item.kind {
      case .mobile:
        Fix(
          zh: "删去，或改用办公电话；要保留的，遮住中间四位", en: "delete it, give an office telephone, or hide the four digits in the middle"
        )
      case .citizenID, .oldCitizenID, .weakMask:
        Fix(
          zh: "删去；要保留的，身份证号至少连续遮住六位，手机号遮住中间四位",
          en: "delete it, or hide six digits of an id in a row, four of a mobile number")
      case .bankCard: Fix(zh: "删去", en: "delete it")
      case .homeAddress: Fix(zh: "只写到小区或楼幢", en: "tell no more than the estate or the building")
      case .personalMail: Fix(zh: "改用单位邮箱或公开电话", en: "give the mailbox or the telephone of an office")
      }
    return [
      removal,
      Fix(
        zh: "依法应当公开的，在 privacy.yml 的 allowed 里写明 value、file 和 reason",
        en: "what the law wants public is allowed in privacy.yml, with value, file and reason"),
    ]
  }

  /// An entry of the allow-list that lets nothing through.
  static func unusedPermission(_ entry: AllowList.Entry) -> Diagnostic {
    Diagnostic(
      .warning, "privacy.unused-permission", zh: "“\(entry.file.shortened)”里没有这一条要放行的内容",
      en: "“\(entry.file.shortened)” has nothing that this entry would let through",
      at: SourceLocation(path: entry.location.source.path).at(entry.location),
      fixes: [Fix(zh: "删去这一条，或改正 value 和 file", en: "delete the entry, or correct its value and file")])
  }
}

extension SourceLocation {
  /// A place with the line of another, quoted without what stands there.
  fileprivate func at(_ other: SourceLocation) -> SourceLocation {
    let bytes = other.source.bytes.map { $0 &- 0x30 < 10 ? UInt8(ascii: "*") : $0 }
    return SourceLocation(source: SourceText(path: source.path, bytes: bytes), range: other.range)
  }
}

extension Diagnostic {
  /// A part of an attachment that cannot be looked through.
  enum Unread {
    case oldOffice
    case pdf
    case package
    case unknown

    var reason: Message {
      switch self {
      case .oldOffice: Message(zh: "旧式 Office 文件里的数字不能全部读出", en: "not every number of an old Office file can be read")
      case .pdf:
        Message(zh: "这个 PDF 不能读出文字（加密或已损坏）", en: "the text of this PDF cannot be read: it is protected or damaged")
      case .package:
        Message(
          zh: "文件里有不能读出的部分（加密、已损坏，或里面还有文件）",
          en: "parts of the file cannot be read: protected, damaged, or files within it")
      case .unknown: Message(zh: "不认识这种文件", en: "this kind of file is not known")
      }
    }
  }

  static func unread(_ part: Unread, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "privacy.unread", zh: "\(part.reason.zh)，没有检查其中有无个人信息",
      en: "\(part.reason.en); it was not looked through for personal information", at: location,
      fixes: [Fix(zh: "换成 PDF、.docx 或 .xlsx，或人工核对", en: "publish a PDF, .docx or .xlsx, or look through it yourself")])
  }

  /// A picture in a format from which places and names cannot be taken out.
  static func imageFormat(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "privacy.image-format", zh: "这种图片格式里的拍摄地点等信息不能去除，浏览器也大多不能显示",
      en: "what a picture of this format says of its place cannot be taken out, and few browsers show it", at: location,
      fixes: [Fix(zh: "另存为 JPEG、PNG 或 WebP", en: "save it as JPEG, PNG or WebP")])
  }

  static func damagedImage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "privacy.damaged-image", zh: "图片已损坏，其中的拍摄地点等信息不能去除",
      en: "the picture is damaged, so that what it says of its place cannot be taken out", at: location,
      fixes: [Fix(zh: "用看图软件打开，另存一次", en: "open it and save it again")])
  }

  /// A document or film that says where a picture was taken.
  static func position(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "privacy.position", zh: "文件里的照片或录像带有拍摄地点，不得公开",
      en: "a photo or film in the file says where it was taken, which must not be published", at: location,
      fixes: [
        Fix(
          zh: "先去掉照片的拍摄信息（如另存为 PNG 再插入），再做成文件", en: "take it out of the photos first, for example by saving them as PNG"
        )
      ])
  }
}
