import PortalPages
import Testing

struct MapPageTests {
  private func html(isDemo: Bool = true, approval: String? = nil) throws -> String {
    let edition = Edition(try #require(SamplePortal.portal(isDemo: isDemo, mapApproval: approval)))
    return try #require(try PageRenderer().pages(of: MapFamily(), in: edition).first).html
  }

  private func ground(isDemo: Bool, approval: String? = nil) throws -> String {
    let edition = Edition(try #require(SamplePortal.portal(isDemo: isDemo, mapApproval: approval)))
    return String(decoding: MapGround(of: edition).bytes, as: UTF8.self)
  }

  @Test func `the list has every place with its position, and says where none was reported`() throws {
    let html = try html()
    #expect(
      html.contains(
        #"<li data-kind="d2" data-phase="open" data-at="30.272,120.102"><a href="../facilities/f-1/">西溪食堂</a> "#
          + "<small>社区助餐 · 开放</small></li>"))
    #expect(html.contains(#"<li data-kind="hub" data-phase="building" data-at="30.271,120.101">"#))
    #expect(html.trace("n-map-places").hasPrefix("3 处 怎么算1 + 2 = 3"))
  }

  @Test func `a district without places has reported none`() throws {
    #expect(
      try html().contains(
        #"<h3><a href="../districts/jiande/">建德市</a></h3>"# + "\n<p><span class=\"nr\">未报送</span></p>"))
  }

  @Test func `outlines need an approval, and its number stands under the map`() throws {
    #expect(try ground(isDemo: true).contains(#""rank":"outline","name":"西湖区""#))
    #expect(try html(isDemo: false, approval: "浙杭S（2025）1号").contains("审图号：浙杭S（2025）1号"))
    let unapproved = try ground(isDemo: false)
    #expect(!unapproved.contains("outline"))
    #expect(unapproved.contains(#""rank":"district","name":"西湖","path":"districts/xihu/""#))
    #expect(try html(isDemo: false).contains("图中只有位置点，没有行政区域界线"))
  }

  @Test func `the ground is GeoJSON, longitude first`() throws {
    let ground = try ground(isDemo: true)
    #expect(ground.contains("[[[[119.9,30.1],[120.2,30.1],[120.2,30.4],[119.9,30.4],[119.9,30.1]]]]"))
    #expect(ground.hasPrefix(#"{"type":"FeatureCollection","features":["#))
  }

  @Test func `the names of communities stand below their subdistrict, with the positions that were reported`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    let names = String(decoding: CommunityNames(of: edition).bytes, as: UTF8.self)
    #expect(
      names.contains(
        #"["西湖区","西溪街道","330106001","",[["西溪花园社区","-0001","30.27,120.1"],["文三<社区>","-0002"]]]"#))
  }
}
