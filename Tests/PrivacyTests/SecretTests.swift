import PortalPrivacy
import Testing

/// What must be found, in every way of writing it that these tests know.
@Suite struct SecretTests {
  /// A secret as a text has it.
  private struct Secret {
    let kind: PrivateItem.Kind
    /// As it is written, and marked when it is found.
    let written: String
    let before: String
    let after: String
    var form = TextForm.prose

    var text: String { before + written + after }
  }

  /// What stands around a number in texts, tables, front matter, names and links.
  private static let places = [
    ("", ""), ("联系人电话", "。"), ("电话：", "，欢迎咨询"), ("name,phone\n王某,", ",西湖区\n"), ("---\ncontact: \"", "\"\n---\n"),
    ("[拨打](tel:", ")"), ("**", "**"), ("（", "）"), ("2024-03-08 ", " 2024-03-09"), ("a", "b"), ("\n\n", "\n\n"),
    ("第3项：", ".\n"), ("content/files/", "名单"), ("1.", ""), ("<td>", "</td>"), ("\"phone\":", "}"), ("“", "”"),
    ("/", "/"),
  ]

  private static let blanks = [" ", "-", "\u{3000}", "\u{A0}", "－", "–", "\u{2009}", "_", "\u{200B}", "\u{2011}"]

  private static func writings(ofMobile number: String) -> [String] {
    [number, number.fullWidth, "+86" + number, "86" + number, "0086" + number, "+86 " + number, "86-" + number]
      + blanks.flatMap { blank in
        [number.grouped(3, 4, 4, by: blank), number.grouped(3, 8, by: blank), number.grouped(7, 4, by: blank)]
      } + [
        number.grouped(3, 4, 4, by: "."), "+86-" + number.grouped(3, 4, 4, by: "-"),
        "86" + number.grouped(3, 4, 4, by: " "),
      ]
  }

  private static func writings(ofID number: String) -> [String] {
    [number, number.lowercased(), number.fullWidth, number.lowercased().fullWidth]
      + blanks.flatMap { blank in
        [
          number.grouped(6, 8, 4, by: blank), number.grouped(6, 4, 4, 4, by: blank),
          number.grouped(4, 4, 4, 4, 2, by: blank),
        ]
      }
  }

  private static let secrets: [Secret] = {
    var secrets: [Secret] = []
    func plant(_ kind: PrivateItem.Kind, _ writings: [String], _ start: Int, in places: [(String, String)] = places) {
      for (number, written) in writings.enumerated() {
        let (before, after) = places[(start + number) % places.count]
        secrets.append(Secret(kind: kind, written: written, before: before, after: after))
      }
    }
    for number in 0..<4 { plant(.mobile, writings(ofMobile: Numbers.mobile(number)), number * 5) }
    // An X before a letter may be part of a word.
    let ends = places.filter { $0.1 != "b" }
    for number in 0..<3 { plant(.citizenID, writings(ofID: Numbers.citizenID(number)), number * 7, in: ends) }
    for number in 0..<2 { plant(.citizenID, writings(ofID: Numbers.idsWithX[number]), number * 3, in: ends) }
    for place in places.indices {
      plant(.mobile, [Numbers.mobile(100 + place)], place)
      plant(.citizenID, [Numbers.citizenID(100 + place)], place, in: ends)
      plant(.citizenID, [Numbers.idsWithX[place]], place, in: ends)
    }
    let labelled = [("账号：", ""), ("卡号 ", "。"), ("开户行：某银行杭州分行，", "；"), ("| 户名 | 账号 |\n|---|---|\n| 某某 | ", " |")]
    for length in 16...19 {
      let card = Numbers.card(length, length: length)
      plant(
        .bankCard, [card, card.fullWidth, card.grouped(4, 4, 4, 4, length - 16, by: " ").trimmed], length, in: labelled)
      plant(.bankCard, [card], length, in: [("户名,开户行,账号\n某某,某银行,", "\n")])
    }
    plant(.oldCitizenID, ["330106640101123", "33010664０１０１１２３", "330106 640101 123"], 0, in: [("身份证号", "")])
    plant(
      .weakMask, ["33010619900307****", "3301061990030712*4", "330106199003071***", "138**138000", "1380013800*"], 0,
      in: [("", "")])
    plant(
      .personalMail, ["someone@qq.com", "some.one_1@163.com", "Someone@Gmail.com"], 0,
      in: [("邮箱 ", "。"), ("<mailto:", ">")])
    plant(.homeAddress, ["3幢2单元101室", "12幢1201室", "5号楼3单元402室"], 0, in: [("业主 某某，住", ""), ("姓名：某某，", "，")])
    return secrets
  }()

  @Test func `every planted secret of more than 300 is found at its place`() {
    #expect(Self.secrets.count >= 300)
    for secret in Self.secrets {
      let items = PrivateScan.items(in: Array(secret.text.utf8), secret.form)
      let start = secret.before.utf8.count
      let range = start..<start + secret.written.utf8.count
      #expect(items.map(\.kind) == [secret.kind] && items.map(\.range) == [range], "\(secret.text)")
    }
  }

  @Test func `several on one line are all found`() {
    let (first, second, id) = (Numbers.mobile(1), Numbers.mobile(2), Numbers.citizenID(3))
    let items = PrivateScan.items(in: Array("\(first) \(second)、\(id) \(first)".utf8), .prose)
    #expect(items.map(\.kind) == [.mobile, .mobile, .citizenID, .mobile])
  }

  @Test(arguments: ["138****1234", "１３８＊＊＊＊１２３４", "330106********1234", "330***********123X", "3301**************"])
  func `what is hidden well enough is accepted`(written: String) {
    #expect(PrivateScan.items(in: Array("号码\(written)。".utf8), .prose).isEmpty)
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
