import Glibc
import PortalCore
import PortalFiles
import PortalSite
import TestSupport
import Testing

/// What a killed build leaves, made by hand, and what becomes of it.
@Suite struct InterruptionTests {
  private let earlier = ["index.html": "旧首页", "old/index.html": "将删", "same.html": "不变"]
  private let next = ["index.html": "新首页，更长", "new/index.html": "新增", "same.html": "不变"]

  private func sealed(_ text: String) -> String {
    text + "sealed " + Digest(of: Array(text.utf8)).hex + "\n"
  }

  private func record(_ path: String, _ text: String) -> [UInt8] {
    let lengths = [path.utf8.count, text.utf8.count].flatMap { length in
      (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
    }
    return lengths + Array(path.utf8) + Array(text.utf8)
  }

  private func whole(_ files: [String: String]) -> [String: String] {
    files.merging(["sitemap.xml": sitemap]) { $1 }
  }

  private func hasNoRemains(_ folder: TemporaryFolder) -> Bool {
    ["journal", "additions", "changes", "room", "draft"].allSatisfy { folder.status(of: ".portal/\($0)").st_mode == 0 }
  }

  @Test func `before it has decided, a killed build is undone`() throws {
    let folder = try TemporaryFolder()
    try build(earlier, into: folder)
    try folder.write(sealed("new/index.html\nnever/index.html\n"), to: ".portal/additions")
    try folder.write("写了一", to: "new/index.html")
    try folder.write(record("index.html", "新首页，更长").dropLast(4), to: ".portal/changes")
    try folder.write("草稿", to: ".portal/draft")
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: earlier)))
    #expect(try folder.files == whole(earlier))
    #expect(folder.status(of: "new").st_mode == 0)
    #expect(hasNoRemains(folder))
  }

  @Test func `a first build that was killed leaves nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("留着", to: "CNAME")
    try folder.write(sealed("new/index.html\n"), to: ".portal/additions")
    try folder.write("写了一", to: "new/index.html")
    #expect(try SiteFolder(at: folder.path).fileCount == 0)
    #expect(try folder.files == ["CNAME": "留着"])
    #expect(folder.status(of: ".portal").st_mode == 0)
  }

  @Test(arguments: [0, 1, 2, 3])
  func `after it has decided, a killed build is finished without its inputs`(step: Int) throws {
    let finished = try TemporaryFolder()
    try build(next, into: finished)
    let folder = try TemporaryFolder()
    try build(earlier, into: folder)
    try folder.write("新增", to: "new/index.html")
    try folder.write(sealed("new/index.html\n"), to: ".portal/additions")
    try folder.write(record("index.html", "新首页，更长"), to: ".portal/changes")
    try folder.write(try #require(finished[".portal/manifest"]), to: ".portal/journal")
    if step >= 1 { try folder.write("新首", to: "index.html") }
    if step >= 2 { try folder.remove("old") }
    if step >= 3 { try folder.write(try #require(finished[".portal/manifest"]), to: ".portal/manifest") }
    #expect(try SiteFolder(at: folder.path).fileCount == 4)
    #expect(try folder.files == whole(next))
    #expect(folder.status(of: "old").st_mode == 0)
    #expect(hasNoRemains(folder))
    #expect(try build(next, into: folder).bytesWritten == 0)
  }

  @Test func `a journal that is not whole has decided nothing`() throws {
    let folder = try TemporaryFolder()
    try build(earlier, into: folder)
    let manifest = try #require(folder[".portal/manifest"])
    try folder.write(String(manifest.dropLast(9)), to: ".portal/journal")
    try folder.write(record("index.html", "新首页"), to: ".portal/changes")
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: earlier)))
    #expect(hasNoRemains(folder))
  }

  @Test func `with a damaged manifest, files with the site's content are taken over and others are foreign`() throws {
    let folder = try TemporaryFolder()
    try build(earlier, into: folder)
    try folder.write("坏", to: ".portal/manifest")
    #expect(try build(earlier, into: folder).bytesWritten == 0)
    try folder.write("坏", to: ".portal/manifest")
    #expect(try build(next, into: folder).log.summary == ["output.foreign-file \(folder.path)/index.html"])
  }
}
