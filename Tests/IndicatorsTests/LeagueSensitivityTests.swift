import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct LeagueSensitivityTests {
  /// District 0 has 1 of 1 hub open and nothing of 100 paid, district 1 has 1 of 2 open and `paid` of 300.
  private func table(
    paid: Int, weights: [(Standards.Component, Int)], minimumProjects: Int = 1
  ) -> LeagueTable {
    var city = SmallCity()
    let league = Standards.League(
      minimumProjects: minimumProjects, weights: weights.map { Standards.Weight(component: $0.0, points: $0.1) },
      clause: "4.3")
    city.standards = [SmallCity.standards("plan", from: "2024-04-08", league: league)]
    let first = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    city.addFunding(of: city.addHub(serving: [first]), .city, allocated: 100, paid: 0)
    let second = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    city.addFunding(of: city.addHub(serving: [second]), .city, allocated: 300, paid: paid)
    city.addHub(serving: [second]) { $0.with(Project.Columns.stage, .building) }
    return Indicators(of: city.portal).league
  }

  private func moves(_ table: LeagueTable) -> [[[Int]]?] {
    table.sensitivity.map { $0.moves?.map { [$0.district.index, $0.from, $0.to] } }
  }

  @Test func `a fifth less of one weight can tie two districts exactly`() {
    // 50/50: 50 against 25 + 50/3. 40/60: 40 against 20 + 60/3, a tie. 60/40: 60 against 30 + 40/3.
    let table = table(paid: 100, weights: [(.hubsOpen, 50), (.paymentRate, 50)])
    #expect(table.rows.map(\.district.index) == [0, 1])
    #expect(table.rows.map(\.place) == [1, 2])
    #expect(moves(table) == [[[1, 2, 1]], [], [], [[1, 2, 1]]])
    #expect(table.sensitivity.map(\.changedHundredths) == [4_000, 6_000, 4_000, 6_000])
  }

  @Test func `a hair more than a tie changes both places, a hair less changes none`() {
    // 40/60: 40 against 20 + 60 × 101/300 = 40.2, and against 20 + 60 × 99/300 = 39.8.
    let weights: [(Standards.Component, Int)] = [(.hubsOpen, 50), (.paymentRate, 50)]
    #expect(moves(table(paid: 101, weights: weights))[0] == [[0, 1, 2], [1, 2, 1]])
    #expect(moves(table(paid: 99, weights: weights))[0] == [])
  }

  @Test func `a weight that the others cannot make room for does not change`() {
    // 90 × 1.2 = 108 of 100 points; 10 has 90 beside it.
    let table = table(paid: 100, weights: [(.hubsOpen, 90), (.paymentRate, 10)])
    #expect(moves(table) == [[], nil, [], []])
    #expect(moves(self.table(paid: 100, weights: [(.hubsOpen, 100)])) == [nil, nil])
  }

  @Test func `a district without a place does not move and takes no place`() {
    // Too few projects for district 0, which has the higher score.
    let weights: [(Standards.Component, Int)] = [(.hubsOpen, 50), (.paymentRate, 50)]
    let table = table(paid: 100, weights: weights, minimumProjects: 2)
    #expect(table.rows.map(\.place) == [1, nil])
    #expect(moves(table) == [[], [], [], []])
    #expect(self.table(paid: 100, weights: weights, minimumProjects: 3).sensitivity.isEmpty)
  }

  @Test func `what is not reported lowers the reporting score and nothing else`() throws {
    var city = SmallCity()
    let league = SmallCity.league([.paymentRate, .reporting], minimumProjects: 1)
    city.standards = [SmallCity.standards("plan", from: "2024-04-08", league: league)]
    for paid in [50, nil] {
      let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
      city.addFunding(of: city.addHub(serving: [community]), .city, planned: 100, allocated: 100, paid: paid)
    }
    // Eight cells of the project are blank, three or two of the funding are not: 3/11, 2/11.
    let rows = Indicators(of: city.portal).league.rows
    #expect(
      rows.map { $0.components.map(\.rate) } == [
        [Ratio(1, over: 2), Ratio(3, over: 11)], [nil, Ratio(2, over: 11)],
      ])
    // (10 × 1/2 + 10 × 3/11) ÷ 20 = 17/44; 10 × 2/11 ÷ 10, not ÷ 20 as if nothing had been paid.
    #expect(rows.map(\.score?.rounded.written) == ["38.64", "18.18"])
  }
}
