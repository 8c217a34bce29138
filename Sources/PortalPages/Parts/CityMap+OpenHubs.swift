import PortalCore
import PortalIndicators
import PortalModel

extension CityMap {
  /// The city by the number of open hubs; areas that have reported nothing stand apart.
  ///
  /// - Parameter root: the way from the page to the first page.
  static func ofOpenHubs(in edition: Edition, root: String) -> CityMap {
    let register = edition.portal.register
    let areas = register.districts.indices.map { index in
      let district = register.districts[index]
      return Area(
        name: district.name, label: district.shortName, href: root + Address.district(district.id).path,
        position: district.position, outline: edition.maps.outlines[index], value: edition.openHubs(inDistrict: index))
    }
    return CityMap(
      title: "各区已开放的\(edition.hubName)", areas: areas.filter { $0.outline.extent != nil },
      markers: areas.filter { $0.outline.extent == nil },
      scale: ValueScale(unit: "个", quantiles: 4, of: areas.map(\.value), noneMeaning: "没有"),
      source: edition.maps.source)
  }
}

extension Edition {
  fileprivate func openHubs(inDistrict index: Int) -> Reported<Int> {
    let isSilent = indicators.city.silentDistricts.contains { $0.index == index }
    return isSilent ? .notReported : .value(indicators.districts[index].tally.projects.hubsOpen)
  }
}

extension District {
  /// The name as a map has it: “西湖”, “西湖景区”, “建德”.
  var shortName: String {
    switch kind {
    case .scenicArea: "西湖景区"
    case .district, .county: String(name.dropLast())
    }
  }
}
