import FoundationEssentials
import PortalCore
import PortalMarkup
import PortalPages

/// The city that the drawings are tested with: the real outlines and label positions of its thirteen districts.
enum DrawingFixtures {
  static let words = MapWords(
    hub: "民生幸福共同体", domains: ["养老托育", "社区助餐", "家政便民", "健康服务", "体育健身", "文化休闲", "儿童游憩"])
  static let sketch = MapSource.sketch

  /// The districts as areas of a map, in the order of their codes; the values are their numbers in it.
  static func districts() throws -> [CityMap.Area] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../content/maps/districts.geojson")
    let collection = try JSONDecoder().decode(Collection.self, from: Data(contentsOf: file))
    return collection.features.enumerated().map { number, feature in
      let name = feature.properties.name
      return CityMap.Area(
        name: name, label: String(name.dropLast()), href: "districts/\(feature.properties.code)/index.html",
        position: position(feature.properties.label),
        outline: Outline([Polygon(rings: feature.geometry.coordinates.map { $0.map(position) })]),
        value: .value(number))
    }
  }

  static let scenicArea = CityMap.Area(
    name: "杭州西湖风景名胜区", label: "西湖景区", href: "districts/scenic/index.html",
    position: Position(longitude: 120_118_870, latitude: 30_241_640), outline: Outline([]), value: .value(1))

  /// The map of the city, with one area as the test wants it.
  static func cityMap(changing change: (inout [CityMap.Area]) -> Void = { _ in }) throws -> CityMap {
    var areas = try districts()
    change(&areas)
    return CityMap(
      title: "建成数量", areas: areas, markers: [scenicArea],
      scale: ValueScale(unit: "个", breaks: [3, 6, 9], noneMeaning: "2025 年不在建设范围"), source: sketch)
  }

  /// A community in the city's centre with one facility of each domain and a hub around it.
  static func locator(centre: CommunityLocator.Centre? = nil, name: String = "西溪花园社区") throws -> CommunityLocator {
    let middle = Position(longitude: 120_110_000, latitude: 30_285_000)
    let facilities = (1...7).map { domain in
      MapFacility(
        domain: domain, position: Position(longitude: 120_102_000 + domain * 2000, latitude: 30_281_000))
    }
    let hub = MapPlace(
      name: "西溪民生幸福共同体", position: Position(longitude: 120_112_000, latitude: 30_288_000), href: "hub.html")
    let neighbours = ["古荡社区", "文华社区", "益乐村"].enumerated().map { number, name in
      MapPlace(
        name: name, position: Position(longitude: 120_104_000 + number * 5000, latitude: 30_290_000),
        href: "\(number).html")
    }
    return CommunityLocator(
      name: name, centre: centre ?? .reported(middle),
      circles: [.init(minutes: 5, metres: 300), .init(minutes: 10, metres: 500), .init(minutes: 15, metres: 1000)],
      surroundings: .init(
        hubs: [hub], facilities: facilities, communities: neighbours, outlines: try districts().map(\.outline)),
      words: words, source: sketch)
  }

  static func districtMap() throws -> DistrictMap {
    let areas = try districts()
    let places = (0..<40).map { number in
      MapPlace(
        name: "第\(number)街道",
        position: Position(
          longitude: 120_050_000 + number % 8 * 12_000, latitude: 30_100_000 + number / 8 * 35_000), href: nil)
    }
    return DistrictMap(
      name: areas[2].name, outline: areas[2].outline, neighbours: areas.map(\.outline),
      places: .init(
        subdistricts: places, hubs: [MapPlace(name: "甲", position: places[3].position, href: "a.html")],
        facilities: places.enumerated().map { MapFacility(domain: $0 % 7 + 1, position: $1.position) }),
      words: words, source: sketch)
  }

  /// Every kind of drawing once.
  static func everyDrawing() throws -> [HTML] {
    let outline = try districts()[2].outline
    let small = DistrictLocator.frame(around: outline).map { frame in
      DistrictLocator(districtName: "西湖区", district: OutlinePath(filling: outline, in: frame), source: sketch)
        .html(of: "某项目", at: Position(longitude: 120_067_000, latitude: 30_144_000), idPrefix: "small")
    }
    return try [
      cityMap().html(idPrefix: "city"), districtMap().html(idPrefix: "district"), locator().html(idPrefix: "near"),
      ProgressBar(title: "建成", value: .value(52), target: 80, planned: 60, unit: "个").html(idPrefix: "bar"),
      StageBar(title: "阶段", stages: [.init(name: "前期", count: 3), .init(name: "在建", count: 9)]).html(
        idPrefix: "stage"),
      FundingChart(
        title: "资金",
        sources: [.init(name: "市级财政", planned: .value(Money(yuan: 10)), allocated: .notReported, paid: .none)]
      ).html(idPrefix: "money"),
      milestones.html(idPrefix: "line"), course.html(idPrefix: "course"),
    ] + [small].compactMap(\.self)
  }

  /// A step done late, one overdue, and one of which nothing is known.
  static let milestones = MilestoneLine(
    title: "节点",
    milestones: [
      .init(name: "开工", planned: day(2024, 9, 30).map(PlannedDate.init), actual: day(2024, 11, 20)),
      .init(name: "竣工", planned: day(2025, 5, 30).map(PlannedDate.init), actual: .notReported),
      .init(name: "开放", planned: .notReported, actual: .notReported),
    ], asOf: CalendarDate(year: 2025, month: 6, day: 30) ?? CalendarDate(dayNumber: 0))

  /// Two things planned, one of them after the deadline, and two reached on one day.
  static let course = CourseChart(
    title: "计划和实际", unit: "个", planned: [calendarDay(0), calendarDay(300)],
    reached: [calendarDay(40), calendarDay(40)], goal: 4,
    days: .init(start: calendarDay(-20), asOf: calendarDay(100), deadline: calendarDay(200)))

  private static func calendarDay(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: 20_000 + number) }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Reported<CalendarDate> {
    CalendarDate(year: year, month: month, day: day).map { .value($0) } ?? .notReported
  }

  private static func position(_ degrees: [Double]) -> Position {
    Position(longitude: Int((degrees[0] * 1e6).rounded()), latitude: Int((degrees[1] * 1e6).rounded()))
  }

  private struct Collection: Decodable {
    let features: [Feature]
  }

  private struct Feature: Decodable {
    let properties: Properties
    let geometry: Geometry
  }

  private struct Properties: Decodable {
    let code: String
    let name: String
    let label: [Double]
  }

  private struct Geometry: Decodable {
    let coordinates: [[[Double]]]
  }
}
