import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

/// Whatever the bytes are, reading ends, with a reason and without a crash.
struct HostileTests {
  private static let paths = [
    "site.yml", "programme/standards.yml", "programme/plan.md", "maps/districts.geojson", "records/projects.csv",
    "records/communities.csv", "announcements/2025/a.md",
  ]

  /// A sequence of numbers that is the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  @Test(arguments: paths) func `random bytes are refused`(path: String) {
    var numbers = Numbers(state: 7)
    for length in [0, 1, 2, 3, 17, 4096] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let result = World().with(SourceText(path: "content/\(path)", bytes: bytes)).read()
      #expect(result.log.hasErrors)
      #expect(result.portal == nil)
    }
  }

  @Test(arguments: paths) func `a file with some bytes changed is read or refused`(path: String) {
    let texts = [
      "site.yml": World.site, "programme/standards.yml": World.standards, "programme/plan.md": World.plan,
      "maps/districts.geojson": World.outlines, "records/communities.csv": World.communities,
      "records/projects.csv": World.projects,
    ]
    let original = Array((texts[path] ?? "---\ntitle: 中文\ndate: 2025-06-01\n---\n正文").utf8)
    var numbers = Numbers(state: 11)
    let signs = Array("\"',;:\n\r\t-&*[]{}#|>%@!?…0９\u{0}".utf8)
    for _ in 0..<60 {
      var bytes = original
      for _ in 0..<3 {
        let place = Int.random(in: bytes.indices, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes[place] = signs.randomElement(using: &numbers) ?? 0
        case 1: bytes.insert(signs.randomElement(using: &numbers) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(place + 4, bytes.count))
        }
      }
      let result = World().with(SourceText(path: "content/\(path)", bytes: bytes)).read()
      #expect((result.portal == nil) == result.log.hasErrors)
      for diagnostic in result.log.entries {
        let range = diagnostic.location?.range ?? 0..<0
        #expect(range.upperBound <= diagnostic.location?.source.bytes.count ?? 0)
      }
      _ = result.log.text(in: .zh)
    }
  }

  @Test func `a cell of five megabytes is read`() throws {
    let long = String(repeating: "中文,\n", count: 5 << 17)
    let source = SourceText(
      path: "content/programme/bureaus.csv", text: "编号,简称,职责\njianwei,市建委,\"\(long)\"\n")
    let portal = try #require(World().with(source).read().portal)
    #expect(portal.programme.bureaus[0].role.value?.utf8.count == long.utf8.count - 1)
    let unclosed = SourceText(path: source.path, text: "编号,简称,职责\njianwei,市建委,\"\(long)")
    #expect(World.diagnostics(unclosed).map(\.id) == ["csv.unclosed-quote"])
  }

  @Test func `a row of a hundred thousand cells is one error`() {
    let source = SourceText(
      path: "content/programme/bureaus.csv",
      text: "编号,简称\njianwei,市建委\nb,二" + String(repeating: ",x", count: 100_000) + "\n")
    #expect(World.diagnostics(source).map(\.id) == ["table.too-many-cells"])
  }

  @Test func `a table of wrong names is read to its end, with messages of bearable length`() {
    let long = String(repeating: "名", count: 10_000)
    let rows = (0..<500).map { "甲\($0),开工\n" }.joined()
    let source = SourceText(
      path: "content/records/milestones.csv", text: "项目编号,节点\n\(rows)\(long),开工\nhub,\(long)\n")
    let entries = World.diagnostics(source)
    #expect(entries.count == 502)
    #expect(entries.suffix(2).map(\.id) == ["cell.too-long", "cell.too-long"])
    #expect(entries.allSatisfy { $0.message.zh.utf8.count < 300 })
  }
}
