import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Builds that are killed at any moment.
@Suite struct InterruptedBuildTests {
  private static let kills = ProcessInfo.processInfo.environment["PORTAL_KILLS"].flatMap { Int($0) } ?? 40

  /// The same folder with two contents, of which the second has other pages and other texts on all of them.
  private struct Editions {
    let workplace: Workplace
    let sites: [[String: String]]

    init() throws {
      workplace = try Workplace()
      try FileManager.default.copyItem(
        atPath: workplace.folder.path + "/content", toPath: workplace.folder.path + "/next/content")
      try workplace.edit("next/content/site.yml", "两区公开", "两个区的信息公开")
      try workplace.folder.remove("next/content/announcements/2025/2025-06-25-result.md")
      let notice = try #require(workplace.folder["content/announcements/2025/2025-05-20-notice.md"])
      for number in 1...9 {
        let path = "next/content/announcements/2025/2025-06-0\(number)-more.md"
        try workplace.folder.write(notice.replacing("2025-05-20", with: "2025-06-0\(number)"), to: path)
      }
      sites = try [workplace.build(into: "first"), workplace.build("--content", "next/content", into: "second")]
    }

    func build(_ number: Int) throws -> PortalProcess {
      try workplace.start(["build", "--jobs", "2", "--content", ["content", "next/content"][number]])
    }
  }

  @Test func `a killed build leaves every file of a whole site, and the next makes the new one whole`() throws {
    let editions = try Editions()
    var generator = SystemRandomNumberGenerator()
    var moments: [String: Int] = [:]
    for kill in 0..<Self.kills {
      let process = try editions.build(kill % 2)
      wait(for: kill % 4, in: editions.workplace, &generator)
      process.signal(SIGKILL)
      let wasKilled = process.finish().status == -SIGKILL
      moments[try moment(of: editions, wasKilled: wasKilled), default: 0] += 1
      // Every third is killed again before it was finished.
      if kill % 3 == 0 { continue }
      let next = Int.random(in: 0...1, using: &generator)
      let run = try editions.build(next).finish()
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(try editions.workplace.site() == editions.sites[next])
    }
    #expect(moments.count > 1, "the kills came at different moments: \(moments)")
  }

  /// Waits for a random time: from the start on, from the first file that is written on, or from the decision on.
  private func wait(for kind: Int, in workplace: Workplace, _ generator: inout some RandomNumberGenerator) {
    if kind < 2 { return _ = usleep(.random(in: 0...150_000, using: &generator)) }
    let names = kind == 2 ? ["additions", "changes"] : ["journal"]
    let marks = names.map { workplace.folder.path + "/site/.portal/" + $0 }
    for _ in 0..<3000 where !marks.contains(where: { access($0, F_OK) == 0 }) { usleep(50) }
    usleep(.random(in: 0...(kind == 2 ? 3000 : 600), using: &generator))
  }

  /// Looks at what a killed build left, and gives a name to the moment.
  private func moment(of editions: Editions, wasKilled: Bool) throws -> String {
    let left = try editions.workplace.site()
    for path in left.keys {
      #expect(editions.sites.contains { $0[path] != nil }, "\(path) is of neither site")
    }
    guard editions.workplace.folder["site/.portal/journal"] == nil else {
      // The build has decided: what it adds is whole, and at most the files that its threads were writing are not.
      let torn = left.filter { path, text in !editions.sites.contains { $0[path] == text } }
      #expect(torn.count <= 2, "\(torn.keys)")
      return "decided"
    }
    // No build has decided: every file of one site is there, and only files that the other one adds beside them.
    let whole = editions.sites.first { site in site.allSatisfy { left[$0.key] == $0.value } }
    let isFirst = editions.workplace.folder["site/.portal/manifest"] == nil
    #expect(whole != nil || isFirst)
    return wasKilled ? (whole?.count == left.count ? "before" : "adding") : "after"
  }
}
