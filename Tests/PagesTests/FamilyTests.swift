import Foundation
import PortalIndicators
import PortalMarkup
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
        let isData = { (script: String) in script.hasPrefix(#" type="application/ld+json">"#) }
        #expect(
          scripts.allSatisfy { $0.hasPrefix(" src=\"") || isData($0) }, "\(page.path): a script in the page itself")
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
    #expect(
      html.contains(#"<a class="number" href="./projects/xh-001/#time"><span class="n">69</span></a> <small>天</small>"#)
    )
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
    #expect(html.contains(#"<span class="n">125</span></a> <small>万元</small>"#))
    #expect(html.contains("2025年12月31日前，范围内各区合计 80 个"))
    #expect(html.contains(#"data-label="支付" class="num"><span class="nr">未报送</span>"#))
  }
}

/// Numbers that are worked out from records open to how.
struct TraceTests {
  private func page(_ path: String, of family: any PageFamily) throws -> String {
    let edition = Edition(try #require(SamplePortal.portal()))
    return try #require(try PageRenderer().pages(of: family, in: edition).first { $0.path == path }).html
  }

  @Test func `a number opens to its formula, its clause, its records and the date`() throws {
    let html = try page("communities/330106001-0001/", of: CommunityFamily())
    let trace = try #require(html.components(separatedBy: #"id="n-open-facilities""#).dropFirst().first)
      .components(separatedBy: "</details>")[0]
    #expect(trace.contains(#"<span class="n">1</span> <small>处设施已开放</small>"#))
    #expect(trace.contains("状态为“开放”的服务设施数"))
    #expect(trace.contains(##"href="../../policy/#c3.5.1">三（五）1</a>"##))
    #expect(trace.contains(#"<a class="each" href="../../facilities/f-1/">西溪食堂</a>"#))
    #expect(!trace.contains("西溪书房"), "a facility that is not open is not counted")
    #expect(trace.contains("截至 2025年6月30日"))
  }

  @Test func `a percentage opens to its division, and says what is left out`() throws {
    let html = try page("districts/xihu/", of: DistrictFamily())
    #expect(html.contains(#"<p class="sum">0 ÷ 2 = 0%</p>"#))
    #expect(html.contains("另有 1 个项目没有报送公开了什么。"))
  }

  @Test func `a number in a list leads to the place where the same number opens`() throws {
    let list = try page("districts/", of: DistrictListFamily())
    #expect(
      list.contains(##"<a class="number" href="../districts/xihu/#n-late-projects"><span class="n">1</span></a>"##))
    let district = try page("districts/xihu/", of: DistrictFamily())
    #expect(
      district.contains(#"id="n-late-projects" data-indicator="late-projects"><summary><span><span class="n">1<"#))
  }

  /// The kinds of pages on which every computed number opens or leads to where it does.
  private static let whole: Set = [
    "community", "subdistrict", "districts", "projects", "facilities", "facility", "league",
    "late", "bureau", "bureaus", "tasks", "home", "targets", "target", "missing", "gaps", "domains", "domain", "data",
    "policies", "embed", "announcements", "communities", "map", "district", "project", "operation", "money",
    "disclosure", "changes",
    "edition-changes", "editions", "poster", "district-data",
  ]

  /// The kinds of pages that show no computed number, and what they show.
  private static let without = [
    "policy": "the text of the plan", "announcement": "a text", "page": "a text", "moved": "a link",
    "removed": "what is known of a record that is gone", "sitemap": "links", "404": "links", "search": "a form",
    "embeds": "lines of code to copy",
  ]

  /// Texts that are no computed numbers, by what they mean: what the published method sets, and the words of links
  /// to the facilities that they count.
  private static let others: Set = [
    "权重，分", "原来的权重，分", "变化后的权重，分", "少于几个项目的不排名", "可以网上预约的设施，处；没有则没有", "可以网上评价的设施，处；没有则没有",
  ]

  @Test func `what these pages count is declared as a computed number`() {
    let unit = /，(个|处|项|户|天|条|次|类|分|元|万元|平方米|%)(，|；|$)|百分|几(个|处|项|户|天|条|次|类)/
    func counts(of shape: ViewShape) -> [String] {
      shape.fields.flatMap { field -> [String] in
        switch field.kind {
        case .text, .optionalText:
          Self.others.contains(field.meaning) || !field.meaning.contains(unit) ? [] : [field.meaning]
        case .list(let inner), .record(let inner), .optionalRecord(let inner): counts(of: inner)
        case .number, .html, .optionalHTML, .flag, .nothing: []
        }
      }
    }
    for family in PageFamilies.all {
      #expect(counts(of: family.shape) == [], "\(family.template)")
    }
  }

  @Test func `every kind of page is said to open its numbers, or to show none`() {
    let said = Self.whole.sorted() + Self.without.keys.sorted()
    #expect(said.sorted() == Set(PageFamilies.all.map(\.template)).sorted())
  }

  @Test func `every computed number declares of which indicators it can be, and every indicator is shown`() {
    func undeclared(in shape: ViewShape) -> [String] {
      shape.fields.flatMap { field -> [String] in
        switch field.kind {
        case .number(let inner): inner.subjects.isEmpty ? [field.name] : []
        case .list(let inner), .record(let inner), .optionalRecord(let inner): undeclared(in: inner)
        case .text, .optionalText, .html, .optionalHTML, .flag, .nothing: []
        }
      }
    }
    for family in PageFamilies.all { #expect(undeclared(in: family.shape) == [], "\(family.template)") }
    let shown = PageFamilies.all.reduce(into: Set()) { $0.formUnion($1.indicators) }
    #expect(shown == Set(IndicatorDefinition.ID.allCases))
  }

  @Test func `what a page explains is declared by the fields of its kind`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    for family in PageFamilies.all {
      let declared = Set(family.indicators.map(\.rawValue))
      for page in try PageRenderer().pages(of: family, in: edition) {
        let explained = Set(page.html.matches(of: /data-indicator="([^"]+)"/).map { String($0.1) })
        #expect(explained.subtracting(declared) == [], "\(page.path)")
      }
    }
  }
}
