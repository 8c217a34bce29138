import PortalCore
import PortalPublish

/// What the commands about publishing say of themselves, in both languages.
enum PublishWords {
  static let publish = Message(zh: "把生成好的网站发布出去。", en: "Publish a built site.")
  static let publishDiscussion = Message(
    zh: """
      位置写法：
        文件夹              留存各期，链接 current 指向当前一期，网页服务器指向 current/
        git:网址#分支       每期一个提交；不写分支就是 pages
        rclone:远端:路径    对象存储、SFTP、WebDAV 等；密钥写在 rclone 自己的设置里
      只发布刚生成、没有被动过、写了发布时间（published）的网站；已发布的一期不能换内容。
      不成功时，读者看到的还是原来的网站。
      退出码：0 成功；1 不该发布；2 命令用错；3 程序、磁盘或网络出错，可以再试。
      """,
    en: """
      Destinations:
        a folder            keeps the editions; the link current leads to the one readers get: serve current/
        git:ADDRESS#BRANCH  one commit for each edition; the branch is pages where none is named
        rclone:REMOTE:PATH  object storage, SFTP, WebDAV and others; credentials are in rclone's own settings
      Only a site that was built, not touched since, and has a time of publication (published) is taken; an edition that
      is published is never given other content. Where it does not succeed, readers get the site they got before.
      Exit status: 0 done; 1 not to be published; 2 wrong usage; 3 a program, disk or network failed, try again.
      """)
  static let to = Message(zh: "发布到哪里。", en: "Where to publish to.")
  static let destination = Message(zh: "位置", en: "destination")
  static let site = Message(zh: "portal build 生成的文件夹。", en: "The folder that portal build made.")
  static let dryRun = Message(zh: "只说会改变什么，不发布。", en: "Say what would change, and publish nothing.")
  static let demo = Message(zh: "演示站也发布。", en: "Publish a demo too.")
  static let keep = Message(zh: "文件夹里留几期。", en: "How many editions stay in a folder.")
  static let count = Message(zh: "几期", en: "count")
  static let older = Message(zh: "可以用较早的一期替换较晚的。", en: "An edition may take the place of a later one.")
  static let breakLock = Message(
    zh: "去掉上一次中断的发布留下的锁。", en: "Take away the lock of a publication that broke off.")
  static let keepOne = Message(zh: "--keep 至少是 1", en: "--keep is at least 1")
  static let insideSite = Message(
    zh: "发布的文件夹不能在网站文件夹里面", en: "the folder to publish to cannot lie in the site's")
  static let rollback = Message(zh: "让读者重新看到较早的一期。", en: "Give readers an earlier edition again.")
  static let rollbackDiscussion = Message(
    zh: "文件夹和 git 分支可以退回；不写 --edition 就退到前一期。各期都不删除，再 publish 就回来。",
    en: "For folders and git branches; without --edition, to the one before. No edition is removed: publish again to"
      + " return.")
  static let edition = Message(zh: "退到第几期。", en: "Which edition.")
  static let number = Message(zh: "期号", en: "number")

  static func outcome(_ outcome: Publication.Outcome, edition: Int, destination: String) -> Message {
    switch outcome {
    case .published(let difference):
      let counts = counts(difference)
      return Message(
        zh: "已发布第 \(edition) 期到 \(destination)：\(counts.zh)。",
        en: "Published edition \(edition) to \(destination): \(counts.en).")
    case .planned(let difference):
      let counts = counts(difference)
      let names = names(difference)
      return Message(
        zh: "试运行，没有发布。第 \(edition) 期到 \(destination)：\(counts.zh)。\(names.zh)",
        en: "Dry run, nothing was published. Edition \(edition) to \(destination): \(counts.en).\(names.en)")
    case .alreadyThere:
      return Message(
        zh: "\(destination) 上已经是第 \(edition) 期，没有改动。",
        en: "\(destination) has edition \(edition) already; nothing was changed.")
    }
  }

  static func rolledBack(_ edition: Int, destination: String) -> Message {
    Message(zh: "\(destination) 已退回第 \(edition) 期。", en: "\(destination) is back at edition \(edition).")
  }

  private static func counts(_ difference: SiteDifference) -> Message {
    Message(
      zh: "新增 \(difference.added.count.grouped)，更新 \(difference.changed.count.grouped)，"
        + "删除 \(difference.removed.count.grouped)，不变 \(difference.unchanged.grouped)",
      en: "\(difference.added.count.grouped) new, \(difference.changed.count.grouped) changed,"
        + " \(difference.removed.count.grouped) removed, \(difference.unchanged.grouped) unchanged")
  }

  /// Every file that changes, one a line.
  private static func names(_ difference: SiteDifference) -> Message {
    func lines(_ sign: String, _ paths: [String]) -> String { paths.map { "\n\(sign) \($0)" }.joined() }
    let text = lines("+", difference.added) + lines("~", difference.changed) + lines("-", difference.removed)
    return Message(zh: text, en: text)
  }
}
