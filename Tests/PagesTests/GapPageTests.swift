import Foundation
import PortalPages
import Testing

struct GapPageTests {
  private func page(of family: any PageFamily, at path: String) throws -> String {
    let edition = Edition(try #require(SamplePortal.portal()))
    return try #require(try PageRenderer().pages(of: family, in: edition).first { $0.path == path }).html
  }

  @Test func `what was found and never planned is a list of its own, by district`() throws {
    let html = try page(of: GapFamily(), at: "gaps/")
    #expect(html.trace("n-gap-counts").hasPrefix("1 项 怎么算已发现 1 + 已列入计划 0 + 正在补齐 0 + 已补齐 0 = 1"))
    #expect(html.trace("n-open-gaps").hasPrefix("1 项 怎么算1 − 已补齐 0 = 1"))
    #expect(html.trace("n-unplanned-gaps").hasPrefix("1 项 怎么算没有列入计划的短板："))
    #expect(html.contains(#"<h3 id="xihu">西湖区</h3>"#))
    #expect(
      html.contains(
        #"<li>没有日间照料床位 <small>养老托育，<a href="../communities/330106001-0001/#gaps">西溪花园社区</a></small></li>"#))
  }

  @Test func `gaps are counted by domain, and by what is not said of their year and measure`() throws {
    let html = try page(of: GapFamily(), at: "gaps/")
    #expect(
      html.contains(
        #"养老托育</span></a></th><td data-label="已发现" class="num"><a class="number" href="../data/gaps.csv"><span class="n">1</span></a></td>"#
          + #"<td data-label="已列入计划" class="num"><span class="n">0</span></td>"#))
    #expect(html.components(separatedBy: #"<th scope="row"><span class="nr">未报送</span></th>"#).count == 3)
  }

  @Test func `each district says how many of its pilots have done each step, one that is silent says nothing`() throws {
    let html = try page(of: GapFamily(), at: "gaps/")
    let place = #"<a class="number" href="../districts/xihu/#loop">"#
    #expect(html.contains(#"<td data-label="调查" class="num">\#(place)<span class="n">1 / 1</span></a></td>"#))
    #expect(html.contains(#"<td data-label="评估" class="num">\#(place)<span class="n">0 / 1</span></a></td>"#))
    #expect(html.contains(#"建德市</a></th><td data-label="数据" colspan="8"><span class="nr">未报送</span></td>"#))
  }

  @Test func `a district lists its pilots with the days of the four steps, and each gap with its community`() throws {
    let html = try page(of: DistrictFamily(), at: "districts/xihu/")
    #expect(
      html.contains(
        #"<a href="../../communities/330106001-0001/#loop">西溪花园社区</a></th><td data-label="调查"><span class="n">2024年6月26日</span></td>"#
      ))
    #expect(html.contains(#"没有日间照料床位<br><small><a href="../../communities/330106001-0001/">西溪花园社区</a></small>"#))
    #expect(html.trace("n-unplanned-gaps").hasPrefix("1 项"))
    #expect(html.contains(#"<h3 id="unplanned">查出来了，没有列入计划</h3>"#))
  }

  @Test func `the verdicts of building in step are counted for each district and the city`() throws {
    let html = try page(of: OperationFamily(), at: "operation/")
    let places = ["西湖区": "../districts/xihu/#projects", "全市": "../data/projects.csv"]
    for (name, place) in places {
      let row = html.components(separatedBy: "<tr>").first {
        $0.hasPrefix("<th scope=\"row\">") && $0.shown.hasPrefix(name)
      }
      let cells = row?.components(separatedBy: "</tr>").first?.components(separatedBy: "<td ").dropFirst()
        .map { "<\($0)".shown }
      #expect(cells == ["0", "0", "0", "1", "0", "0", "1"], "\(name)")
      #expect(row?.contains(#"class="num"><a class="number" href="\#(place)"><span class="n">1</span></a>"#) == true)
    }
  }
}
