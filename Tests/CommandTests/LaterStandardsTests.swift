import TestSupport
import Testing

/// A later document: hubs renamed, five functions with three of four core ones, in force from 2026 on.
@Suite struct LaterStandardsTests {
  private static let file = "content/programme/standards.yml"

  private static let profile = """

      - id: hangzhou-2026
        document: 杭政办函〔2025〕99号
        valid_from: 2026-01-01
        hub: {name: 幸福邻里中心, clause: "2.2"}
        new_pilot: {per_hundred_households: 100, hub: 1500, clause: "3.1"}
        existing_pilot: {per_hundred_households: 60, hub: 600, clause: "3.1"}
        hub_functions:
          minimum: 5
          minimum_core: 3
          core: [elderly-care, community-dining, health-services, household-services]
          clause: "3.3.2"
        finished_pilot: {domains: [elderly-and-child-care, dining, household, health], clause: "3.3.2"}
        circles: [{minutes: 15, metres: 800, clause: "3.5.1"}]
        freshness: {stale_after_days: 60, clause: "3.5.1"}
        publication: {working_days: 20, clause: "4.3"}
        league: {clause: "4.3", minimum_projects: 1, weights: [{component: on-time, points: 60}, {component: disclosure, points: 40}]}

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
    #expect(earlier.contains(">七大领域各有什么</h2>"))
    let later = try #require(site["communities/sandun/index.html"])
    #expect(later.contains("服务功能 3 项 &lt; 5 项"))
    #expect(!later.contains(">儿童游憩</a></th>"), "the later standards have four domains")
    #expect(later.contains(">四大领域各有什么</h2>"))
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

  @Test func `no page speaks in the words of a document that is no longer in force`() throws {
    let workplace = try workplace()
    for (file, old, new) in Self.rewording { try workplace.edit("content/" + file, old, new) }
    let site = try workplace.build("--as-of", "2026-02-01")
    let pages = site.filter { $0.key.hasSuffix(".html") && !Self.quoting.contains($0.key) }
    #expect(pages.count > 60)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for old in ["共同体", "七大", "市区", "2025 年底", "2025 年目标", "2027 年"] {
        #expect(!page.contains(old), "\(path) says “\(old)”")
      }
    }
    #expect(try #require(pages["domains/index.html"]).contains("四大领域的服务都要有：养老托育、社区助餐、家政便民、健康服务（"))
    #expect(try #require(pages["districts/index.html"]).contains("从 2026 年目标起，西湖区、拱墅区。从 2028 年目标起，西湖风景名胜区。"))
    #expect(try #require(pages["targets/hubs-2025/index.html"]).contains("建成的幸福邻里中心"))
  }

  @Test func `a finding speaks in the words of the standards in force`() throws {
    let workplace = try workplace()
    for (file, old, new) in Self.rewording { try workplace.edit("content/" + file, old, new) }
    try workplace.edit("content/records/facilities.csv", "西溪便民服务点,xixi,-,家政便民,,开放", "西溪便民服务点,xixi,-,家政便民,,已关闭")
    let said = try workplace.run("check", "--language", "zh", "--as-of", "2026-02-01").findings
    #expect(said.contains("试点社区“西溪花园社区”已有开放的幸福邻里中心，却缺 1 个服务领域的开放设施：家政便民"), "\(said)")
    #expect(!said.contains("共同体"))
  }

  /// The plan's own text, and the dictionary: names of columns and of their terms are the format, whatever is in force.
  private static let quoting: Set = ["policy/index.html", "data/index.html"]

  /// The fixture as the later document would have it: every record of 2026, hubs under their new name, other years.
  private static let rewording = [
    ("records/communities.csv", "2025-06-20", "2026-01-15"), ("records/communities.csv", "2025-06-18", "2026-01-15"),
    ("records/projects.csv", "西溪花园民生幸福共同体,旧厂房改的共同体。", "西溪花园幸福邻里中心,旧厂房改的邻里中心。"),
    ("records/projects.csv", "2025-06-20", "2026-01-15"), ("records/projects.csv", "2025-06-18", "2026-01-15"),
    ("records/gaps.csv", ",2025,", ",2026,"), ("records/districts.csv", ",2025,120.05", ",2026,120.05"),
    ("records/districts.csv", ",2025,120.15", ",2026,120.15"),
    ("records/districts.csv", ",2025,120.08", ",2028,120.08"),
    ("programme/tasks.csv", "具备七大类", "具备四大类"), ("programme/targets.csv", "新建或改建民生幸福共同体", "新建或改建幸福邻里中心"),
    ("programme/targets.csv", "2025-12-31", "2026-12-31"),
    ("programme/targets.csv", "2027-12-31", "2028-12-31"),
    ("announcements/2025/2025-04-10-xixi-open.md", "西溪花园民生幸福共同体", "西溪花园幸福邻里中心"),
    ("announcements/2025/2025-04-10-xixi-open.md", "西溪花园共同体", "西溪花园幸福邻里中心"),
    ("announcements/2025/2025-06-25-result.md", "西溪花园共同体", "西溪花园幸福邻里中心"),
  ]
}
