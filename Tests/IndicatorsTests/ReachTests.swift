import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct ReachTests {
  private let home = Position(longitude: 120_100_000, latitude: 30_250_000)

  /// 0.5° north is 55,427 m exactly, as a degree is 110,854 m; 1° east is 96,389 m exactly.
  @Test func `a place exactly on the circle is within, one a metre beyond is not`() {
    let north = Position(longitude: home.longitude, latitude: home.latitude + 500_000)
    #expect(north.isWithin(metres: 55_427, of: home))
    #expect(!north.isWithin(metres: 55_426, of: home))
    let west = Position(longitude: home.longitude - 1_000_000, latitude: home.latitude)
    #expect(west.isWithin(metres: 96_389, of: home))
    #expect(!west.isWithin(metres: 96_388, of: home))
  }

  /// 9,020 millionths of a degree of 110,854 m are 999.903 m, 9,021 are 1,000.014 m; the same by 10,374 and 10,375 east.
  @Test func `no rounding brings a place into the circle of 1,000 metres`() {
    func isWithin(east: Int, north: Int) -> Bool {
      home.isWithin(
        metres: 1000, of: Position(longitude: home.longitude + east, latitude: home.latitude + north))
    }
    #expect(isWithin(east: 0, north: 9020) && !isWithin(east: 0, north: 9021))
    #expect(isWithin(east: -10_374, north: 0) && !isWithin(east: -10_375, north: 0))
    // 600.022 m east and 799.922 m north are 999.951 m; one more millionth north makes 1,000.040 m.
    #expect(isWithin(east: 6225, north: 7216) && !isWithin(east: 6225, north: 7217))
  }

  @Test func `lengths around the world do not overflow`() {
    let far = Position(longitude: -180_000_000, latitude: -90_000_000)
    #expect(!far.isWithin(metres: 1000, of: Position(longitude: 180_000_000, latitude: 90_000_000)))
  }

  @Test func `households count in each circle that holds an open facility of the domain, across borders too`() {
    var city = SmallCity()
    let here = place(in: &city, households: 200)
    let near = place(in: &city, households: 300, north: 4000)
    let elsewhere = place(in: &city, households: 500, north: 40_000)
    addFacility(in: near, of: &city, north: 2000)
    addFacility(in: elsewhere, of: &city, .building, north: 40_000)
    let indicators = Indicators(of: city.portal)
    // 2,000 millionths are 222 m from the first and from the second.
    #expect(indicators.city.tally.reach.shares(ofDomain: 1).map(\.circle.metres) == [300, 500, 1000])
    #expect(
      indicators.city.tally.reach.shares(ofDomain: 1).map(\.households)
        == [Share(500, of: 1000), Share(500, of: 1000), Share(500, of: 1000)])
    #expect(indicators.city.tally.reach.shares(ofDomain: 0).map(\.households.part) == [0, 0, 0])
    #expect(indicators.districts[0].tally.reach.shares(ofDomain: 1)[0].households == Share(200, of: 200))
    #expect(indicators.reach[here.index]?.radii[1] == 300)
    #expect(indicators.reach[elsewhere.index]?.radii[1] == nil)
  }

  @Test func `the smallest circle is that of the nearest facility`() {
    var city = SmallCity()
    let here = place(in: &city, households: 200)
    // 998 m south, 333 m and 443 m north.
    for north in [-9000, 3000, 4000] { addFacility(in: here, of: &city, north: north) }
    addFacility(in: here, of: &city, domain: 2, north: -9000)
    addFacility(in: here, of: &city, domain: 3, north: 9021)
    let reach = Indicators(of: city.portal).reach[here.index]
    #expect(reach?.radii == [nil, 500, 1000, nil, nil, nil, nil])
  }

  @Test func `what is not reported is counted apart, never as not reached`() {
    var city = SmallCity()
    let here = place(in: &city, households: 200)
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    city.addCommunity(in: subdistrict)
    city.addCommunity(in: subdistrict) { $0.with(Community.Columns.households, 700) }
    place(in: &city, households: nil)
    city.addFacility(in: here, domain: 1)
    let reach = Indicators(of: city.portal).city.tally.reach
    #expect([reach.known, reach.withoutPosition, reach.withoutHouseholds, reach.withoutBoth] == [1, 1, 1, 1])
    #expect(reach.households == 200)
    #expect(reach.unplaced == [0, 1, 0, 0, 0, 0, 0])
  }

  /// A community in a district of its own, so many millionths of a degree north of home.
  @discardableResult
  private func place(in city: inout SmallCity, households: Int?, north: Int = 0) -> Reference<Community> {
    city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) { row in
      let placed = row.with(Community.Columns.longitude, Degrees(millionths: home.longitude))
        .with(Community.Columns.latitude, Degrees(millionths: home.latitude + north))
      return households.map { placed.with(Community.Columns.households, $0) } ?? placed
    }
  }

  private func addFacility(
    in community: Reference<Community>, of city: inout SmallCity, domain: Int = 1, _ state: Facility.State = .open,
    north: Int
  ) {
    city.addFacility(in: community, domain: domain, state) { row in
      row.with(Facility.Columns.longitude, Degrees(millionths: home.longitude))
        .with(Facility.Columns.latitude, Degrees(millionths: home.latitude + north))
    }
  }
}
