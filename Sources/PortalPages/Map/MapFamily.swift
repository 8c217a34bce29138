import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The one map of everything, with the list of all places beside it.
package struct MapFamily: PageFamily {
  package init() {}

  package var template: String { "map" }
  package var shape: ViewShape { MapView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .map }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.map, MapView.fields.record(for: MapView(edition)))
  }
}

/// What the page of the map says; the list is complete, and the script reads the places from it.
private struct MapView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .map, title: "地图", description: "全市的\(edition.hubName)和服务设施：在哪里，开了没有，按领域、进展和区来找。",
      kind: .column(keywords: "杭州,社区服务设施,地图"), section: .map)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<MapView>(
      .text("ground", "底图数据的路径：区界和地名") { _ in Address.mapGround.path },
      .html("still", "不用脚本的全市地图") {
        CityMap.ofOpenHubs(in: $0.edition, root: $0.head.address.root).html(idPrefix: "city")
      },
      .html("symbols", "各种符号的图形") { _ in HTML { PlaceKind.symbols.write(to: &$0) } },
      .html("source", "底图的来源和审图号") { view in HTML { view.edition.maps.source.writeSentences(to: &$0) } },
      .number("placeCount", "全部地点，处", .mapPlaces, of: Trace.fields) { $0.placeCount },
      .list("kinds", "是什么：共同体和各个领域", of: PlaceKindRow.fields) { view in
        PlaceKind.all.map { PlaceKindRow(kind: $0, words: view.edition.maps.words) }
      },
      .list("phases", "到哪一步", of: PlacePhase.fields) { _ in PlacePhase.allCases },
      .list("districts", "各区的地点", of: DistrictPlaces.fields) { view in
        view.edition.portal.register.districts.indices.map { DistrictPlaces($0, of: view.edition) }
      })

  private var placeCount: Trace {
    let (projects, facilities) = (edition.portal.records.projects.count, edition.portal.records.facilities.count)
    return Trace(
      .mapPlaces, projects + facilities,
      on: .init(
        "\(projects.grouped) + \(facilities.grouped) = \((projects + facilities).grouped)",
        from: TraceRecords(all: PageLink("全部地点", head.address.place("places")))), in: edition)
  }
}
