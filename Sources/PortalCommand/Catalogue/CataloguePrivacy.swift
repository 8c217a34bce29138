extension CatalogueGroup {
  /// Diagnostics of the privacy gate.
  static let privacy = CatalogueGroup(
    zh: "个人信息", en: "personal information",
    entries: [
      CatalogueEntry(
        "privacy.citizen-id",
        zh: """
          18 位公民身份号码：校验位（GB 11643）和出生日期都对得上。全角数字、带空格或连
          字符的也认得。提示里只显示前三位。
          """,
        en: """
          A citizen's id of 18 characters: its check digit (GB 11643) and birth date are
          right. Full-width digits, blanks and hyphens do not hide it. Messages show its
          first three digits only.
          """,
        example: "身份证号 330***************  →  删去"),
      CatalogueEntry(
        "privacy.old-citizen-id",
        zh: """
          15 位数字，开头是省份，中间是出生日期，像旧身份证号；附近写着“身份证”的算错误，
          否则是警告，因为企业注册号也是 15 位。
          """,
        en: """
          15 digits with a province and a birth date, as ids had before 1999. An error
          where 身份证 stands near, else a warning: companies' numbers have 15 digits too.
          """),
      CatalogueEntry(
        "privacy.mobile",
        zh: """
          手机号码，包括带空格、连字符、+86 和全角的写法。固定电话和 12345 可以公开。
          138****1234 这样遮住中间四位的可以保留。
          """,
        en: """
          A mobile number, also with blanks, hyphens, +86 or full-width digits. Landlines
          and 12345 are fine, and so is a number such as 138****1234.
          """,
        example: "联系电话 13800138000  →  0571-12345678"),
      CatalogueEntry(
        "privacy.bank-card",
        zh: """
          16 到 19 位、通过 Luhn 校验的数字，附近或表头写着账号、卡号、开户行。
          """,
        en: """
          16 to 19 digits that pass Luhn's check, with 账号, 卡号 or 开户行 near them or in
          the header of their table.
          """),
      CatalogueEntry(
        "privacy.weak-mask",
        zh: """
          号码遮得不够：身份证号至少连续遮住六位，手机号遮住四位，否则可以猜出来。
          """,
        en: """
          Too little of a number is hidden to keep it from being guessed: six digits of an
          id in a row, four of a mobile number.
          """,
        example: "330106199001011**2  →  330106********1232"),
      CatalogueEntry(
        "privacy.home-address",
        zh: """
          姓名、业主等字样旁边有“几幢几单元几室”。设施的地址不受影响。
          """,
        en: """
          Building and room stand beside a word for a person. Addresses of facilities are
          not meant.
          """),
      CatalogueEntry(
        "privacy.personal-mail",
        zh: """
          邮箱的域名（qq.com、163.com 等）是个人常用的，可能不是单位邮箱。
          """,
        en: """
          The mailbox is at a host such as qq.com or 163.com, where persons have theirs.
          """),
      CatalogueEntry(
        "privacy.unread",
        zh: """
          附件里有程序读不出的部分：加密、损坏、旧式 Office、压缩包里的文件。程序没有检
          查，要人工核对。只有扫描图像的 PDF 没有文字，也检查不出。
          """,
        en: """
          Parts of an attachment cannot be read: protected, damaged, of an old Office, or
          files within files. Look through them yourself. A PDF that is only a scan has no
          text and is not found out either.
          """),
      CatalogueEntry(
        "privacy.image-format",
        zh: """
          HEIC、TIFF 等格式里的拍摄地点等信息程序不能去除。JPEG、PNG 和 WebP 的图片发布时
          会自动去除，只留方向。
          """,
        en: """
          What a HEIC or TIFF picture says of its place cannot be taken out. Of JPEG, PNG
          and WebP everything but the orientation is, when they are published.
          """,
        example: "IMG_0001.HEIC  →  hub.jpg"),
      CatalogueEntry(
        "privacy.damaged-image",
        zh: """
          图片文件不完整，里面的拍摄信息去不掉。
          """,
        en: """
          The picture's file is not whole, so that what a camera wrote cannot be taken out.
          """),
      CatalogueEntry(
        "privacy.position",
        zh: """
          PDF、Office 文件里的照片，或录像，带有拍摄地点（GPS）。程序不改动这类文件。
          """,
        en: """
          A photo within a PDF or Office file, or a film, says where it was taken. Such
          files are not changed by the program.
          """),
      CatalogueEntry(
        "privacy.unused-permission",
        zh: """
          content/privacy.yml 里的这一条没有放行任何内容：文字已删，或 value、file 写错了。
          过期的放行应当删去。
          """,
        en: """
          An entry of content/privacy.yml lets nothing through: the text is gone, or value
          or file is wrong. Stale permissions should go.
          """,
        example:
          "allowed:\n  - value: \"13800138000\"\n    file: announcements/2025/notice.md\n    reason: 值班手机，经本人书面同意公开"),
    ])
}
