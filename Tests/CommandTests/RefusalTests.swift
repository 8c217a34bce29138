import Glibc
import TestSupport
import Testing

/// The machine, or another program, stands in the way.
@Suite struct RefusalTests {
  @Test func `an output that cannot be written to is named with the reason`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("一个文件", to: "taken")
    let run = try workplace.run("build", "--output", "taken/site", "--language", "zh")
    #expect(run.errors == "无法新建 taken/site：路径中有一段不是文件夹\n")
    #expect(run.status == 3 && run.output.isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a disk")) func `a read-only disk is named`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("", to: "disk/.keep")
    let disk = workplace.folder.path + "/disk"
    try #require(mount("tmpfs", disk, "tmpfs", UInt(MS_RDONLY), "size=1m") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let run = try workplace.run("build", "--output", "disk/site", "--language", "zh")
    #expect(run.errors == "无法新建 disk/site：磁盘是只读的\n")
    #expect(run.status == 3)
  }

  @Test func `of two builds at once one says that there is another`() throws {
    for _ in 1...20 {
      let workplace = try Workplace()
      let first = try workplace.start(["build", "--language", "zh"])
      for _ in 0..<5000 where access(workplace.folder.path + "/site", F_OK) != 0 { usleep(200) }
      usleep(2000)
      first.signal(SIGSTOP)
      let second = try workplace.run("build", "--language", "zh")
      first.signal(SIGCONT)
      let status = first.finish().status
      // The first may have been done before it was stopped.
      if second.status == 0 { continue }
      #expect(second.errors == "无法锁定 site：另一个 portal 正在生成这个网站，请等它结束后再试\n")
      #expect(second.status == 3)
      #expect(status == 0)
      return
    }
    Issue.record("two builds never met")
  }

  @Test func `a file that may not grow further ends the build with its path, and the earlier site is whole`() throws {
    let workplace = try Workplace()
    try workplace.build()
    let earlier = try workplace.site()
    try workplace.edit("content/site.yml", "两区公开", "两区信息公开")
    let run = try workplace.run("build", "--language", "zh", prelude: "ulimit -f 8")
    #expect(run.errors == "无法写入 site/.portal/changes：文件超出允许的大小\n")
    #expect(run.status == 3)
    #expect(try workplace.site() == earlier)
    try expectSound(workplace)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a disk")) func `a full disk leaves the earlier site`() throws
  {
    let workplace = try Workplace()
    try workplace.folder.write("", to: "site/.keep")
    let disk = workplace.folder.path + "/site"
    try #require(mount("tmpfs", disk, "tmpfs", 0, "size=8m") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try workplace.build()
    var state = statvfs()
    try #require(statvfs(disk, &state) == 0)
    try workplace.folder.write(
      [UInt8](repeating: 0, count: Int(state.f_bavail - 20) * Int(state.f_bsize)), to: "site/own")
    let earlier = try workplace.site()
    try workplace.edit("content/site.yml", "两区公开", "两区信息公开")
    let run = try workplace.run("build", "--language", "zh")
    #expect(run.errors.contains("site/") && run.errors.hasSuffix("：磁盘已满\n"))
    #expect(run.status == 3)
    #expect(try workplace.site() == earlier)
  }

  /// The next build gives what a build into an empty folder gives.
  private func expectSound(_ workplace: Workplace) throws {
    try workplace.build()
    #expect(try workplace.site() == workplace.build(into: "clean"))
  }
}
