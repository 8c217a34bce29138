package import PortalMarkup
import PortalModel

/// The page on all districts: a map, and the same numbers as a table.
package struct DistrictListFamily: PageFamily {
  package init() {}

  package var template: String { "districts" }
  package var shape: ViewShape { DistrictListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .districts }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.districts, DistrictListView.fields.record(for: DistrictListView(edition)))
  }
}

/// What the page on all districts says.
private struct DistrictListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .districts, title: "各区、县（市）",
      description: "各区、县（市）和景区建成了多少\(edition.hubName)，哪些乡镇（街道）已有，哪些项目晚了。",
      kind: .column(keywords: "杭州,区县,社区服务设施,进展"), section: .districts)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<DistrictListView>(
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .list("scopes", "各目标年起纳入的区、县（市）", of: ScopeRow.fields) { ScopeRow.all(of: $0.edition.portal) },
      .record("scopeClause", "建设范围所在条款", of: Clause.fields) { _ in Clause("2.1") },
      .html("map", "全市地图：各区已开放的共同体") { view in
        CityMap.ofOpenHubs(in: view.edition, root: view.head.address.root).html(idPrefix: "city")
      },
      .list("districts", "各区、县（市）", of: DistrictRow.fields) { view in
        view.edition.portal.register.districts.indices.map { DistrictRow($0, of: view.edition) }
      })
}

/// The districts that are in scope from one target year on.
private struct ScopeRow {
  let year: Year
  let names: [String]

  /// By year.
  static func all(of portal: Portal) -> [ScopeRow] {
    let districts = portal.register.districts
    return Set(districts.map(\.scopeFrom)).sorted().map { year in
      ScopeRow(year: year, names: districts.filter { $0.scopeFrom == year }.map(\.name))
    }
  }

  static let fields = ViewFields<ScopeRow>(
    .text("year", "目标年") { String($0.year.number) },
    .text("names", "区、县（市）") { $0.names.joined(separator: "、") })
}
