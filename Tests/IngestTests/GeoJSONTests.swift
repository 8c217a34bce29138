import PortalCore
import PortalIngest
import TestSupport
import Testing

struct GeoJSONTests {
  private func read(_ text: String) -> (
    marks: [PortalCore.SourceLocation], features: [GeoJSONReader.Feature], log: DiagnosticLog
  ) {
    let marked = MarkedSource("content/maps/districts.geojson", text)
    let log = SharedLog()
    return (marked.marks, GeoJSONReader.read(marked.source, log: log), log.log)
  }

  /// A collection of one feature, with Chinese text in front.
  private func collection(_ geometry: String, properties: String = "{\"name\": \"西湖区\"}") -> String {
    "{\"来源\": \"天地图\", \"type\": \"FeatureCollection\", \"features\": [{\"properties\": \(properties), \"geometry\": \(geometry)}]}"
  }

  @Test func `a polygon with a hole is read in millionths of a degree`() throws {
    let geometry = """
      {"type": "Polygon", "coordinates": [
        [[120, 30.2], [120.123456, 30.2], [120.1234565, 30.3], [120.00000049, 30.3], [120.0, 30.2, 9]],
        [[120.01, 30.21], [120.02, 30.21], [120.02, 30.22], [120.01, 30.21]]]}
      """
    let feature = try #require(read(collection(geometry)).features.first)
    #expect(feature.name == "西湖区")
    #expect(feature.polygons.map(\.rings.count) == [2])
    #expect(
      feature.polygons[0].rings[0].map(\.longitude) == [
        120_000_000, 120_123_456, 120_123_457, 120_000_000, 120_000_000,
      ])
    #expect(feature.polygons[0].contains(Position(longitude: 120_050_000, latitude: 30_250_000)))
    #expect(!feature.polygons[0].contains(Position(longitude: 120_018_000, latitude: 30_212_000)))
  }

  @Test(arguments: [
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[⟦[120.0, 30.2]⟧, [120.1, 30.2], [120.1, 30.3], ⟦[120.0, 30.3]⟧]]}",
      "geojson.unclosed-ring"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [⟦[[120.0, 30.2], [120.1, 30.2], [120.0, 30.2]]⟧]}",
      "geojson.too-few-positions"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[[120.0, 30.2], ⟦[30.2, 120.1]⟧, [120.1, 30.3], [120.0, 30.2]]]}",
      "geojson.outside-city"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[[120.0, 30.2], ⟦[120.1]⟧, [120.1, 30.3], [120.0, 30.2]]]}",
      "geojson.not-a-position"
    ),
    ("{\"type\": \"Polygon\", \"coordinates\": [[⟦[1.2e2, 30.2]⟧]]}", "geojson.not-a-position"),
    ("{\"type\": \"Polygon\", \"coordinates\": ⟦[]⟧}", "geojson.not-a-polygon"),
    ("⟦{\"type\": \"Point\", \"coordinates\": [120.0, 30.2]}⟧", "geojson.not-a-polygon"),
    ("⟦null⟧", "geojson.not-a-polygon"),
  ])
  func `a geometry that is no outline is an error at its place`(geometry: String, id: String) {
    let (marks, features, log) = read(collection(geometry))
    #expect(features.isEmpty)
    #expect(log.entries.map(\.id) == [id])
    #expect(log.entries.map(\.location) == [marks.last])
  }

  @Test(
    arguments: [
      ("{\"name\": \"\\u897f\\u6e56\\u533a\"}", nil, "西湖区"), ("{\"code\": 330106}", "330106", nil),
      ("{\"code\": null, \"name\": \"西湖区\\n\"}", nil, "西湖区\n"),
      ("{\"code\": \"330106\", \"name\": \"\\ud800\"}", "330106", nil),
    ] as [(String, String?, String?)])
  func `whose an outline is may be written as map programs write it`(properties: String, code: String?, name: String?) {
    let square = "{\"type\": \"Polygon\", \"coordinates\": [[[120, 30.2], [120.1, 30.2], [120.1, 30.3], [120, 30.2]]]}"
    let (_, features, log) = read(collection(square, properties: properties))
    #expect(log.entries.isEmpty)
    #expect(features.map(\.code) == [code] && features.map(\.name) == [name])
  }

  @Test(arguments: ["{\"code\": null}", "{\"name\": \"\\ud800\"}", "{\"name\": 1}", "[]"])
  func `an outline that is nobody's is an error`(properties: String) {
    let (_, features, log) = read(collection("null", properties: properties))
    #expect(features.isEmpty && log.entries.map(\.id) == ["geojson.unnamed"])
  }

  @Test(arguments: [
    ("{\"名\": ⟦,⟧}", "这里应是一个值"), ("{\"名\" ⟦1⟧}", "名称之后缺少冒号"), ("{⟦名⟧: 1}", "这里应是双引号括起的名称"),
    ("[\"中\" ⟦2⟧]", "这里应是逗号或右括号"),
    ("[\"中文⟦⟧", "双引号没有配对"), ("[0⟦1⟧]", "数字的写法有误"), ("[-⟦]⟧", "数字的写法有误"), ("{\"名\": [1]} ⟦x⟧", "文件到此应已结束"),
    ("[1,⟦]⟧", "这里应是一个值"), ("⟦⟧", "这里应是一个值"), ("[\"中\"⟦}⟧", "这里应是逗号或右括号"),
  ])
  func `what is no JSON is an error at its place`(text: String, message: String) {
    let (marks, _, log) = read(text)
    #expect(log.entries.map(\.id) == ["json.malformed"])
    #expect(log.entries.map(\.message.zh) == ["JSON 写法有误：\(message)"])
    #expect(log.entries.first?.location?.range?.lowerBound == marks.first?.range?.lowerBound)
  }

  @Test(arguments: ["[", "{\"a\":"]) func `a hundred thousand brackets are an error, not a crash`(bracket: String) {
    let log = read(String(repeating: bracket, count: 100_000)).log
    #expect(log.entries.map(\.message.zh) == ["JSON 写法有误：括号嵌套超过 64 层"])
  }

  @Test func `other collections and unnamed features are errors`() {
    #expect(read("⟦{\"type\": \"Topology\"}⟧").log.entries.map(\.id) == ["geojson.not-a-collection"])
    #expect(read("⟦[]⟧").log.entries.map(\.id) == ["geojson.not-a-collection"])
    #expect(read(collection("null", properties: "{}")).log.entries.map(\.id) == ["geojson.unnamed"])
  }

  @Test func `an outline of an unknown district suggests the nearest`() {
    let marked = MarkedSource("content/maps/districts.geojson", World.outlines.replacing("\"拱墅区\"", with: "⟦\"拱树区\"⟧"))
    #expect(marked.diagnostics.map(\.id) == ["outline.unknown-district"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics[0].fixes.map(\.replacement) == ["拱墅区"])
    let all = World.diagnostics(marked.source)
    #expect(all.map(\.id) == ["outline.unknown-district", "outline.missing"])
  }
}

extension String {
  /// The text with every occurrence of a part replaced.
  func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
