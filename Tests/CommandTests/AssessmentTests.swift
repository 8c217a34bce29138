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

  @Test func `the list is for people`() throws {
    let run = try Workplace().run("check", "--site", "--format", "json")
    #expect(run.status == 2 && run.errors.contains("--site"))
  }
}
