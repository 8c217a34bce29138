import TestSupport
import Testing

/// A later document: hubs renamed, five functions with three of four core ones, in force from 2026 on.
@Suite struct LaterStandardsTests {
  private static let file = "content/programme/standards.yml"

  private static let profile = """

      - id: hangzhou-2026
        document: 杭政办函〔2025〕99号
        valid_from: 2026-01-01
        hub_name: 幸福邻里中心
        new_pilot: {per_hundred_households: 100, hub: 1500, clause: "3.1"}
        existing_pilot: {per_hundred_households: 60, hub: 600, clause: "3.1"}
        hub_functions:
          minimum: 5
          minimum_core: 3
          core: [elderly-care, community-dining, health-services, household-services]
          clause: "3.3.2"
        domains: [elderly-and-child-care, dining, household, health]
        circles: [{minutes: 15, metres: 800}]
        limits: {stale_after_days: 60, publication_working_days: 20}
        league: {minimum_projects: 1, weights: [{component: on-time, points: 60}, {component: disclosure, points: 40}]}

    """

  /// The fixture with the later document added to its standards.
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.folder.write(try #require(workplace.folder[Self.file]) + Self.profile, to: Self.file)
    return workplace
  }

  @Test func `a hub is judged by the standards in force on its date`() throws {
    let workplace = try workplace()
    try workplace.edit("content/records/projects.csv", "9000000,否,批准服务信息,2025-06-20", "9000000,否,批准服务信息,2026-01-15")
    let site = try workplace.build("--as-of", "2026-02-01")
    let earlier = try #require(site["projects/xihu-p01/index.html"])
    #expect(earlier.contains("服务功能 3 项 ≥ 3 项，其中核心功能 2 项 ≥ 2 项，达到"))
    let later = try #require(site["projects/xihu-p02/index.html"])
    #expect(later.contains("服务功能 3 项 &lt; 5 项，其中核心功能 2 项 &lt; 3 项，未达到"))
    #expect(later.contains("1,260 平方米 &lt; 1,500 平方米，未达到"))
  }

  @Test func `a pilot is judged by the standards in force on its date`() throws {
    let workplace = try workplace()
    try workplace.edit(
      "content/records/communities.csv", "2024-06-10,2024-07-10,,,0571-00000011,2025-06-20",
      "2024-06-10,2024-07-10,,,0571-00000011,2026-01-15")
    let site = try workplace.build("--as-of", "2026-02-01")
    let earlier = try #require(site["communities/xixi/index.html"])
    #expect(earlier.contains("服务功能 3 项 ≥ 3 项"))
    #expect(earlier.contains(">儿童游憩</a></th>"))
    let later = try #require(site["communities/sandun/index.html"])
    #expect(later.contains("服务功能 3 项 &lt; 5 项"))
    #expect(!later.contains(">儿童游憩</a></th>"), "the later standards have four domains")
  }

  @Test func `a hub is called as on the as-of date`() throws {
    let workplace = try workplace()
    let before = try workplace.build("--as-of", "2025-12-31", into: "before")
    let after = try workplace.build("--as-of", "2026-02-01", into: "after")
    for page in ["index.html", "districts/xihu/index.html", "subdistricts/330106001/index.html"] {
      #expect(try #require(before[page]).contains("民生幸福共同体"), "\(page)")
      #expect(!(try #require(before[page]).contains("幸福邻里中心")), "\(page)")
      #expect(try #require(after[page]).contains("幸福邻里中心"), "\(page)")
    }
    let project = try #require(after["projects/xihu-p01/index.html"])
    #expect(project.contains("<dt>幸福邻里中心形态</dt>"))
    #expect(try #require(after["projects/index.html"]).contains("集聚型幸福邻里中心"))
    #expect(!(try #require(after["districts/xihu/index.html"]).contains("有共同体的")))
  }

  @Test func `the league table uses the weights in force on the as-of date`() throws {
    let workplace = try workplace()
    let before = try workplace.build("--as-of", "2025-12-31", into: "before")
    let after = try workplace.build("--as-of", "2026-02-01", into: "after")
    #expect(try #require(before["league/index.html"]).contains("执行 杭政办函〔2024〕11号 期间使用的权重"))
    let league = try #require(after["league/index.html"])
    #expect(league.contains("执行 杭政办函〔2025〕99号 期间使用的权重"))
    #expect(league.contains("60 <small>分</small>"))
    #expect(!league.contains("资金支付"))
  }
}
