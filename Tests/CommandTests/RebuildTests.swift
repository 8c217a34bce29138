import Glibc
import TestSupport
import Testing

/// A build after an edit gives what a build into an empty folder gives, and touches nothing else.
@Suite struct RebuildTests {
  /// One thing that an author does between two builds.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var options: [String] = []
    let apply: @Sendable (Workplace) throws -> Void

    init(_ description: String, options: [String] = [], _ apply: @escaping @Sendable (Workplace) throws -> Void) {
      testDescription = description
      self.options = options
      self.apply = apply
    }
  }

  private static let notice = "content/announcements/2025/2025-05-20-notice.md"

  private static let edits = [
    Edit("a record changed") { try $0.edit("content/records/facilities.csv", "每日 8:00—17:00", "每日 8:00—18:00") },
    Edit("a record removed") { try $0.edit("content/records/gaps.csv", "mishi,家政便民,理发店搬走了,,,已发现\n", "") },
    Edit("an announcement added") {
      try $0.folder.write(try #require($0.folder[notice]), to: "content/announcements/2025/2025-05-21-notice.md")
    },
    Edit("an announcement removed") { try $0.folder.remove(notice) },
    Edit("an announcement renamed") {
      let text = try #require($0.folder[notice])
      try $0.folder.remove(notice)
      try $0.folder.write(text, to: "content/announcements/2025/2025-05-20-renamed.md")
    },
    Edit("a template edited") { try $0.edit("templates/facility.html", "{{name}}", "{{name}} ") },
    Edit("the style sheet edited") { workplace in
      let path = try #require(
        try workplace.folder.files.keys.filter { $0.hasPrefix("templates/") && $0.hasSuffix(".css") }.sorted().first)
      try workplace.folder.write(try #require(workplace.folder[path]) + "\n.new { margin: 0 }\n", to: path)
    },
    Edit("an attachment changed") { try $0.folder.write("社区,联系人\n甲,乙\n", to: "content/files/form.csv") },
    Edit("a picture changed") { try $0.edit("content/media/table.svg", "#555", "#666") },
    Edit("the as-of date changed", options: ["--as-of", "2025-07-31"]) { _ in },
  ]

  @Test(arguments: edits) func `a build after an edit equals a clean one and keeps unchanged files`(edit: Edit) throws {
    let workplace = try Workplace()
    let before = try workplace.build()
    let times = Dictionary(
      uniqueKeysWithValues: before.keys.map { ($0, workplace.folder.status(of: "site/" + $0).st_mtim) })
    try edit.apply(workplace)
    let run = try workplace.start(["build"] + edit.options).finish()
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    let after = try workplace.site()
    let clean = try workplace.start(["build", "--output", "clean"] + edit.options).finish()
    try #require(clean.status == 0)
    #expect(try after == workplace.site("clean"))
    #expect(after != before)
    for (path, text) in after where before[path] == text {
      let time = workplace.folder.status(of: "site/" + path).st_mtim
      #expect(time.tv_sec == times[path]?.tv_sec && time.tv_nsec == times[path]?.tv_nsec, "\(path)")
    }
  }

  @Test func `a build writes nothing where nothing changed`() throws {
    let workplace = try Workplace()
    try workplace.build()
    let manifest = workplace.folder.status(of: "site/.portal/manifest").st_mtim.tv_nsec
    let run = try workplace.run("build", "--language", "zh")
    #expect(run.output.hasPrefix("没有变化：site/ 中的 "))
    #expect(workplace.folder.status(of: "site/.portal/manifest").st_mtim.tv_nsec == manifest)
  }

  @Test func `a build mends a file of the site that somebody changed or removed`() throws {
    let workplace = try Workplace()
    let site = try workplace.build()
    try workplace.folder.write("改坏了", to: "site/index.html")
    try workplace.folder.remove("site/projects")
    #expect(try workplace.build() == site)
  }
}
