import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

/// By when each of the eight kinds of project information has to be published.
struct DisclosureTimeTests {
  private func city(
    _ published: [Project.DisclosureKind], finished: String = "2025-06-02", asOf: String = "2025-06-30"
  ) -> SmallCity {
    var city = SmallCity(asOf: asOf)
    if let day = Holiday(
      TestRow().with(Holiday.Columns.date, day("2025-06-02")).with(Holiday.Columns.kind, .off)
        .with(Holiday.Columns.name, "端午节").with(Holiday.Columns.document, "国办发明电〔2024〕12号"))
    {
      city.holidays = [day]
    }
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let project = city.addHub(serving: [community]) {
      $0.with(Project.Columns.stage, .completed).with(Project.Columns.disclosed, published)
    }
    city.addMilestone(of: project, .completed, planned: nil, actual: finished)
    return city
  }

  private func completion(of city: SmallCity) -> DisclosureStanding.KindStanding? {
    Indicators(of: city.portal).projects[0].disclosure.kinds.first { $0.kind == .completion }
  }

  @Test func `what is due and not published has its day, 20 working days after the step`() {
    let kind = completion(of: city([.approvalService]))
    #expect(kind?.state == .missing)
    #expect(kind?.due == day("2025-06-30"), "four weeks after 2 June, a day off itself")
    #expect(kind?.isPastDue == false, "the twentieth day is in time")
    #expect(completion(of: city([.approvalService], asOf: "2025-07-01"))?.isPastDue == true)
  }

  @Test func `what is published, or beyond the calendar, has none`() {
    #expect(completion(of: city([.completion]))?.due == nil)
    let early = completion(of: city([.approvalService], finished: "2024-12-02"))
    #expect(early?.state == .missing && early?.due == nil && early?.isPastDue == false)
  }

  @Test func `each kind is counted by itself, and together they are the score`() {
    let tally = Indicators(of: city([.approvalService, .completion]).portal).city.tally.projects
    let published = zip(Project.DisclosureKind.allCases, tally.disclosureOfKinds).filter { $0.1.part == 1 }.map(\.0)
    #expect(published == [.approvalService, .completion])
    #expect(tally.disclosureOfKinds.reduce(Share(), +) == tally.disclosure)
  }
}
