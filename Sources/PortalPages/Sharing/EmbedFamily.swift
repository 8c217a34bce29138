import PortalCore
package import PortalMarkup
import PortalModel

/// Small pages that other sites show within their own: the map, each target, each district.
package struct EmbedFamily: PageFamily {
  package init() {}

  package var template: String { "embed" }
  package var shape: ViewShape { EmbedView.fields.shape }
  package var isListed: Bool { false }

  package func count(in edition: Edition) -> Int { Embed.all(of: edition).count }

  package func address(_ number: Int, in edition: Edition) -> Address { Embed.all(of: edition)[number].address }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = EmbedView(Embed.all(of: edition)[number], of: edition)
    return Page(view.head.address, EmbedView.fields.record(for: view))
  }
}

/// What a small page shows.
private struct EmbedView: Sendable {
  let embed: Embed
  let edition: Edition
  let head: PageHead

  init(_ embed: Embed, of edition: Edition) {
    self.embed = embed
    self.edition = edition
    head = PageHead(edition, at: embed.address, title: embed.title, description: "\(embed.title)，可嵌入其他网页。")
  }

  static let fields =
    PageHead.essentials.mapped(\.head)
    + ViewFields<EmbedView>(
      .text("page", "说得更全的那一页的路径") { $0.embed.page.path },
      .optionalHTML("map", "全市地图；不是地图则没有") { view in
        view.embed.subject == .map
          ? CityMap.ofOpenHubs(in: view.edition, root: view.head.address.root).html(idPrefix: "city") : nil
      },
      .optionalRecord("target", "一项目标；不是目标则没有", of: TargetView.fields) { view in
        guard case .target(let index) = view.embed.subject else { return nil }
        return TargetView(index, of: view.edition)
      },
      .optionalRecord("district", "一个区；不是区则没有", of: DistrictRow.fields) { view in
        guard case .district(let index) = view.embed.subject else { return nil }
        return DistrictRow(index, of: view.edition)
      },
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName })
}
