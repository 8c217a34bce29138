import Foundation
import PortalCore
import PortalModel
import PortalPages
import TestSupport
import Testing

struct LatePageTests {
  private func html(_ city: SmallCity) throws -> String {
    try #require(try PageRenderer().pages(of: LateFamily(), in: Edition(city.portal)).first).html
  }

  @Test func `each late step says plan, fact, days and reason, in its district and at its bureau`() throws {
    var city = SmallCity(asOf: "2025-06-30")
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let other = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let late = city.addHub(serving: [community]) { $0.with(Project.Columns.stage, .building) }
    city.addMilestone(of: late, .approved, planned: "2025-01-10", actual: "2025-01-05")
    city.addMilestone(of: late, .started, planned: "2025-02-01", actual: "2025-02-11")
    city.addMilestone(of: late, .completed, planned: "2025-06-20")
    let punctual = city.addHub(serving: [other]) { $0.with(Project.Columns.stage, .building) }
    city.addMilestone(of: punctual, .completed, planned: "2025-06-30")
    let html = try html(city)
    #expect(html.contains(##"href="../projects/#n-late-projects"><span class="n">1</span></a> <small>个</small>比计划晚"##))
    let steps = try #require(
      html.components(separatedBy: #"<h2 id="steps">"#).last?.components(separatedBy: "<h2").first)
    let rows = steps.components(separatedBy: "<tr>").dropFirst(2)
    #expect(rows.count == 2, "what is early or not yet due is not listed")
    #expect(rows.first?.contains("开工") == true && rows.first?.contains("2025年2月11日") == true)
    #expect(rows.first?.contains(#"<span class="n">10</span></a> <small>天</small>"#) == true)
    #expect(rows.last?.contains("竣工") == true && rows.last?.contains("还没有") == true)
    #expect(rows.last?.contains(#"<span class="n">10</span></a> <small>天</small>"#) == true)
    #expect(rows.last?.contains(#"<span class="nr">未报送</span>"#) == true)
    #expect(html.contains(##"href="../late/#district-0"><span class="n">1</span></a> <small>个</small>"##))
    #expect(html.contains(#"<a href="../bureaus/bureau-0/#late">第0局</a>"#))
    let bureau = try #require(
      try PageRenderer().pages(of: BureauFamily(), in: Edition(city.portal)).first { $0.path == "bureaus/bureau-0/" }
    ).html
    #expect(bureau.contains(#"<td data-label="节点">竣工</td>"#))
  }

  @Test func `a publication beyond the calendar is not guessed`() throws {
    var city = SmallCity(asOf: "2025-06-30")
    city.addPolicy(.supporting, .inForce, issued: "2025-06-02", published: .value(day("2025-06-03")))
    let html = try html(city)
    #expect(html.contains(#"<span class="v cannot-be-told">不能判断</span>"#))
    #expect(html.contains("还没有放假调休日历"))
    #expect(html.contains(#"<span class="nr">不能计算</span></span> <small>怎么算"#))
  }

  @Test func `records that were not updated for long are listed with links`() throws {
    var city = SmallCity(asOf: "2025-06-30")
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    city.addHub(serving: [community]) { $0.with(Project.Columns.updated, day("2025-03-31")) }
    city.addHub(serving: [community]) { $0.with(Project.Columns.updated, day("2025-04-01")) }
    let html = try html(city)
    #expect(html.contains("报送了更新日期的 2 条记录里有 1 条"))
    let list = try #require(
      html.components(separatedBy: #"<h2 id="stale">"#).last?.components(separatedBy: "<h2").first)
    #expect(list.contains("../projects/project-0/") && !list.contains("../projects/project-1/"))
  }
}
