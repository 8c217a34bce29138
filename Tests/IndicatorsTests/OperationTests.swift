import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct OperationTests {
  private typealias Columns = Project.Columns

  private var city = SmallCity()
  private let first: Reference<Community>
  private let second: Reference<Community>

  init() {
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    first = city.addCommunity(in: subdistrict)
    second = city.addCommunity(in: subdistrict)
  }

  private func tally(of city: SmallCity) -> OperationTally { Indicators(of: city.portal).city.tally.operation }

  @Test func `of three projects that say where their space is from two reuse stock: 900 of 1,400 square metres`() {
    var city = city
    let spaces: [(Project.SpaceSource?, Int?)] = [(.infill, 900), (.transfer, nil), (.newBuildInStep, 500), (nil, 700)]
    for (source, area) in spaces {
      city.addHub(serving: [first]) { row in
        row.with(Columns.spaceSource, reported: source.map { .value($0) } ?? .notReported)
          .with(Columns.area, reported: area.map { .value(FloorArea(squareMetres: $0)) } ?? .notReported)
      }
    }
    let tally = tally(of: city)
    #expect(tally.reuse.projects == Share(2, of: 3))
    #expect(tally.reuse.reusedFloor == FloorArea(squareMetres: 900))
    #expect(tally.reuse.floor == FloorArea(squareMetres: 1400))
    #expect(tally.reuse.withoutFloor == 1)
    #expect(tally.spaceSources.share(of: .infill) == Share(1, of: 3))
    #expect(tally.spaceSources.notReported == 1)
  }

  @Test func `an alliance counts once as a project and once for each community it serves`() {
    var city = city
    city.addHub(serving: [first, second])
    city.addHub(serving: [first])
    let tally = tally(of: city)
    #expect(tally.alliances == 1)
    #expect(tally.alliedCommunities == 2)
  }

  @Test func `a withdrawn project counts nowhere`() {
    var city = city
    let withdrawn = city.addHub(serving: [first, second]) {
      $0.with(Columns.stage, .withdrawn).with(Columns.spaceSource, .infill).with(Columns.partners, ["志愿服务队"])
        .with(Columns.highlights, [.childFriendly])
    }
    city.addAssessment(of: withdrawn, "2025年上半年") { $0.with(Assessment.Columns.result, .failed) }
    let tally = tally(of: city)
    #expect(tally.spaceSources.terms.total == 0)
    #expect(tally.spaceSources.notReported == 0)
    #expect(tally.alliances == 0)
    #expect(tally.highlights.total == 0)
    #expect(tally.assessments.isEmpty)
    #expect(tally.failed.isEmpty)
    #expect(Indicators(of: city.portal).partners.isEmpty)
  }

  @Test func `the mode of a hub is asked of hubs only, how it is run of open projects only`() {
    var city = city
    city.addHub(serving: [first]) { $0.with(Columns.hubForm, reported: .none) }
    city.addHub(serving: [first]) {
      $0.with(Columns.hubMode, reported: .none).with(Columns.stage, .building)
        .with(Columns.operatingMode, .entrusted)
    }
    let tally = tally(of: city)
    #expect([tally.hubForms[.clustered], tally.hubForms.none, tally.hubForms.notReported] == [1, 1, 0])
    #expect([tally.hubModes.terms.total, tally.hubModes.none, tally.hubModes.notReported] == [0, 1, 0])
    #expect([tally.operatingModes[.entrusted], tally.operatingModes.notReported] == [0, 1])
  }

  @Test func `fees and levels are those of open facilities, and an operator of two of them is named`() {
    var city = city
    for (state, fee) in [(Facility.State.open, Facility.FeeClass.low), (.open, .free), (.closed, .paid)] {
      city.addFacility(in: first, domain: 0, state) {
        $0.with(Facility.Columns.fee, fee).with(Facility.Columns.operatedBy, "甲")
      }
    }
    city.addFacility(in: first, domain: 0) { $0.with(Facility.Columns.operatedBy, "乙") }
    let indicators = Indicators(of: city.portal)
    let fees = indicators.city.tally.operation.fees
    #expect(Facility.FeeClass.allCases.map { fees[$0] } == [1, 1, 0])
    #expect(fees.notReported == 1)
    #expect(indicators.city.tally.operation.levels.notReported == 3)
    #expect(indicators.operators.map(\.name) == ["甲"])
    #expect(indicators.operators.map { $0.members.map(\.index) } == [[0, 1]])
  }
}

struct OperatingAssessmentTests {
  private typealias Columns = Assessment.Columns

  private var city = SmallCity()
  private let hub: Reference<Project>
  private let other: Reference<Project>
  private let community: Reference<Community>

  init() {
    community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    hub = city.addHub(serving: [community])
    other = city.addHub(serving: [community])
  }

  private func tally(of city: SmallCity) -> OperationTally { Indicators(of: city.portal).city.tally.operation }

  @Test func `the mean of 85.5 and 90 is 87.75, what is not scored left out`() throws {
    var city = city
    for (project, score) in [(hub, 85_50), (other, 90_00)] {
      city.addAssessment(of: project, "2025年上半年") {
        $0.with(Columns.score, Score(hundredths: score)).with(Columns.result, .good)
      }
    }
    city.addAssessment(of: hub, "2024年下半年")
    let tallies = tally(of: city).assessments
    #expect(tallies.map(\.period) == ["2024年下半年", "2025年上半年"])
    #expect(tallies.map(\.total) == [1, 2])
    #expect(tallies[0].mean == nil)
    #expect(tallies[0].results.notReported == 1)
    #expect(tallies[1].scores == Score(hundredths: 175_50))
    #expect(try #require(tallies[1].mean).rounded(scale: 100) == 87_75)
    #expect(tallies[1].results[.good] == 2)
  }

  @Test func `an acceptance is no operating assessment`() {
    var city = city
    city.addAssessment(of: hub, "竣工验收") { $0.with(Columns.kind, .acceptance).with(Columns.result, .failed) }
    #expect(tally(of: city).assessments.isEmpty)
    #expect(tally(of: city).failed.isEmpty)
  }

  @Test func `a project is subsidised once, and one that does not say so stands apart`() {
    var city = city
    city.addAssessment(of: hub, "2024年下半年") { $0.with(Columns.subsidy, Money(yuan: 3000)) }
    city.addAssessment(of: hub, "2025年上半年") { $0.with(Columns.subsidy, Money(yuan: 2000)) }
    city.addAssessment(of: other, "2025年上半年")
    #expect(tally(of: city).subsidised == Share(1, of: 1))
    #expect(tally(of: city).subsidyNotReported == 1)
    #expect(tally(of: city).assessments.map(\.subsidies.sum) == [Money(yuan: 3000), Money(yuan: 2000)])
    city.addAssessment(of: city.addHub(serving: [community]), "2025年上半年") {
      $0.with(Columns.subsidy, reported: .none)
    }
    #expect(tally(of: city).subsidised == Share(1, of: 2))
  }

  @Test func `only the last assessment decides what is to be adjusted, and only open facilities are named`() {
    var city = city
    for (project, results) in [(hub, [Assessment.Result.passed, .failed]), (other, [.failed, .passed])] {
      for (date, result) in zip(["2024-12-01", "2025-06-01"], results) {
        city.addAssessment(of: project, "\(date)期") {
          $0.with(Columns.date, day(date)).with(Columns.result, result)
        }
      }
    }
    let open = city.addFacility(in: community, domain: 0) { $0.with(Facility.Columns.project, hub) }
    city.addFacility(in: community, domain: 0, .closed) { $0.with(Facility.Columns.project, hub) }
    let failed = tally(of: city).failed
    #expect(failed.map(\.project) == [hub])
    #expect(failed.map(\.assessment) == [1])
    #expect(failed.map(\.facilities) == [[open]])
  }
}
