import Foundation
import PortalModel
import PortalPages
import Testing

struct SharingTests {
  private func edition() throws -> Edition { Edition(try #require(SamplePortal.portal())) }

  private func page(_ path: String, of family: any PageFamily) throws -> String {
    try #require(try PageRenderer().pages(of: family, in: edition()).first { $0.path == path }).html
  }

  @Test func `the poster of a community says what there is, whom to call, and leads to its page`() throws {
    let html = try page("communities/330106001-0001/poster/", of: PosterFamily())
    #expect(html.contains("<h1><span>西溪花园社区</span></h1>"))
    #expect(html.contains("<span>西溪食堂（每天 7:00—19:00）</span>"))
    #expect(html.contains("<dt>社区电话</dt><dd><span>0571-85000000</span>"))
    #expect(html.contains("有事打 <b>12345</b>"))
    #expect(html.contains(">https://portal.example/services/communities/330106001-0001/</span>"))
    #expect(html.contains("二维码：https://portal.example/services/communities/330106001-0001/"))
    #expect(html.contains("<b>演示：数据是编造的</b>"))
  }

  @Test func `the poster of a community that has reported nothing does not say that there is nothing`() throws {
    let html = try page("communities/330182001-0004/poster/", of: PosterFamily())
    #expect(html.contains("<dt>现在有</dt><dd><span>还没有报送</span>"))
  }

  @Test func `the poster of a project says that it is late and who answers for it`() throws {
    let html = try page("projects/xh-001/poster/", of: PosterFamily())
    #expect(html.contains("<dt>到哪一步</dt><dd><span>在建</span><span>逾期 "))
    #expect(html.contains(##"href="../../../projects/xh-001/#n-days-late"><span class="n">69</span>"##))
    #expect(html.contains("<span>西湖区人民政府</span>"))
  }

  @Test(arguments: [
    ("骆家庄社区民生幸福共同体（原选址）", "骆家庄社区|民生幸福共同体|（原选址）"),
    ("文澜、永庆路跨社区服务联合体", "文澜、|永庆路跨社区服务联合体"), ("社区社区食堂、文澜社区、", "社区社区食堂、|文澜社区、"), ("", ""),
  ])
  func `a title is parted around the names in it and behind the signs of an enumeration`(title: String, parted: String)
  {
    let pieces = title.pieces(between: ["文澜", "文澜社区", "骆家庄社区", "民生幸福共同体", ""])
    #expect(pieces.joined(separator: "|") == parted)
    #expect(pieces.joined() == title)
  }

  @Test func `a text too long for a poster has no code`() throws {
    let code = try #require(QRCode("https://portal.example/services/"))
    #expect(code.size == 29)
    #expect(QRCode(String(repeating: "长", count: 100)) == nil)
  }

  @Test(arguments: ["330102001-2910", "330102001-2911", "binjiang-p0001~", "330106019-5fdd", "xh"])
  func `a code put together from those of other addresses is the code of its own`(id: String) {
    let codes = QRCodes()
    for id in ["330102001-4895", "330102001-0000", id, id] {
      let address = "https://portal.example/services/communities/\(id)/"
      #expect(codes.code(of: address) == QRCode(address))
    }
    #expect(codes.code(of: String(repeating: "长", count: 100)) == nil)
  }

  @Test func `every page names its preview image in full, and a kind of page has a picture of its own`() throws {
    let home = try page("", of: HomeFamily())
    #expect(
      home.contains(#"<meta property="og:image" content="https://portal.example/services/assets/share/site.png">"#))
    #expect(home.contains(#"<meta property="og:url" content="https://portal.example/services/">"#))
    #expect(home.contains(#"<meta name="twitter:card" content="summary_large_image">"#))
    let community = try page("communities/330106001-0001/", of: CommunityFamily())
    #expect(community.contains("assets/share/communities.png"))
    #expect(community.contains(#"<meta property="og:title" content="西溪花园社区">"#))
  }

  @Test func `a preview image is a PNG of 1200 by 630 points, the same each time, with the words in it`() throws {
    let font = try Data(contentsOf: URL(filePath: "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"))
    let lender: FontLender = { use in font.withUnsafeBytes { use($0) } }
    let edition = try edition()
    let image = ShareImage.map.png(of: edition, font: lender)
    #expect(image.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(image[16..<24] == [0, 0, 4, 0xB0, 0, 0, 2, 0x76])
    #expect(image == ShareImage.map.png(of: edition, font: lender))
    #expect(image != ShareImage.site.png(of: edition, font: lender))
  }

  @Test func `a small page for other sites says from when it is, and leads back over the frame that it is in`() throws {
    let html = try page("embed/districts/xihu/", of: EmbedFamily())
    #expect(html.contains(#"<base target="_top">"#))
    #expect(html.contains("数据截至 2025年6月30日"))
    #expect(html.contains(#"<a href="../../../districts/xihu/">"#))
    #expect(try page("embed/districts/jiande/", of: EmbedFamily()).contains("未报送</span>项目、设施和试点社区"))
  }

  @Test func `the code for other sites is there to be copied`() throws {
    let html = try page("embed/", of: EmbedListFamily())
    #expect(
      html.contains(
        "&lt;iframe src=&quot;https://portal.example/services/embed/map/&quot; title=&quot;各区已开放的民生幸福共同体&quot;"))
  }

  @Test func `a report of a mistake has the page, the edition and the record filled in`() throws {
    let address = FeedbackAddress([
      .text("https://portal.example/report?p="), .place(.page), .text("&e="), .place(.edition), .text("&r="),
      .place(.record),
    ])
    let portal = try #require(SamplePortal.portal(feedback: address))
    let pages = try PageRenderer().pages(of: ProjectFamily(), in: Edition(portal))
    let html = try #require(pages.first).html
    #expect(
      html.contains(
        "https://portal.example/report?p=https%3A%2F%2Fportal.example%2Fservices%2Fprojects%2Fxh-001%2F"
          + "&amp;e=2025-06-30&amp;r=xh-001"))
  }

  @Test func `without another address a report is a mail to the contact, and its words survive`() throws {
    let mail = try #require(FeedbackAddress(mailTo: "mailto:office@portal.example"))
    let filled = mail.filled { $0 == .title ? "项目 & 设施" : $0.rawValue }
    #expect(filled.hasPrefix("mailto:office@portal.example?subject=%E6%9C%AC"))
    #expect(filled.contains("%E9%A1%B9%E7%9B%AE%20%26%20%E8%AE%BE%E6%96%BD&body="))
    #expect(FeedbackAddress(mailTo: "https://portal.example/contact/") == nil)
  }
}
