import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// What is left to do or to say: gaps to targets, steps, evidence, places, texts and changes.
extension WorkedExamples {
  /// Three communities, of which an alliance serves all or all but one.
  static var withoutHub: WorkedExamples {
    func without(_ served: Int, _ stage: Project.Stage = .operating) -> Int {
      ExampleCity().with { city in
        let communities = [city.community] + (0..<2).map { _ in city.city.addCommunity(in: city.subdistrict) }
        guard served > 0 else { return }
        city.city.addHub(serving: Array(communities.prefix(served))) { $0.with(Project.Columns.stage, stage) }
      }.tally.communities.coverage.missing
    }
    return WorkedExamples(
      atBoundary: .of(without(3), "0"), aHairOff: .of(without(2), "1"), notReported: .of(without(0), "3"),
      notApplicable: .of(without(3, .withdrawn), "3"))
  }

  /// Half of two subdistricts is one, half of three is 1.5 and asks for two.
  static var targetGoal: WorkedExamples {
    func goal(_ subdistricts: Int, scopeFrom: Int = 2025) -> Int {
      let city = ExampleCity(scopeFrom: scopeFrom).with { city in
        for _ in 1..<subdistricts { city.city.addSubdistrict(in: city.district) }
        city.city.addTarget(.subdistrictCoverage, 50, by: "2025-12-31")
      }
      return city.indicators.targets[0].goal
    }
    return WorkedExamples(
      atBoundary: .of(goal(2), "1"), aHairOff: .of(goal(3), "2"),
      notReported: .none("a target has its value, or it is refused"), notApplicable: .of(goal(2, scopeFrom: 2027), "0"))
  }

  static var policiesDue: WorkedExamples {
    func state(_ issued: String?, due: String? = "2024-12-31", _ state: Policy.State = .inForce) -> String {
      let city = ExampleCity().with { $0.city.addPolicy(.supporting, state, issued: issued, due: due) }
      let policy = city.city.portal.programme.policies[0]
      let standing = PolicyStanding(of: policy, on: city.city.asOf)
      return standing.isInTime ? "in time" : standing.cameLate ? "late" : standing.isOverdue ? "overdue" : "not judged"
    }
    return WorkedExamples(
      atBoundary: .of(state("2024-12-31"), "in time"), aHairOff: .of(state("2025-01-01"), "late"),
      notReported: .of(state(nil, .drafting), "overdue"),
      notApplicable: .of(state("2025-01-01", due: nil), "not judged"))
  }

  static var loopPilots: WorkedExamples {
    func surveyed(_ date: String?, isPilot: Bool = true) -> String {
      ExampleCity { row in
        let dated = date.map { row.with(Community.Columns.surveyed, day($0)) } ?? row
        return isPilot ? dated.with(Community.Columns.pilot, .new) : dated
      }.tally.communities.loop[0].shown
    }
    return WorkedExamples(
      atBoundary: .of(surveyed("2025-06-30"), "1/1"), aHairOff: .of(surveyed("2025-07-01"), "0/1"),
      notReported: .of(surveyed(nil), "0/1"), notApplicable: .of(surveyed("2025-06-30", isPilot: false), "0/0"))
  }

  static var gapCounts: WorkedExamples {
    func planned(_ states: Gap.State...) -> String {
      let tally = ExampleCity().with { city in
        for state in states { city.city.addGap(in: city.community, domain: 0, state) }
      }.tally.gaps.byDomain[0]
      return "\(tally[.planned])/\(tally.total)"
    }
    return WorkedExamples(
      atBoundary: .of(planned(.planned), "1/1"), aHairOff: .of(planned(.found), "0/1"),
      notReported: .of(planned(), "0/0"), notApplicable: .none("every line of a gap list has a state"))
  }

  /// An open place whose last step was done on its day, or a day later.
  static var finishedLate: WorkedExamples {
    func late(_ actual: String?, _ stage: Project.Stage = .operating) -> Int {
      ExampleCity().with { city in
        let hub = city.addHub { $0.with(Project.Columns.stage, stage) }
        city.city.addMilestone(of: hub, .opened, planned: "2025-06-01", actual: actual)
      }.tally.projects.timing.finishedLate
    }
    return WorkedExamples(
      atBoundary: .of(late("2025-06-01"), "0"), aHairOff: .of(late("2025-06-02"), "1"),
      notReported: .of(late(nil), "0"), notApplicable: .of(late("2025-06-02", .withdrawn), "0"))
  }

  /// 1 April to 30 June 2025 are 90 days.
  static var staleProjects: WorkedExamples {
    func stale(_ updated: String) -> Int {
      let portal = ExampleCity.hub { $0.with(Project.Columns.updated, day(updated)) }.city.portal
      let rule = StaleRule(of: portal)
      return portal.records.projects.count { rule.isStale($0.updated) }
    }
    return WorkedExamples(
      atBoundary: .of(stale("2025-04-01"), "0"), aHairOff: .of(stale("2025-03-31"), "1"),
      notReported: .none("a project says when it was updated, or it is refused"),
      notApplicable: .none("every project is to be kept up to date"))
  }

  static var hubProjects: WorkedExamples {
    func hubs(_ form: Reported<Project.HubForm>, _ stage: Project.Stage = .building) -> Int {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.hubForm, reported: form)
      }.tally.projects.hubs
    }
    return WorkedExamples(
      atBoundary: .of(hubs(.value(.embedded)), "1"), aHairOff: .of(hubs(.none), "0"),
      notReported: .of(hubs(.notReported), "0"), notApplicable: .of(hubs(.value(.embedded), .withdrawn), "0"))
  }

  /// A conversion under construction has to publish how it was approved.
  static var disclosedProjects: WorkedExamples {
    func published(_ kinds: Reported<[Project.DisclosureKind]>, _ stage: Project.Stage = .building) -> String {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.disclosed, reported: kinds)
      }.tally.projects.disclosureOfKinds[0].shown
    }
    return WorkedExamples(
      atBoundary: .of(published(.value([.approvalService])), "1/1"),
      aHairOff: .of(published(.value([.approvalResult])), "0/1"), notReported: .of(published(.notReported), "0/0"),
      notApplicable: .of(published(.none, .withdrawn), "0/0"))
  }

  static var tasksWithEvidence: WorkedExamples {
    func shown(_ evidence: Reported<[Evidence]>) -> Int {
      ExampleCity().with { city in
        let bureau = city.city.addBureau()
        city.city.addTask(of: [bureau], .underway, deadline: nil) {
          $0.with(PolicyTask.Columns.evidence, reported: evidence)
        }
      }.city.portal.programme.tasks.count { $0.evidence.value != nil }
    }
    return WorkedExamples(
      atBoundary: .of(shown(.value([])), "1"), aHairOff: .of(shown(.none), "0"),
      notReported: .of(shown(.notReported), "0"),
      notApplicable: .none("every task may have evidence"))
  }

  /// A project and a facility are a place each, with a position or without.
  static var mapPlaces: WorkedExamples {
    func places(_ facilities: Int) -> Int {
      let portal = ExampleCity.hub().with { city in
        for _ in 0..<facilities { city.city.addFacility(in: city.community, domain: 0) }
      }.city.portal
      return portal.records.projects.count + portal.records.facilities.count
    }
    return WorkedExamples(
      atBoundary: .of(places(1), "2"), aHairOff: .of(places(2), "3"), notReported: .of(places(0), "1"),
      notApplicable: .none("every project and facility is a place"))
  }

  /// A city with an announcement of a column that tells of its one hub, or of none.
  private static func announced(_ columns: [Announcement.Column], ofHub: Bool = true) -> Portal {
    var city = ExampleCity()
    let hub = city.addHub()
    city.city.announcements = columns.enumerated().map { number, column in
      Announcement(
        id: Identifier("announcement-\(number)"), title: "公告", date: city.city.asOf, time: "09:00", formed: nil,
        column: column, publisher: "市建委", summary: nil, documentNumber: nil, indexNumber: nil, districts: [],
        communities: [], projects: ofHub ? [hub] : [], image: nil, attachments: [],
        text: MarkdownText(source: SourceText(path: "content/announcements/2025/a.md", text: "正文"), body: 0..<6))
    }
    return city.city.portal
  }

  static var showcases: WorkedExamples {
    func told(_ columns: [Announcement.Column], ofHub: Bool = true) -> Int {
      let portal = announced(columns, ofHub: ofHub)
      return portal.records.projects.indices.count { project in
        portal.relations.announcementsOfProject[project].contains { portal.announcements[$0].column == .showcase }
      }
    }
    return WorkedExamples(
      atBoundary: .of(told([.showcase, .showcase]), "1"), aHairOff: .of(told([.news]), "0"),
      notReported: .of(told([]), "0"),
      notApplicable: .of(told([.showcase], ofHub: false), "0"))
  }

  static var announcements: WorkedExamples {
    func ofHub(_ columns: [Announcement.Column], ofHub: Bool = true) -> Int {
      announced(columns, ofHub: ofHub).relations.announcementsOfProject[0].count
    }
    return WorkedExamples(
      atBoundary: .of(ofHub([.news]), "1"), aHairOff: .of(ofHub([.news, .showcase]), "2"),
      notReported: .of(ofHub([]), "0"),
      notApplicable: .of(ofHub([.news], ofHub: false), "0"))
  }

  /// A floor that a later edition has larger by a hundredth of a square metre.
  static var changes: WorkedExamples {
    func changed(from: Reported<FloorArea>, to floor: Reported<FloorArea>) -> Int {
      func city(_ floor: Reported<FloorArea>) -> SmallCity {
        ExampleCity.hub { $0.with(Project.Columns.area, reported: floor) }.city
      }
      var later = city(floor)
      later.earlier = [city(from).portal]
      return later.portal.history.editions[1].changes.count
    }
    let floor = Reported.value(FloorArea(hundredths: 60_000))
    return WorkedExamples(
      atBoundary: .of(changed(from: floor, to: floor), "0"),
      aHairOff: .of(changed(from: floor, to: .value(FloorArea(hundredths: 60_001))), "1"),
      notReported: .of(changed(from: .notReported, to: floor), "1"),
      notApplicable: .of(changed(from: .none, to: .none), "0"))
  }
}
