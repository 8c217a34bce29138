import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

/// 政府信息公开条例 第二十六条: public within 20 working days.
struct PublicationTests {
  /// October 2025: off from the 1st to the 8th, worked on Saturday the 11th.
  private static let holidays =
    (1...8).compactMap { holiday("2025-10-0\($0)", .off) } + [holiday("2025-10-11", .working)].compactMap(\.self)

  private static func holiday(_ date: String, _ kind: Holiday.Kind) -> Holiday? {
    Holiday(
      TestRow().with(Holiday.Columns.date, day(date)).with(Holiday.Columns.kind, kind)
        .with(Holiday.Columns.name, "国庆节").with(Holiday.Columns.document, "国办发明电〔2024〕12号"))
  }

  private func states(
    issued: String, _ published: [Reported<String>], asOf: String = "2025-12-30"
  ) -> [PublicationStanding.State] {
    var city = SmallCity(asOf: asOf)
    city.holidays = Self.holidays
    for date in published { city.addPolicy(.supporting, .inForce, issued: issued, published: date.map(day)) }
    return Indicators(of: city.portal).publications.map(\.standing.state)
  }

  @Test func `20 working days are in time and 21 are late, across the holidays of October`() {
    // From 29 September: 30; 9, 10, 11 (worked); 13-17; 20-24; 27-31 are 19, so 3 November is the 20th.
    #expect(states(issued: "2025-09-29", [.value("2025-11-03"), .value("2025-11-04")]) == [.inTime, .late])
  }

  @Test func `what is not published is overdue only when its time has passed`() {
    #expect(states(issued: "2025-09-29", [.none], asOf: "2025-11-03") == [.pending])
    #expect(states(issued: "2025-09-29", [.none], asOf: "2025-11-04") == [.overdue])
  }

  @Test func `nobody has said when, or the calendar does not reach so far`() {
    #expect(states(issued: "2025-09-29", [.notReported]) == [.notReported])
    #expect(states(issued: "2024-12-20", [.value("2025-01-10")]) == [.cannotBeTold])
  }

  @Test func `what cannot be told is neither in time nor late`() {
    var city = SmallCity(asOf: "2025-12-30")
    city.holidays = Self.holidays
    for (issued, published) in [("2025-06-02", "2025-06-03"), ("2024-06-03", "2024-06-04")] {
      city.addPolicy(.supporting, .inForce, issued: issued, published: .value(day(published)))
    }
    city.addPolicy(.basis, .inForce, issued: "2025-06-02", published: .value(day("2025-12-01")))
    let publications = Indicators(of: city.portal).publications
    #expect(publications.count == 2, "what the plan stands on was issued by others")
    #expect(publications.inTime == Share(1, of: 1))
  }

  @Test func `other standards leave other times`() {
    var city = SmallCity(asOf: "2025-11-10")
    city.holidays = Self.holidays
    city.standards = [
      SmallCity.standards(
        "later", from: "2024-04-08", freshness: .init(staleAfterDays: 30, clause: "3.5.1"),
        publication: .init(workingDays: 10, clause: "4.3"))
    ]
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    for updated in ["2025-10-11", "2025-10-10"] {
      city.addHub(serving: [community]) { $0.with(Project.Columns.updated, day(updated)) }
    }
    city.addPolicy(.supporting, .inForce, issued: "2025-09-29", published: .value(day("2025-11-03")))
    let indicators = Indicators(of: city.portal)
    #expect(indicators.projects.map(\.isStale) == [false, true])
    #expect(indicators.publications.map(\.standing.due) == [day("2025-10-20")])
    #expect(indicators.publications.map(\.standing.state) == [.late])
  }
}
