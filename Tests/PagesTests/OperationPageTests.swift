import Foundation
import PortalPages
import Testing

struct OperationPageTests {
  private func html() throws -> String {
    let edition = Edition(try #require(SamplePortal.portal()))
    return try #require(try PageRenderer().pages(of: OperationFamily(), in: edition).first).html
  }

  @Test func `a project that says nothing of its space stands apart and makes no share of zero`() throws {
    let html = try html()
    #expect(
      html.contains(
        #"<tr><th scope="row">补改</th><td data-label="项目" class="num"><span class="n">0</span> <small>个</small></td>"#))
    #expect(html.contains(#"<span class="nr">不能计算</span>"#))
    #expect(
      html.contains(
        #"<span class="nr">未报送</span></th><td data-label="项目" class="num"><a class="number" href="../data/projects.csv"><span class="n">1</span></a> <small>个</small>"#
      ))
  }

  @Test func `the fees of open facilities have their sum and clause`() throws {
    let html = try html()
    #expect(html.contains(#"<span class="n">100</span></a> <small>%</small><br><small>1 / 1 处</small>"#))
    #expect(html.contains(#"<a class="clause" href="../policy/#c3.4.1b">三（四）1之二</a>"#))
  }

  @Test func `a district that has reported nothing is not shown as zero`() throws {
    #expect(
      try html().contains(
        #"<tr id="jiande"><th scope="row"><a href="../districts/jiande/">建德市</a></th><td data-label="数据" colspan="9">"#
          + #"<span class="nr">未报送</span></td></tr>"#))
  }
}
