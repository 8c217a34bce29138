import Foundation
import PortalPages
import Testing

struct FamilyTests {
  @Test func `every page has one h1, an address of its own and the way back to the first page`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    var addresses: Set<String> = []
    for family in PageFamilies.all {
      for page in try PageRenderer().pages(of: family, in: edition) {
        #expect(addresses.insert(page.path).inserted, "\(page.path)")
        #expect(page.html.components(separatedBy: "<h1").count == 2, "\(page.path)")
        #expect(page.html.contains(#"<html lang="zh-CN">"#), "\(page.path)")
        #expect(page.html.contains("assets/site.css"), "\(page.path)")
        #expect(!page.html.contains("style="), "\(page.path)")
        let scripts = page.html.components(separatedBy: "<script").dropFirst()
        #expect(scripts.allSatisfy { $0.hasPrefix(" src=\"") }, "\(page.path): a script in the page itself")
      }
    }
    #expect(addresses.isSuperset(of: ["", "districts/", "districts/xihu/", "subdistricts/330106001/"]))
  }

  @Test func `a family tells the address of a page as the page itself does`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    for family in PageFamilies.all {
      for number in 0..<family.count(in: edition) {
        #expect(family.page(number, of: edition).address == family.address(number, in: edition))
      }
    }
  }

  @Test func `the first page shows the target, what is late and by how many days`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    let html = try #require(try PageRenderer().pages(of: HomeFamily(), in: edition).first).html
    #expect(html.contains("建成民生幸福共同体80个"))
    #expect(html.contains("2025年12月31日前达到 80 个"))
    #expect(html.contains(#"<a href="./projects/xh-001/">西溪花园民生幸福共同体</a>"#))
    #expect(html.contains(#"<span class="n">69</span> <small>天</small>"#))
    #expect(html.contains(#"<a href="./subdistricts/330106001/">西溪街道</a>"#))
  }

  @Test func `a district that has reported nothing is not shown as zero`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    let list = try #require(try PageRenderer().pages(of: DistrictListFamily(), in: edition).first).html
    #expect(list.contains("未报送</span>（2027 年目标起纳入）"))
    let pages = try PageRenderer().pages(of: DistrictFamily(), in: edition)
    let page = try #require(pages.first { $0.path == "districts/jiande/" })
    #expect(page.html.contains("建德市还没有报送项目、设施和试点社区"))
  }

  @Test func `a district says what was planned, and that payment is not reported`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    let pages = try PageRenderer().pages(of: DistrictFamily(), in: edition)
    let html = try #require(pages.first { $0.path == "districts/xihu/" }).html
    #expect(html.contains(#"data-label="计划" class="num"><span class="n">125</span> <small>万元</small>"#))
    #expect(html.contains("2025年12月31日前，范围内各区合计 80 个"))
    #expect(html.contains(#"data-label="支付" class="num"><span class="nr">未报送</span>"#))
  }
}
