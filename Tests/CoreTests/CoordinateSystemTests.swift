import PortalCore
import Testing

struct CoordinateSystemTests {
  /// The same place in Hangzhou in three systems, by formulas that others have published.
  @Test func `positions of other maps are taken back to ours`() {
    let ours = Position(longitude: 120_153_576, latitude: 30_287_459)
    #expect(CoordinateSystem.wgs84.position(longitude: 120_153_576, latitude: 30_287_459) == ours)
    let gcj = CoordinateSystem.gcj02.position(longitude: 120_158_276, latitude: 30_285_134)
    let bd = CoordinateSystem.bd09.position(longitude: 120_164_828, latitude: 30_290_986)
    #expect(gcj.isWithin(metres: 1, of: ours))
    #expect(bd.isWithin(metres: 2, of: ours))
  }

  @Test func `without taking back they are hundreds of metres off`() {
    let ours = Position(longitude: 120_153_576, latitude: 30_287_459)
    let gcj = Position(longitude: 120_158_276, latitude: 30_285_134)
    #expect(!gcj.isWithin(metres: 450, of: ours) && gcj.isWithin(metres: 600, of: ours))
  }

  @Test(arguments: [
    ("GCJ-02", CoordinateSystem.gcj02), ("gcj02", .gcj02), ("百度地图", .bd09), ("WGS 84", .wgs84), ("CGCS2000", .cgcs2000),
  ])
  func `a system is known by its names`(name: String, system: CoordinateSystem) {
    #expect(CoordinateSystem(named: name) == system)
    #expect(CoordinateSystem(named: "度") == nil)
  }
}
