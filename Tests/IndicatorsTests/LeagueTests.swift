import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct LeagueTests {
  @Test func `equal scores share a place, and the next one is skipped`() {
    let rows = table(openOfHubs: [(1, 2), (2, 4), (2, 2), (0, 2)]).rows
    #expect(rows.map(\.place) == [1, 2, 2, 4])
    #expect(rows.map(\.district.index) == [2, 0, 1, 3])
    #expect(rows.map(\.score?.rounded) == [10_000, 5_000, 5_000, 0].map(Score.init(hundredths:)))
  }

  @Test func `scores are compared before rounding`() {
    var city = SmallCity()
    let league = SmallCity.league([.paymentRate], minimumProjects: 1)
    city.standards = [SmallCity.standards("plan", from: "2024-04-08", league: league)]
    for (paid, allocated) in [(33_333, 100_000), (33_334, 100_000), (33_333, 99_999)] {
      let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
      city.addFunding(of: city.addHub(serving: [community]), .city, allocated: allocated, paid: paid)
    }
    let rows = Indicators(of: city.portal).league.rows
    #expect(rows.map(\.district.index) == [1, 2, 0])
    #expect(rows.map(\.place) == [1, 2, 3])
    #expect(rows.map(\.score?.rounded.written) == ["33.33", "33.33", "33.33"])
  }

  @Test func `an area with too few projects is listed without a place`() {
    let rows = table(openOfHubs: [(1, 1), (1, 2)]).rows
    #expect(rows.map(\.district.index) == [1, 0])
    #expect(rows.map(\.place) == [1, nil])
  }

  @Test func `what is not reported is left out with its weight and is no zero`() throws {
    let table = table(openOfHubs: [(2, 2)], components: [.hubsOpen, .paymentRate])
    let row = try #require(table.rows.first)
    #expect(row.components.map(\.rate) == [Ratio(1, over: 1), nil])
    #expect(row.score?.rounded == Score(hundredths: 10_000))
    #expect(table.formula.contains("不按零分算"))
  }

  @Test func `components are weighted, and a rate above one counts as one`() throws {
    var city = SmallCity()
    city.standards = [
      SmallCity.standards("plan", from: "2024-04-08", league: SmallCity.league([.hubsOpen, .paymentRate]))
    ]
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    city.addHub(serving: [community])
    let building = city.addHub(serving: [community]) { $0.with(Project.Columns.stage, .building) }
    city.addFunding(of: building, .city, allocated: 100, paid: 120)
    let row = try #require(Indicators(of: city.portal).league.rows.first)
    #expect(row.components.map(\.rate?.percent) == ["50", "120"])
    #expect(row.score?.rounded == Score(hundredths: 7_500))
  }

  @Test func `areas that are not in scope yet are not compared`() {
    var city = SmallCity()
    city.addDistrict(scopeFrom: 2027)
    #expect(Indicators(of: city.portal).league.rows.isEmpty)
  }

  /// A district for each pair: how many of how many hubs are open.
  private func table(
    openOfHubs pairs: [(open: Int, hubs: Int)], components: [Standards.Component] = [.hubsOpen]
  ) -> LeagueTable {
    var city = SmallCity()
    city.standards = [SmallCity.standards("plan", from: "2024-04-08", league: SmallCity.league(components))]
    for pair in pairs {
      let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
      for number in 0..<pair.hubs {
        city.addHub(serving: [community]) { number < pair.open ? $0 : $0.with(Project.Columns.stage, .building) }
      }
    }
    return Indicators(of: city.portal).league
  }
}

struct IndicatorDefinitionTests {
  @Test func `every indicator is defined in full, under an id of its own`() {
    #expect(IndicatorDefinition.all.map(\.id) == IndicatorDefinition.ID.allCases)
    #expect(Set(IndicatorDefinition.all.map(\.title)).count == IndicatorDefinition.all.count)
    for definition in IndicatorDefinition.all {
      #expect(!definition.formula.isEmpty && !definition.unit.isEmpty && !definition.clauses.isEmpty)
    }
  }
}
