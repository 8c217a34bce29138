import FoundationEssentials
import TestSupport
import Testing

/// Editions: kept, compared, and what the site says of their changes.
@Suite struct EditionTests {
  @Test func `the first edition is kept, and building again gives the same site`() throws {
    let city = try TwoEditions.first()
    let before = try city.build()
    #expect(
      try city.run("edition", "--language", "en").output == "Kept edition 1: content/editions/0001/; commit it.\n")
    #expect(try city.build() == before)
    #expect(try city.run("edition", "--language", "en").output == "Edition 1 is kept already; nothing was changed.\n")
    #expect(city.folder["content/editions/0001/milestones.csv"] == TwoEditions.milestones)
  }

  @Test func `an edition without a time of publication is not kept`() throws {
    let run = try Workplace().run("edition", "--language", "zh")
    #expect(run.status == 2)
    #expect(run.errors.contains("第 1 期还没有发布时间：在 site.yml 里写一行，如 published: 2025-10-15 09:30"))
  }

  @Test func `what changed is said in words, put-off days and amounts first, corrections marked`() throws {
    let run = try TwoEditions.second().run("diff", "--language", "zh")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output == TwoEditions.text)
  }

  @Test func `a merge request gets the same as Markdown`() throws {
    let run = try TwoEditions.second().run("diff", "1", "2", "--format", "markdown", "--language", "zh")
    #expect(run.output == TwoEditions.markdown)
  }

  @Test func `what changed is said in English to whoever asks in English`() throws {
    let run = try TwoEditions.second().run("diff", "--language", "en")
    #expect(
      run.output.hasPrefix("Changes: edition 1 (as of 2025-06-30) → edition 2 (as of 2025-09-30)\n"), "\(run.output)")
    #expect(run.output.contains("planned_finish from 2025-05-31 to 2025-08-31 (put off by 92 days), reason: 管线迁改二次论证"))
    #expect(run.output.contains("approved_budget from 9,000,000 元 to 9,600,000 元 (up by 600,000 yuan)"))
    #expect(run.output.contains("correction: households from 1520 户 to 1530 户, note: 上一期漏了一幢"))
    #expect(run.output.contains("removed, reason: 并入西溪食堂"))
    #expect(!run.output.contains("推后") && !run.output.contains("改为") && !run.output.contains("原因"))
  }

  @Test func `two folders are compared like two editions`() throws {
    let city = try TwoEditions.second()
    let old = try TwoEditions.first()
    let run = try city.run("diff", old.folder.path + "/content", "content", "--language", "zh")
    let expected = TwoEditions.text.split(separator: "\n").dropFirst()
    #expect(run.output.split(separator: "\n").dropFirst().elementsEqual(expected), "\(run.output)\(run.errors)")
  }

  @Test func `an edition that there is not is named with those that there are`() throws {
    let run = try TwoEditions.second().run("diff", "7", "--language", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no edition 7; there are 1 to 2"))
  }

  @Test func `the site tells what changed, on its own page, by record and for programs`() throws {
    let site = try TwoEditions.second().build()
    let changes = visibleText(try #require(site["changes/2/index.html"]))
    #expect(changes.contains("计划竣工日期 由 2025-05-31 改为 2025-08-31（推后 92 天），原因：管线迁改二次论证"))
    #expect(changes.contains("更正：户数 由 1520 户 改为 1530 户，说明：上一期漏了一幢"))
    let project = visibleText(try #require(site["projects/xihu-p02/index.html"]))
    #expect(project.contains("计划竣工日期推后 1 次 ，共 92 天"))
    #expect(project.contains("批准概算 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）"))
    let json = try #require(site["changes/2/changes.json"])
    #expect(json.contains(#""before":"2025-05-31""#))
    #expect(try #require(site["changes/feed.xml"]).contains("<title>西湖区：第 2 期有 3 条记录变更，推后计划 1 处</title>"))
  }

  @Test func `a removed record keeps its page, which says when and why it went`() throws {
    let page = visibleText(try #require(try TwoEditions.second().build()["facilities/xihu-f02/index.html"]))
    #expect(page.contains("这条记录已经删除。 从 第 2 期 （截至 2025年9月30日）起不再列入“服务设施”。原因：并入西溪食堂。"))
    #expect(page.contains("周一至周五 8:30—16:30"))
  }

  @Test func `a renamed id leads to its new place, which search engines are to keep`() throws {
    let site = try TwoEditions.second().build()
    let page = try #require(site["facilities/gongshu-f01/index.html"])
    #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=../../facilities/gongshu-f09/">"#))
    #expect(page.contains(#"<link rel="canonical" href="https://example.gov.cn/services/facilities/gongshu-f09/">"#))
    #expect(page.contains(#"<a href="../../facilities/gongshu-f09/">米市卫生站</a>"#))
    #expect(try !#require(site["sitemap.xml"]).contains("gongshu-f01"))
    #expect(
      visibleText(try #require(site["facilities/gongshu-f09/index.html"])).contains("编号由 gongshu-f01 改为 gongshu-f09"))
  }

  @Test func `a build after a change equals a clean one, with editions too`() throws {
    let city = try TwoEditions.first()
    try city.build()
    try #require(try city.run("edition").status == 0)
    try TwoEditions.change(city)
    let site = try city.build()
    #expect(try city.build(into: "clean") == site)
  }

  @Test func `a state looked at with another as-of date leaves later editions out`() throws {
    let city = try TwoEditions.second()
    try #require(try city.run("edition").status == 0)
    #expect(try city.run("build", "--as-of", "2025-08-01").status == 0)
    #expect(try #require(city.site()["editions/index.html"]).contains("第 2 期 <small>截至 2025年8月1日"))
  }

  @Test func `a table that comes and goes is told of in each edition, and the editions stay sound`() throws {
    let city = try TwoEditions.first()
    let table = "content/records/organizations.csv"
    let site = "content/site.yml"
    try #require(try city.run("edition").status == 0)
    try city.edit(site, "as_of: 2025-06-30", "as_of: 2025-09-30")
    try city.edit(site, "published: 2025-07-15 09:30", "published: 2025-10-15 09:30")
    try city.folder.write("单位名称,统一社会信用代码,代码例外说明\n运营单位甲,91350100M000100Y43,\n", to: table)
    #expect(try city.run("diff", "--language", "zh").output.contains("运营单位甲\n      新列入"))
    try #require(try city.run("edition").status == 0)
    try city.edit(site, "as_of: 2025-09-30", "as_of: 2025-12-31")
    try city.edit(site, "published: 2025-10-15 09:30", "published: 2026-01-15 09:30")
    try city.folder.remove(table)
    #expect(try city.run("diff", "--language", "zh").output.contains("运营单位甲\n      删除"))
    try #require(try city.run("edition").status == 0)
    let check = try city.run("check", "--language", "zh")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }
}
