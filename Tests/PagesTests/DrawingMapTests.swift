import PortalCore
import PortalMarkup
import PortalPages
import Testing

@Suite struct DrawingMapTests {
  @Test func `every district and the scenic area has its name on the city map, and none covers another`() throws {
    let map = try DrawingFixtures.cityMap()
    #expect(map.labels.count == 14)
    #expect(Self.overlaps(map.labels).isEmpty)
    #expect(map.labels.allSatisfy { map.frame.box.contains($0.box) })
  }

  @Test func `names on a crowded district map are left out rather than drawn over one another`() throws {
    let map = try DrawingFixtures.districtMap()
    #expect(Self.overlaps(map.labels).isEmpty)
    #expect((5..<40).contains(map.labels.count))
    #expect(map.labels.first?.text == "第0街道")
  }

  @Test func `a district that has not reported is hatched and the legend says so`() throws {
    let reported = try DrawingFixtures.cityMap().html(idPrefix: "m").text
    #expect(!reported.contains("未报送"))
    let map = try DrawingFixtures.cityMap { areas in
      areas[6] = CityMap.Area(
        name: areas[6].name, label: areas[6].label, href: areas[6].href, position: areas[6].position,
        outline: areas[6].outline, value: .notReported)
    }
    let text = map.html(idPrefix: "m").text
    #expect(text.contains("<path class=\"area not-reported\" fill=\"url(#m-hatch)\""))
    #expect(text.contains("<title>\(map.areas[6].name)：未报送</title>"))
    #expect(text.contains("</svg>未报送</li>"))
  }

  @Test func `each district links to its page from its outline and from its name`() throws {
    let map = try DrawingFixtures.cityMap()
    let text = map.html(idPrefix: "m").text
    for area in map.areas { #expect(text.ranges(of: "<a href=\"\(area.href)\"").count == 2) }
  }

  @Test func `a map carries its source, and its approval number or that it is a sketch`() throws {
    let sketch = try DrawingFixtures.cityMap().html(idPrefix: "m").text
    #expect(sketch.contains("行政区划数据来源：国家地理信息公共服务平台 天地图。示意图，不作划界依据"))
    let map = CityMap(
      title: "图", areas: try DrawingFixtures.districts(), markers: [],
      scale: ValueScale(unit: "个", breaks: [5], noneMeaning: "无"), source: .approved("浙S(2024)1号"))
    #expect(map.html(idPrefix: "m").text.contains("天地图。审图号：浙S(2024)1号</span>"))
  }

  @Test func `without an approval number, only a demo shows administrative lines`() throws {
    #expect(MapSource(approval: "浙S(2024)1号", isDemo: true) == .approved("浙S(2024)1号"))
    #expect(MapSource(approval: nil, isDemo: true) == .sketch)
    #expect(MapSource(approval: nil, isDemo: false) == .withoutLines)
    let map = CityMap(
      title: "图", areas: try DrawingFixtures.districts(), markers: [],
      scale: ValueScale(unit: "个", breaks: [5], noneMeaning: "无"), source: .withoutLines)
    let text = map.html(idPrefix: "m").text
    #expect(!text.contains("class=\"area"))
    #expect(text.ranges(of: "<circle class=\"marker").count == 13)
    #expect(text.contains("图中只有位置点，没有行政区域界线。"))
  }

  @Test func `the circle is as large as its radius on the ground`() throws {
    let frame = try DrawingFixtures.locator().frame
    #expect(frame.length(metres: 1000) == 1333)
    let north = Position(longitude: 120_110_000, latitude: 30_285_000 + 9021)
    let east = Position(longitude: 120_110_000 + 10_375, latitude: 30_285_000)
    #expect(abs(frame.point(of: north).y - (1600 - 1333)) <= 1)
    #expect(abs(frame.point(of: east).x - (1600 + 1333)) <= 1)
  }

  @Test func `a locator says that its circle is a radius and not a walk`() throws {
    let text = try DrawingFixtures.locator().html(idPrefix: "m").text
    #expect(text.contains("圆圈是直线半径（5 分钟为 300 米，10 分钟为 500 米，15 分钟为 1000 米），不是步行路程。"))
  }

  @Test func `a community without a position is shown around its subdistrict, and the map says so`() throws {
    let centre = CommunityLocator.Centre.subdistrict(
      Position(longitude: 120_110_000, latitude: 30_285_000), name: "文新街道")
    let text = try DrawingFixtures.locator(centre: centre).html(idPrefix: "m").text
    #expect(text.contains("西溪花园社区未报送位置，图以文新街道驻地为中心。"))
  }

  @Test func `each domain and the hub has a shape of its own`() throws {
    let text = try DrawingFixtures.locator().html(idPrefix: "m").text
    let shapes = text.matches(of: /<path id="m-[^"]+" d="([^"]+)"\/>/).map { String($0.output.1) }
    #expect(shapes.count == 9)
    #expect(Set(shapes).count == 9)
  }

  @Test func `facilities that would cover one another become a number that says what they are`() throws {
    let place = Position(longitude: 120_067_000, latitude: 30_144_000)
    let outline = try DrawingFixtures.districts()[2].outline
    let map = DistrictMap(
      name: "西湖区", outline: outline, neighbours: [],
      places: .init(
        subdistricts: [], hubs: [],
        facilities: [1, 1, 4].map { MapFacility(domain: $0, position: place) }),
      words: DrawingFixtures.words, source: DrawingFixtures.sketch)
    let text = map.html(idPrefix: "m").text
    #expect(text.contains("<g class=\"cluster\"><title>养老托育 2 个，健康服务 1 个</title>"))
    #expect(text.contains("dy=\".35em\">3</text>"))
  }

  @Test func `a locator's picture takes at most four kilobytes`() throws {
    let text = try DrawingFixtures.locator().html(idPrefix: "m").text
    let end = try #require(text.firstRange(of: "<ul class=\"legend\">"))
    #expect(text[..<end.lowerBound].utf8.count <= 4096)
  }

  @Test func `an outline elsewhere leaves nothing in the frame`() throws {
    let frame = try DrawingFixtures.locator().frame
    let far = try DrawingFixtures.districts().filter { ["淳安县", "建德市"].contains($0.name) }.map(\.outline)
    #expect(far.count == 2)
    #expect(OutlinePath(cutting: far, to: frame).data.isEmpty)
  }

  private static func overlaps(_ labels: [PlacedLabel]) -> [String] {
    labels.indices.flatMap { first in
      labels[(first + 1)...].filter { $0.box.overlaps(labels[first].box) }.map { "\(labels[first].text) \($0.text)" }
    }
  }
}
