import PortalFiles
import TestSupport
import Testing

@Suite struct FolderWatcherTests {
  @Test(.timeLimit(.minutes(1)))
  func `a change anywhere below is seen, also in a folder that was made later`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "records/a.csv")
    let watcher = try FolderWatcher([folder.path])
    try folder.write("b", to: "records/a.csv")
    try watcher.waitForChange()
    try folder.write("c", to: "announcements/2024/a.md")
    try watcher.waitForChange()
    try folder.write("d", to: "announcements/2024/a.md")
    try watcher.waitForChange()
  }
}
