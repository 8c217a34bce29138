import Foundation
import TestSupport
import Testing

/// `portal check --site`.
@Suite struct AssessmentTests {
  @Test func `the site is scored item by item, and what cannot be tested offline is named`() throws {
    let workplace = try Workplace()
    let run = try workplace.run("check", "--site", "--language", "zh")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("网站自查（对照全国政府网站检查指标，分值为本工具所定）："))
    #expect(run.output.contains("“案例”是空的"))
    #expect(run.output.contains("✓ 9/9  链接、锚点都通\n"))
    #expect(run.output.contains("离线检查不了，须另行核实：\n  – 网站能不能打开"))
  }

  @Test func `a template without a foot and a site without news lose their points`() throws {
    let workplace = try Workplace()
    let full = try workplace.run("check", "--site", "--language", "zh").output
    try workplace.edit("templates/partials/footer.html", "网站找错", "报错")
    try workplace.edit("content/site.yml", "as_of: 2025-06-30", "as_of: 2025-07-30")
    let run = try workplace.run("check", "--site", "--language", "zh")
    #expect(run.output.contains("没有“网站找错”，如 ") && !full.contains("没有“网站找错”"))
    #expect(run.output.contains("单项否决：首页两周没有更新\n"))
    #expect(run.output.contains("“动态”最近一条是 "))
  }

  @Test func `a day that no reader sees and what was public too late lose points`() throws {
    let workplace = try Workplace()
    let full = try workplace.run("check", "--site", "--language", "zh").output
    #expect(full.contains("✓ 20/20  元标签齐全") && full.contains("✓ 5/5  信息形成后按期公开"))
    try workplace.edit("templates/announcement.html", "<td>{{value}}</td></tr>", "<td>{{name}}</td></tr>")
    try workplace.edit(
      "content/announcements/2025/2025-05-20-notice.md", "time: \"10:00\"", "time: \"10:00\"\nformed: 2025-03-03")
    let run = try workplace.run("check", "--site", "--language", "zh")
    #expect(run.output.contains("✗ 16/20  元标签齐全") && run.output.contains("3 页上没有 PubDate 的日期，如 announcements/"))
    #expect(run.output.contains("✗ 4/5  信息形成后按期公开"), "\(run.output)")
    #expect(run.output.contains("“关于试点社区报名的通知”形成后超过 20 个工作日才公开"))
  }

  @Test func `maps without approval lose their points, and a number that is given stands under every one`() throws {
    let workplace = try Workplace()
    #expect(try workplace.run("check", "--site", "--language", "zh").output.contains("✗ 0/5  地图有审图号"))
    try workplace.edit("content/site.yml", "map_approval:", "map_approval: 浙杭S（2025）12号")
    #expect(try workplace.run("check", "--site", "--language", "zh").output.contains("✓ 5/5  地图有审图号"))
  }

  @Test func `programs read the same scores as people`() throws {
    let workplace = try Workplace()
    let told = try workplace.run("check", "--site", "--language", "en").output
    let json = try report(workplace.run("check", "--site", "--format", "json"))
    let assessment = try #require(json["assessment"] as? [String: Any])
    let items = try #require(assessment["items"] as? [[String: Any]])
    for item in items {
      let title = try #require((item["title"] as? [String: String])?["en"])
      let (score, points) = (try #require(item["score"] as? Int), try #require(item["points"] as? Int))
      #expect(told.contains(" \(score)/\(points)  \(title)\n"))
    }
    #expect(items.count == 9 && (assessment["untested"] as? [Any])?.count == 7)
    let sarif = try report(workplace.run("check", "--site", "--format", "sarif"))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let properties = try #require(run["properties"] as? [String: Any])
    #expect((properties["assessment"] as? [String: Any])?["score"] as? Int == assessment["score"] as? Int)
    #expect(try report(workplace.run("check", "--format", "json"))["assessment"] == nil)
  }

  private func report(_ run: PortalRun) throws -> [String: Any] {
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }
}
