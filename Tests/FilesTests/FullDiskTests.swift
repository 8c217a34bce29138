import Glibc
import PortalCore
import PortalFiles
import PortalSite
import TestSupport
import Testing

/// The disk refuses in the middle of a build; the earlier site stays whole.
@Suite(.serialized) struct FullDiskTests {
  private let earlier = ["index.html": "旧首页", "same.html": "不变", "old.html": "将删"]
  private let large = String(repeating: "0123456789abcdef", count: 1 << 20)

  /// Runs a closure with a limit of 8 MB on the size of a file, which other tests do not reach.
  private func withSmallFiles(_ body: () -> Void) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    var small = limit
    small.rlim_cur = 8 << 20
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) }
    body()
  }

  @Test(arguments: ["index.html", "new/index.html"])
  func `a file that finds no room undoes the build`(path: String) throws {
    let folder = try TemporaryFolder()
    try build(earlier, into: folder)
    let before = try folder.files
    var next = earlier
    next["old.html"] = nil
    next["a.html"] = "先写"
    next[path] = large
    withSmallFiles {
      let failure = #expect(throws: FileFailure.self) { try build(next, into: folder) }
      #expect(failure?.reason == .system(errno: EFBIG))
    }
    #expect(try folder.files == before)
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: earlier)))
    #expect(try build(next, into: folder).added == (path == "index.html" ? 1 : 2))
    #expect(folder[path] == large)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"), arguments: ["index.html", "new/index.html"])
  func `a full disk undoes the build`(path: String) throws {
    let disk = try TemporaryFolder()
    try #require(mount("tmpfs", disk.path, "tmpfs", 0, "size=600k") == 0)
    defer { umount2(disk.path, Int32(MNT_DETACH)) }
    let folder = try TemporaryFolder(in: disk.path)
    try build(earlier, into: folder)
    let before = try folder.files
    var next = earlier
    next["a.html"] = "先写"
    next[path] = String(large.prefix(400 << 10))
    next["z.html"] = String(large.suffix(400 << 10))
    let failure = #expect(throws: FileFailure.self) { try build(next, into: folder) }
    #expect(failure?.reason == .system(errno: ENOSPC))
    #expect(failure?.message[.zh].contains("磁盘已满") == true)
    #expect(try folder.files == before)
    #expect(try SiteFolder(at: folder.path).isCurrent(for: key(of: earlier)))
  }
}
