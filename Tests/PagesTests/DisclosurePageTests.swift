import Foundation
import PortalModel
import PortalPages
import TestSupport
import Testing

struct DisclosurePageTests {
  private func edition() -> Edition {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    city.addDistrict(scopeFrom: 2027)
    for published in [[Project.DisclosureKind.approvalService], nil] {
      city.addHub(serving: [community]) { row in
        let chosen = row.with(Project.Columns.stage, .preparing)
        return published.map { chosen.with(Project.Columns.disclosed, $0) } ?? chosen
      }
    }
    return Edition(city.portal)
  }

  @Test func `a district counts each kind by itself, and each cell leads to its projects`() throws {
    let html = try #require(try PageRenderer().pages(of: DisclosureFamily(), in: edition()).first).html
    #expect(html.trace("n-disclosure").hasPrefix("50 % 怎么算1 ÷ 2 = 50%"))
    let projects = #"<a class="number" href="../districts/district-0/#disclosure">"#
    #expect(html.contains(#"<td data-label="批准服务信息" class="num">\#(projects)<span class="n">1 / 1</span></a>"#))
    #expect(html.contains(#"<td data-label="批准结果信息" class="num">\#(projects)<span class="n">0 / 1</span></a>"#))
    #expect(html.contains(#"<td data-label="竣工有关信息" class="num"><span class="no">尚不需要</span>"#))
    #expect(html.contains(#"<a href="../districts/district-1/">第1区</a></th><td data-label="数据" colspan="9">"#))
    let missing = try #require(html.components(separatedBy: #"<h2 id="missing">"#).last)
    #expect(missing.contains("../projects/project-0/#disclosure") && !missing.contains("../projects/project-1/"))
  }

  @Test func `each cell of a district leads to the project, and not reported is not missing`() throws {
    let pages = try PageRenderer().pages(of: DistrictFamily(), in: edition())
    let html = try #require(pages.first { $0.path == "districts/district-0/" }).html
    let table = html.components(separatedBy: #"<h2 id="disclosure">"#).last?.components(separatedBy: "</table>").first
    let rows = try #require(table?.components(separatedBy: "<tr>").dropFirst(2))
    #expect(rows.map { $0.components(separatedBy: "<a class=\"d ").count - 1 } == [8, 8])
    #expect(
      rows.first?.contains(#"<a class="d missing" href="../../projects/project-0/#disclosure">应公开未公开</a>"#) == true)
    #expect(rows.last?.components(separatedBy: #"class="d not-reported""#).count == 9)
  }
}
