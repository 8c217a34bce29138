import PortalCore

/// What the tool says of itself, in both languages, in one place.
enum Words {
  static let portal = Message(
    zh: "把项目台账和公告变成可以公开的静态网站。",
    en: "Turns project records and announcements into a public static website.")
  static let portalDiscussion = Message(
    zh: """
      常用步骤：
        portal check            检查 content/ 和 templates/，不写任何文件
        portal build            检查并生成整个网站到 site/
        portal serve            在本机预览，改动后自动刷新
        portal explain projects 查看某张表有哪些列、怎么填

      退出码：0 完成；1 内容或模板有错；2 命令用错；3 磁盘或系统故障。
      """,
    en: """
      Usual steps:
        portal check            check content/ and templates/, write nothing
        portal build            check, then build the whole site into site/
        portal serve            preview on this machine, reloading on every change
        portal explain projects list a table's columns and what belongs into them

      Exit status: 0 done; 1 content or templates are wrong; 2 wrong usage; 3 disk or system failure.
      """)

  static let build = Message(zh: "检查并生成整个网站。", en: "Check everything, then build the whole site.")
  static let buildDiscussion = Message(
    zh: "全部检查通过后才写文件；出错时原来的网站不变。没有变化的页面不重写。",
    en: "Nothing is written before every check has passed; on an error the earlier site stays as it is."
      + " Pages that did not change are not rewritten.")
  static let check = Message(zh: "只检查，不写任何文件。", en: "Check everything and write nothing.")
  static let assessOption = Message(
    zh: "另按全国政府网站检查指标列出得分，并说明哪些离线查不了。",
    en:
      "Score the site by the items of the national check of government websites, and say what cannot be tested offline."
  )
  static let serve = Message(
    zh: "在本机预览网站，内容或模板改动后自动重新生成并刷新浏览器。",
    en: "Preview the site on this machine; rebuild and reload the browser on every change.")
  static let new = Message(zh: "新建内容文件。", en: "Create a content file.")
  static let newAnnouncement = Message(
    zh: "新建一篇公告草稿，日期为网站的截至日期。", en: "Create a draft announcement, dated by the site's as-of date.")
  static let explain = Message(
    zh: "说明表格的列、模板的字段、指标或某条提示。",
    en: "Explain a table's columns, a template's fields, the indicators, or a diagnostic.")

  static let folder = Message(zh: "文件夹", en: "folder")
  static let file = Message(zh: "文件", en: "file")
  static let date = Message(zh: "日期", en: "date")
  static let title = Message(zh: "标题", en: "title")
  static let topic = Message(zh: "主题", en: "topic")
  static let contentOption = Message(zh: "内容文件夹。", en: "Folder of records and texts.")
  static let templatesOption = Message(zh: "模板文件夹。", en: "Folder of templates and styles.")
  static let librariesOption = Message(
    zh: "系统软件包的共用文件夹：地图程序和字体从这里来。",
    en: "Folder of what packages share: the map's script and the font are taken from it.")
  static let outputOption = Message(zh: "网站输出文件夹。", en: "Folder that the site is written to.")
  static let compressOption = Message(
    zh: "在每个文本文件旁边另存 .gz 和 .br，供网站服务器直接使用。",
    en: "Put a .gz and a .br file beside each text, for web servers that give them out.")
  static let portableOption = Message(
    zh: "生成便携版：不用服务器，从 U 盘或硬盘直接打开 index.html。",
    en: "Make a site for a USB stick or a disk: its index.html is opened without a server.")
  static let archiveOption = Message(
    zh: "另把整个网站打成一个 .zip 文件，旁边的 .sha256 是它的校验码。",
    en: "Also put the whole site into one .zip file, with its digest in a .sha256 file beside it.")
  static let portableCompressed = Message(
    zh: "--portable 和 --compress 只能用一个：从磁盘打开时用不到压缩文件。",
    en: "--portable and --compress exclude each other: nothing uses compressed files when pages are opened from a disk."
  )
  static let archiveName = Message(
    zh: "--archive 的文件名要以 .zip 结尾，如 --archive site.zip。",
    en: "the name given with --archive ends in .zip, such as --archive site.zip.")
  static let packing = Message(zh: "打包网站", en: "packing the site")
  static let asOfOption = Message(
    zh: "截至日期，如 2025-09-30；默认用 site.yml 里的。", en: "As-of date, such as 2025-09-30; site.yml's by default.")
  static let jobsOption = Message(zh: "同时使用的线程数，不影响结果。", en: "Threads to use; the result does not depend on it.")
  static let languageOption = Message(zh: "提示用中文还是英文。", en: "Language of the messages.")
  static let formatOption = Message(zh: "提示的格式。", en: "Format of the messages.")
  static let limitOption = Message(
    zh: "同一类提示最多列几条，其余只报条数；0 为全部列出。不写时 text 和 github 列 20 条，json 和 sarif 列 1000 条。",
    en: "How many findings of one kind to list, the others being counted; 0 lists all. 20 in text and github and 1000"
      + " in json and sarif, if not given.")
  static let limitRange = Message(zh: "--limit 应是 0 或更大的整数。", en: "--limit is a whole number from 0 up.")
  static let strictOption = Message(zh: "把警告当作错误。", en: "Treat warnings as errors.")
  static let portOption = Message(zh: "预览端口。", en: "Port of the preview.")
  static let columnOption = Message(
    zh: "栏目：动态、通知、计划、结果、案例、解读。", en: "Column: news, notice, plan, result, showcase, interpretation.")
  static let jobsRange = Message(zh: "--jobs 应在 1 到 256 之间。", en: "--jobs is a number from 1 to 256.")
  static let blankTitle = Message(zh: "标题不能是空的。", en: "the title must not be blank.")

  static func outputInside(_ folder: String) -> Message {
    Message(
      zh: "网站不能写进作者的文件夹 \(folder)，请用 --output 另选一个。",
      en: "the site must not be written into the authors' folder \(folder); choose another with --output.")
  }

  static func archiveInside(_ folder: String) -> Message {
    Message(
      zh: "压缩包不能放进 \(folder)，请用 --archive 另选一处。",
      en: "the archive must not be put into \(folder); choose another place with --archive.")
  }

  static let rendering = Message(zh: "生成页面并检查链接", en: "making pages and checking links")
  static let topicArgument = Message(
    zh: "表名、模板名、indicators 或提示的编号；不写则列出全部。",
    en: "A table, a template, \"indicators\", or a diagnostic's id; all are listed when left out.")
  static let titleArgument = Message(zh: "公告标题。", en: "Title of the announcement.")

  static let column = Message(zh: "栏目", en: "column")

  static func created(_ path: String) -> Message {
    Message(zh: "已新建 \(path)", en: "Created \(path)")
  }

  static func serving(port: UInt16) -> Message {
    Message(
      zh: "预览：http://127.0.0.1:\(port)/（按 Ctrl-C 结束）", en: "Preview: http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
  }

  static func portTaken(_ port: UInt16) -> Message {
    Message(
      zh: "端口 \(port) 已被别的程序占用，请用 --port 另选一个，如 --port \(nextPort(after: port))",
      en: "port \(port) is taken by another program; choose one with --port, such as --port \(nextPort(after: port))")
  }

  static func cannotServe(port: UInt16, errno: Int32) -> Message {
    Message(zh: "无法在端口 \(port) 预览：系统错误 \(errno)", en: "cannot serve on port \(port): system error \(errno)")
  }

  private static func nextPort(after port: UInt16) -> UInt16 {
    port == .max ? 8000 : port + 1
  }

  static func unknownCommand(_ name: String, known: [String]) -> Message {
    let nearest = nearestName(to: name, in: known)
    return Message(
      zh: "没有名为“\(name)”的命令" + (nearest.map { "；是不是“\($0)”？" } ?? "；运行 portal --help 查看全部命令"),
      en: "there is no command “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "; portal --help lists all"))
  }

  static func unknownTopic(_ topic: String, known: [String]) -> Message {
    let nearest = nearestName(to: topic, in: known)
    return Message(
      zh: "没有名为“\(topic)”的主题" + (nearest.map { "；是不是“\($0)”？" } ?? "；运行 portal explain 查看全部主题"),
      en: "there is no topic “\(topic)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "; portal explain lists all"))
  }
}
