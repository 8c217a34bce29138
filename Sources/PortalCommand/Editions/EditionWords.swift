import PortalCore
import PortalSite

/// What the commands about editions say of themselves, in both languages.
enum EditionWords {
  static let diff = Message(
    zh: "说明两期（或两个内容文件夹）之间变了什么。", en: "Say what changed between two editions or content folders.")
  static let diffDiscussion = Message(
    zh: "期用期号，如 portal diff 3 4；文件夹用路径。只写一个，与当前台账比；都不写，上一期与当前台账比。",
    en: "An edition is named by its number, as in “portal diff 3 4”, a folder by its path. One alone is compared with"
      + " the current records; without any, the last edition is.")
  static let from = Message(zh: "从哪一期或哪个文件夹。", en: "The earlier edition or folder.")
  static let to = Message(zh: "到哪一期或哪个文件夹。", en: "The later edition or folder.")
  static let state = Message(zh: "期号或文件夹", en: "edition|folder")
  static let reportFormat = Message(zh: "结果的格式。", en: "Format of the result.")
  static let noEarlierEdition = Message(
    zh: "还没有上一期可比；请写明两期或两个文件夹", en: "there is no earlier edition to compare with; name two editions or folders")

  static func unknownEdition(_ number: Int, last: Int) -> Message {
    Message(zh: "没有第 \(number) 期；有第 1 期到第 \(last) 期", en: "there is no edition \(number); there are 1 to \(last)")
  }

  static let edition = Message(
    zh: "把当前台账作为一期封存到 content/editions/。", en: "Keep the current records as an edition in content/editions/.")
  static let editionDiscussion = Message(
    zh: "发布之后运行，然后提交 content/editions/。封存的各期以后不能改，网站从它们算出变更记录。",
    en: "Run it after publishing, then commit content/editions/. What is kept is never changed; the site works out from"
      + " it what changed.")
  static let siteOption = Message(
    zh: "已发布的网站文件夹；写了就记下全部文件的摘要。", en: "The published site; where given, the digest of all its files is kept.")
  static let noOtherDay = Message(
    zh: "封存的截至日期以 site.yml 为准，不能用 --as-of。", en: "an edition has the as-of date of site.yml; --as-of cannot be used.")
  static let doNotEdit = "# 由 portal edition 写成，请勿改动；改动会被发现。\n"

  static func alreadyKept(_ number: Int) -> Message {
    Message(zh: "第 \(number) 期已经封存，没有改动。", en: "Edition \(number) is kept already; nothing was changed.")
  }

  static func notPublished(_ number: Int) -> Message {
    Message(
      zh: "第 \(number) 期还没有发布时间：在 site.yml 里写一行，如 published: 2025-10-15 09:30",
      en: "edition \(number) has no time of publication: add it to site.yml, such as published: 2025-10-15 09:30")
  }

  static func otherSite(_ site: String, _ number: Int) -> Message {
    Message(
      zh: "\(site) 不是用现在的内容和模板生成的第 \(number) 期网站；先运行 portal build",
      en:
        "\(site) is not the site of edition \(number) built of the present content and templates; run portal build first"
    )
  }

  static func kept(_ number: Int, _ folder: String) -> Message {
    Message(zh: "已封存第 \(number) 期：\(folder)/，请提交。", en: "Kept edition \(number): \(folder)/; commit it.")
  }

  static let verify = Message(
    zh: "核对一个网站：文件有没有被改动，各期是不是一环扣一环。", en: "Check a site: that no file was altered and that its editions are a chain.")
  static let verifyDiscussion = Message(
    zh: """
      把每个文件与 SHA256SUMS 比，把 SHA256SUMS 与 edition.json 比，把各期的台账与各期的摘要比，
      再看每一期是否接着上一期。--earlier 写以前存下的 edition.json，就能知道旧的各期有没有被改动。
      退出码：0 无误；1 不符；2 命令用错；3 读不到。
      """,
    en: """
      Compares every file with SHA256SUMS, that with edition.json, the tables kept of every edition with its digest,
      and each edition with the one before. With --earlier and an edition.json that you kept, says whether an edition
      was altered since. Exit status: 0 all is right; 1 something differs; 2 wrong usage; 3 it cannot be read.
      """)
  static let verifySite = Message(zh: "网站的文件夹或网址。", en: "The site's folder or address.")
  static let verifyEarlier = Message(
    zh: "以前存下的 edition.json，或者整个网站。", en: "An edition.json kept from earlier, or a whole site.")
  static let place = Message(zh: "文件夹或网址", en: "folder|url")

  static func notAnEdition(_ place: String) -> Message {
    Message(zh: "\(place) 不是网站的 edition.json", en: "\(place) is no edition.json of a site")
  }

  static func notAsPublished(_ count: Int) -> Message {
    Message(
      zh: "核对不符：\(count) 处。",
      en: count == 1 ? "Not as published: 1 difference." : "Not as published: \(count) differences.")
  }

  static func asPublished(_ file: EditionFile, files: Int) -> Message {
    let number = file.edition.number
    let draft = file.edition.published == nil
    return Message(
      zh: "核对无误：第 \(number) 期\(draft ? "（还没有发布）" : "")，\(files.grouped) 个文件，\(number) 期一环扣一环。",
      en: "All is as published: edition \(number)\(draft ? " (not published yet)" : ""), \(files.grouped) files,"
        + " a chain of \(number) \(number == 1 ? "edition" : "editions").")
  }
}
