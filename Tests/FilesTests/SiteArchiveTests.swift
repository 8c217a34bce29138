import Glibc
import PortalCore
import PortalFiles
import TestSupport
import Testing

/// A site in one file.
@Suite struct SiteArchiveTests {
  private let site = ["index.html": "首页", "districts/xihu/index.html": "西湖区", "files/通知.txt": "附件"]

  private func archive(of files: [String: String], in folder: TemporaryFolder) throws -> [UInt8] {
    try build(files, into: folder)
    let target = try TemporaryFolder()
    let path = target.path + "/site.zip"
    let size = try SiteArchive.write(SiteFolder(at: folder.path), below: "edition-1", to: path)
    let bytes = try #require(try GivenFile.bytes(of: path))
    #expect(size == bytes.count)
    #expect(target["site.zip.sha256"] == "\(Digest(of: bytes).hex)  site.zip\n")
    #expect(try target.files.keys.sorted() == ["site.zip", "site.zip.sha256"])
    return bytes
  }

  @Test func `the same site gives the same bytes wherever and whenever it is built`() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    let first = try archive(of: site, in: one)
    try build(["index.html": "旧首页"], into: other)
    #expect(try archive(of: site, in: other) == first)
    #expect(try archive(of: site.merging(["a.html": "a"]) { $1 }, in: other) != first)
  }

  @Test func `what the build did not make is left out`() throws {
    let folder = try TemporaryFolder()
    let first = try archive(of: site, in: folder)
    try folder.write("笔记", to: "notes.txt")
    #expect(try archive(of: site, in: folder) == first)
  }

  @Test func `a place that does not take it is named, and nothing is left there`() throws {
    let folder = try TemporaryFolder()
    try build(site, into: folder)
    let missing = folder.path + "/nowhere/site.zip"
    #expect(throws: FileFailure(.write, missing, .system(errno: ENOENT))) {
      _ = try SiteArchive.write(SiteFolder(at: folder.path), below: "edition-1", to: missing)
    }
  }
}
