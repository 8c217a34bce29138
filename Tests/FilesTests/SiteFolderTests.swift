import Glibc
import PortalCore
import PortalFiles
import PortalSite
import TestSupport
import Testing

@Suite struct SiteFolderTests {
  private let first = ["index.html": "首页", "districts/xihu/index.html": "西湖区", "css/style.css": "body{}"]

  @Test func `a build writes every file and the same build again writes none`() throws {
    let folder = try TemporaryFolder()
    let change = try build(first, into: folder)
    #expect(try folder.files == first.merging(["sitemap.xml": sitemap]) { $1 })
    #expect([change.files, change.added, change.changed, change.removed] == [4, 4, 0, 0])
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: first)))
    #expect(try !SiteFolder(at: folder.path).isCurrent(for: key(of: [:])))
    let again = try build(first, into: folder)
    #expect([again.added, again.changed, again.removed, again.bytesWritten] == [0, 0, 0, 0])
  }

  @Test(arguments: [0, 1 << 20])
  func `only what differs is written, and what is the same keeps its time`(keptBytes: Int) throws {
    let folder = try TemporaryFolder()
    try build(first, into: folder)
    let before = folder.status(of: "index.html")
    var next = first
    next["districts/xihu/index.html"] = "西湖区，更短"
    next["css/style.css"] = nil
    next["districts/gongshu/index.html"] = "拱墅区"
    let change = try build(next, into: folder, keptBytes: keptBytes)
    #expect([change.added, change.changed, change.removed] == [1, 1, 1])
    #expect(try folder.files == next.merging(["sitemap.xml": sitemap]) { $1 })
    let after = folder.status(of: "index.html")
    #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
    #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    #expect(folder.status(of: "css").st_mode == 0)
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: next)))
  }

  @Test func `a file that becomes shorter has no old end`() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": String(repeating: "长", count: 9000)], into: folder)
    try build(["a.html": "短"], into: folder)
    #expect(folder["a.html"] == "短")
  }

  @Test func `what someone changed or deleted by hand is repaired`() throws {
    let folder = try TemporaryFolder()
    try build(first, into: folder)
    try folder.write("改过", to: "index.html")
    try folder.remove("districts")
    #expect(try !SiteFolder(at: folder.path).isCurrent(for: key(of: first)))
    let change = try build(first, into: folder)
    #expect([change.added, change.changed] == [1, 1])
    #expect(try folder.files == first.merging(["sitemap.xml": sitemap]) { $1 })
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: first)))
  }

  @Test func `a file that was only touched is kept as it is`() throws {
    let folder = try TemporaryFolder()
    try build(first, into: folder)
    utimensat(
      AT_FDCWD, folder.path + "/index.html", [timespec(tv_sec: 7, tv_nsec: 0), timespec(tv_sec: 7, tv_nsec: 0)], 0)
    #expect(try build(first, into: folder).bytesWritten == 0)
    #expect(folder.status(of: "index.html").st_mtim.tv_sec == 7)
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: first)))
  }

  @Test func `files that are not the site's are left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("*", to: ".gitignore")
    try folder.write("example.org", to: "CNAME")
    try folder.write("别人的", to: "districts/notes.txt")
    try build(first, into: folder)
    try build(["index.html": "只有首页"], into: folder)
    #expect(
      try folder.files == [
        ".gitignore": "*", "CNAME": "example.org", "districts/notes.txt": "别人的", "index.html": "只有首页",
        "sitemap.xml": sitemap,
      ])
  }

  @Test func `a place that a foreign file takes is an error, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("别人的", to: "districts/xihu/index.html")
    try folder.write("首页", to: "index.html")
    try folder.write("x", to: "css/style.css/x")
    let before = try folder.files
    let change = try build(first, into: folder)
    #expect(
      change.log.summary == [
        "output.foreign-file \(folder.path)/css/style.css",
        "output.foreign-file \(folder.path)/districts/xihu/index.html",
      ])
    #expect(try folder.files == before)
    #expect(folder.status(of: ".portal").st_mode == 0)
  }

  @Test func `a foreign file with the same content becomes the site's`() throws {
    let folder = try TemporaryFolder()
    try folder.write("首页", to: "index.html")
    #expect(try build(first, into: folder).added == 3)
    try build(["a.html": "a"], into: folder)
    #expect(folder["index.html"] == nil)
  }

  @Test func `a link in the output is not followed`() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    folder.link("districts", to: elsewhere.path)
    let failure = #expect(throws: FileFailure.self) { try build(first, into: folder) }
    #expect(failure?.reason == .notAFolder)
    #expect(try elsewhere.files.isEmpty)
  }

  @Test func `files are readable by everyone whatever the umask`() throws {
    let folder = try TemporaryFolder()
    let earlier = umask(0o077)
    defer { umask(earlier) }
    try build(first, into: folder)
    #expect(folder.mode(of: "districts/xihu/index.html") == 0o644)
    #expect(folder.mode(of: "districts/xihu") == 0o755)
  }

  @Test func `the number of threads does not matter`() throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<200).map { ("p/\($0)/index.html", "第 \($0) 页") })
    var results: Set<[String: String]> = []
    for jobs in [1, 2, 8] {
      let folder = try TemporaryFolder()
      try build(["p/7/index.html": "旧"], into: folder)
      try build(pages, into: folder, jobs: jobs, keptBytes: 100)
      results.insert(try folder.files)
    }
    #expect(results == [pages.merging(["sitemap.xml": sitemap]) { $1 }])
  }

  @Test func `a second build at the same time is turned away`() throws {
    let folder = try TemporaryFolder()
    let holder = try SiteFolder(at: folder.path)
    let failure = #expect(throws: FileFailure.self) { _ = try SiteFolder(at: folder.path).fileCount }
    #expect(failure?.reason == .otherBuild)
    #expect(holder.fileCount == 0)
  }

  @Test func `an output folder that nothing was put into is not left behind`() throws {
    let folder = try TemporaryFolder()
    do {
      let output = try SiteFolder(at: folder.path + "/a/site")
      let broken = site(["index.html": #"<a href="nowhere/">无</a>"#])
      #expect(try output.write(broken, copyingFrom: [], key: key(of: [:]), jobs: 1).log.hasErrors)
    }
    #expect(folder.status(of: "a/site").st_mode == 0)
  }

  @Test func `an input is copied, and copied again only when it changes`() throws {
    let content = try TemporaryFolder()
    let folder = try TemporaryFolder()
    try content.write("甲", to: "files/plan.pdf")
    for (text, expected) in [("甲", [2, 0]), ("甲", [0, 0]), ("乙乙", [0, 1])] {
      try content.write(text, to: "files/plan.pdf")
      var log = DiagnosticLog()
      let input = try InputFolder(reading: content.path, as: "content", log: &log)
      let copy = SiteFile(path: "files/plan.pdf", body: .copy(of: "content/files/plan.pdf"))
      let site = Site(at: SiteAddress(origin: "https://example.org", base: ""), [.file(copy)])
      let change = try SiteFolder(at: folder.path).write(site, copyingFrom: [input], key: input.digest, jobs: 1)
      #expect([change.added, change.changed] == expected)
      #expect(folder["files/plan.pdf"] == text)
    }
  }
}
