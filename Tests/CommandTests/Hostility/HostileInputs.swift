import TestSupport

/// Everything hostile that these tests know, by the folder it lies in.
enum HostileInputs {
  private static let projects = "content/records/projects.csv"
  private static let communities = "content/records/communities.csv"
  private static let notice = "content/announcements/2025/2025-05-20-notice.md"
  private static let outlines = "content/maps/districts.geojson"

  static let all = paths + names + sizes + nests + bytes + numbers + characters

  /// What leads out of the folders.
  private static let paths: [HostileInput] = [
    .edit(
      "an id that climbs out of the site", "cell.not-an-identifier", projects, "\nxihu-p02,", { "\n../../../etc/x," }),
    .edit("an id from the root", "cell.not-an-identifier", projects, "\nxihu-p02,", { "\n/etc/passwd," }),
    .edit("an id with another system's slash", "cell.not-an-identifier", projects, "\nxihu-p02,", { "\n..\\x," }),
    .edit(
      "a picture from elsewhere", "announcement.missing-file", notice, "projects: []",
      { "projects: []\nimage: {path: media/../../../../etc/passwd, alternative: 图}" }),
    .edit(
      "an attachment from elsewhere", "announcement.missing-file", notice, "projects: []",
      { "projects: []\nattachments:\n  - {path: files/../../../../etc/passwd, title: 表}" }),
    .page("a link out of the content", "markdown.dead-link", { "[看](../../../../../../etc/passwd)" }),
    .page("a picture out of the content", "markdown.dead-link", { "![看](../../../../../../etc/passwd)" }),
    .link("a link to the folder around it", "content/records/again", to: ".."),
    .link("a link to itself", "content/pages/round.md", to: "round.md"),
    .link("a link to a file of the system", "content/files/passwd.txt", to: "/etc/passwd"),
    .link("a link among the templates", "templates/partials/more.html", to: "/etc/passwd"),
  ]

  /// Names that a system takes for something else, or cannot keep.
  private static let names: [HostileInput] = [
    .edit("a project named as a device", "content.reserved-name", projects, "\nxihu-p02,", { "\ncon," }),
    .edit("a device with an ending", "content.reserved-name", projects, "\nxihu-p02,", { "\nlpt1.2," }),
    .text(
      "a page named as a device", "content.reserved-name", "content/pages/nul.md",
      { "---\ntitle: 空\nsummary: 空\n---\n" }),
    .text("an attachment named as a device", "input.unportable-name", "content/files/AUX.pdf", { "" }),
    .text("an attachment with a colon", "input.unportable-name", "content/files/a:b.txt", { "表" }),
    .text("an attachment that ends in a blank", "input.unportable-name", "content/files/a.txt ", { "表" }),
    .edit("an id of 300 bytes", "cell.too-long", projects, "\nxihu-p02,", { "\n\("x".times(300))," }),
    .text("a name that runs backwards", "input.bad-name", "content/files", { "" }).puttingBadName,
  ]

  /// What is far too large.
  private static let sizes: [HostileInput] = [
    .edit("an id of 5 MB", "cell.too-long", projects, "\nxihu-p02,", { "\n\("x".times(5 << 20))," }),
    .edit("a number of 5 MB", "cell.too-long", communities, ",2000,", { ",\("9".times(5 << 20))," }),
    .text("a page that is one line of 100 MB", "input.too-large", "content/pages/hostile.md", { "字".times(35 << 20) }),
    .text("a table that is one line of 100 MB", "input.too-large", communities, { "a,".times(50 << 20) }),
    .text("a template that is one line of 100 MB", "input.too-large", "templates/home.html", { "<".times(100 << 20) }),
    .text("a table of 8 MB in an open quote", "csv.unclosed-quote", communities, { "\"" + "a\n".times(4 << 20) }),
    .text("settings of 7 MB", "yaml.too-large", "content/site.yml", { "a: " + "b".times(7 << 20) }),
    .text(
      "a page that is one line of 8 MB", "front-matter.missing", "content/pages/hostile.md", { "a".times(8 << 20) }),
  ]

  /// What is nested without end.
  private static let nests: [HostileInput] = [
    .page("100,000 brackets", "markdown.too-deep", { "[".times(100_000) }),
    .page("100,000 brackets, closed", "markdown.too-deep", { "[".times(100_000) + "]".times(100_000) }),
    .page("100,000 quotes in quotes", "markdown.too-deep", { ">".times(100_000) + "字" }),
    .page("1,000 lists in lists", "markdown.too-deep", { (0..<1000).map { "  ".times($0) + "- 字\n" }.joined() }),
    .setting("100,000 brackets in front matter", "yaml.syntax", { "header: " + "[".times(100_000) }),
    .setting("100,000 braces in front matter", "yaml.syntax", { "header: " + "{a: ".times(100_000) }),
    .text("100,000 brackets on the map", "json.malformed", outlines, { "{\"type\":" + "[".times(100_000) }),
    .text("100,000 quotes in a table", "csv.unclosed-quote", communities, { "编号\n" + "\"".times(100_001) }),
    .text("100,000 sections in a template", "template.too-deep", "templates/home.html", { "{{#site}}".times(100_000) }),
    .text("a billion laughs among the settings", "yaml.anchor", "content/site.yml", { laughs }),
    .setting("a billion laughs in front matter", "yaml.anchor", { laughs }),
    .text("a billion laughs among the standards", "yaml.anchor", "content/programme/standards.yml", { laughs }),
  ]

  /// What is no text, or only part of a file.
  private static let bytes: [HostileInput] = [
    .edit("NUL in a table", "text.nul", communities, "三墩社区", { "三墩\u{0}社区" }),
    .page("NUL in a page", "text.nul", { "字\u{0}字" }),
    .edit("NUL among the settings", "text.nul", "content/site.yml", "推进组", { "推进\u{0}组" }),
    .text("NUL on the map", "text.nul", outlines, { "{\u{0}}" }),
    .edit("NUL in a template", "template.null-byte", "templates/partials/footer.html", "网站找错", { "网站\u{0}找错" }),
    .file(
      "a table that is no UTF-8 and no GB18030", "text.not-utf8", communities,
      { Array("编号,名称\nxixi,西溪".utf8) + [0xFF, 0xFE, 0x0A] }),
    .file(
      "a page that is no UTF-8", "text.not-utf8", "content/pages/hostile.md",
      { Array("---\ntitle: 说明".utf8) + [0xC3, 0x28, 0x0A] }),
    .file(
      "settings that are no UTF-8", "text.not-utf8", "content/site.yml",
      { Array("name: 公开".utf8) + [0xC3, 0x28, 0x0A] }),
    .file("a template that is no UTF-8", "template.invalid-utf8", "templates/home.html", { [0x3C, 0xC3, 0x28] }),
    .hostile("a zip bomb among the attachments", "bomb-of-spaces.xlsx", "privacy.unread"),
    .hostile("half an archive", "cut-off.xlsx", "privacy.unread"),
    .hostile("an archive with a byte turned", "flipped.xlsx", "privacy.unread"),
    .hostile("an archive of entities", "entities.xlsx", "privacy.unread"),
    .file("half a photo", "privacy.damaged-image", "content/media/half.jpg", { [0xFF, 0xD8, 0xFF, 0xE1, 0x40, 0x00] }),
  ]

  /// What is no number, no day and no place.
  private static let numbers: [HostileInput] =
    ["NaN", "1e999", "-inf", "0x7F", "１e９"].map { number in
      .edit("\(number) households", "cell.not-a-number", communities, ",2000,5200,", { ",\(number),5200," })
    } + [
      .edit("more households than a number holds", "cell.too-large", communities, ",2000,", { ",\("9".times(40))," }),
      .edit("fewer than none", "cell.negative", communities, ",2000,", { ",-1," }),
      .edit("a longitude that is none", "cell.not-a-number", communities, "120.152,", { "NaN," }),
      .edit("the 30th of February in a table", "cell.not-a-date", communities, "2025-01-10", { "2024-02-30" }),
      .edit(
        "the 30th of February in front matter", "yaml.wrong-type", notice, "date: 2025-05-20", { "date: 2024-02-30" }),
      .edit(
        "the 30th of February among the settings", "yaml.wrong-type", "content/site.yml", "2025-06-30", { "2024-02-30" }
      ),
      .text("NaN on the map", "json.malformed", outlines, { ring("NaN") }),
      .text("1e999 on the map", "geojson.not-a-position", outlines, { ring("1e999") }),
    ]

  /// Characters that nobody sees.
  private static let characters: [HostileInput] = [
    .edit("a name that runs backwards in a table", "text.hidden-character", communities, "三墩社区", { "三墩\u{202E}区社" }),
    .edit("a title that runs backwards", "text.hidden-character", notice, "关于试点", { "关于\u{2067}试点" }),
    .page("a page that runs backwards", "text.hidden-character", { "请打\u{202E}54321\u{202C}。" }),
    .edit("an escape for a terminal", "text.hidden-character", communities, "三墩社区", { "\u{1B}[2J三墩社区" }),
  ]

  private static let laughs = (0..<10).map { level in
    level == 0 ? "l0: &l0 [哈,哈,哈]" : "l\(level): &l\(level) [\("*l\(level - 1),".times(9))*l\(level - 1)]"
  }.joined(separator: "\n")

  /// An outline with another longitude in its third corner.
  private static func ring(_ number: String) -> String {
    """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "330106"}, "geometry":
    {"type": "Polygon", "coordinates": [[[120.0,30.2],[120.1,30.2],[\(number),30.3],[120.0,30.3],[120.0,30.2]]]}}]}
    """
  }
}

extension HostileInput {
  /// One of the files that `scripts/make-hostile-workbooks.py` makes, as an attachment.
  fileprivate static func hostile(_ what: String, _ name: String, _ id: String) -> Self {
    HostileInput(testDescription: what, id: id, path: "content/files/" + name) {
      try $0.folder.copy(Workplace.tests + "/Hostile/" + name, to: "content/files/" + name)
    }
  }

  /// A file whose name turns the direction of what follows; the folder is named in its place.
  fileprivate var puttingBadName: Self {
    HostileInput(testDescription: testDescription, id: id, path: path) {
      try $0.folder.write("表", to: "content/files/cod\u{202E}fdp.txt")
    }
  }
}
