package import PortalMarkup

/// The page that says how other sites can show the map, a target or a district.
package struct EmbedListFamily: PageFamily {
  package init() {}

  package var template: String { "embeds" }
  package var shape: ViewShape { EmbedListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .embeds }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.embeds, EmbedListView.fields.record(for: EmbedListView(edition)))
  }
}

/// What that page says.
private struct EmbedListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .embeds, title: "嵌入到别的网页", description: "把地图、各项目标和各区进展放进街道、社区或媒体的网页：复制一行代码就行。",
      section: .data, trail: [PageLink("数据", Address.data)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<EmbedListView>(
      .list("embeds", "可以嵌入的小页面", of: EmbedRow.fields) { view in
        Embed.all(of: view.edition).enumerated().map { EmbedRow(number: $0, embed: $1, edition: view.edition) }
      })
}

/// A small page with its code.
private struct EmbedRow {
  let number: Int
  let embed: Embed
  let edition: Edition

  static let fields = ViewFields<EmbedRow>(
    .text("name", "显示什么") { $0.embed.title },
    .text("path", "小页面的路径") { $0.embed.address.path },
    .text("field", "代码框在页面里的编号") { "code-\($0.number + 1)" },
    .text("code", "要复制的代码") { $0.embed.code(in: $0.edition) })
}
