import PortalCore
import Testing

struct NearestNameTests {
  @Test func `one wrong character of three finds the district`() {
    #expect(nearestName(to: "西胡区", in: ["上城区", "西湖区", "余杭区"]) == "西湖区")
  }

  @Test func `swapped letters find the name`() {
    #expect(nearestName(to: "househlods", in: ["households", "residents"]) == "households")
  }

  @Test func `nothing is suggested where nothing is near`() {
    #expect(nearestName(to: "全然不同", in: ["上城区", "西湖区"]) == nil)
  }
}

struct OrderedWorkTests {
  @Test(arguments: [1, 2, 8]) func `results come in the order of the items`(jobs: Int) {
    let slices = inParallel(count: 1000, jobs: jobs, slice: 7) { Array($0) }
    #expect(slices.flatMap(\.self) == Array(0..<1000))
  }

  @Test func `no items give no results`() {
    #expect(inParallel(count: 0, jobs: 2) { $0.count }.isEmpty)
  }
}

struct PolygonTests {
  private let square = Polygon(
    rings: [
      [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], [(4, 4), (6, 4), (6, 6), (4, 6), (4, 4)],
    ].map { $0.map { Position(longitude: $0.0, latitude: $0.1) } })

  @Test func `a position in a hole is outside`() {
    #expect(square.contains(Position(longitude: 2, latitude: 2)))
    #expect(!square.contains(Position(longitude: 5, latitude: 5)))
    #expect(!square.contains(Position(longitude: 12, latitude: 5)))
  }
}
