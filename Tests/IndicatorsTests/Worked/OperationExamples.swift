import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// 三（二） to 三（六）: spaces, forms, how places are run, and plain counts.
extension WorkedExamples {
  /// Counts of a term that one project says, each as term/all/“-”/blank.
  private static func said<Key: Term>(
    _ column: Column<Key>, _ cell: Reported<Key>, _ key: Key, _ stage: Project.Stage,
    _ counts: (OperationTally) -> ReportedCounts<Key>
  ) -> String {
    let city = ExampleCity.hub { $0.with(Project.Columns.stage, stage).with(column, reported: cell) }
    return ExampleCity.said(counts(city.tally.operation), of: key)
  }

  static var spaceSources: WorkedExamples {
    func said(_ cell: Reported<Project.SpaceSource>, _ stage: Project.Stage = .operating) -> String {
      Self.said(Project.Columns.spaceSource, cell, .infill, stage, \.spaceSources)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.infill)), "1/1/0/0"), aHairOff: .of(said(.value(.transfer)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(said(.value(.infill), .withdrawn), "0/0/0/0"))
  }

  /// The transfer of a building reuses it, a new building does not.
  static var stockReused: WorkedExamples {
    func reused(_ source: Reported<Project.SpaceSource>, _ stage: Project.Stage = .operating) -> String {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.spaceSource, reported: source)
      }.tally.operation.reuse.projects.shown
    }
    return WorkedExamples(
      atBoundary: .of(reused(.value(.transfer)), "1/1"), aHairOff: .of(reused(.value(.newBuildInStep)), "0/1"),
      notReported: .of(reused(.notReported), "0/0"), notApplicable: .of(reused(.value(.transfer), .withdrawn), "0/0"))
  }

  static var hubForms: WorkedExamples {
    func said(_ cell: Reported<Project.HubForm>) -> String {
      Self.said(Project.Columns.hubForm, cell, .clustered, .operating, \.hubForms)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.clustered)), "1/1/0/0"), aHairOff: .of(said(.value(.embedded)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(said(.none), "0/0/1/0"))
  }

  static var hubModes: WorkedExamples {
    func said(_ cell: Reported<Project.HubMode>, isHub: Bool = true) -> String {
      let city = ExampleCity.hub { row in
        let hub = row.with(Project.Columns.hubMode, reported: cell)
        return isHub ? hub : hub.with(Project.Columns.hubForm, reported: .none)
      }
      return ExampleCity.said(city.tally.operation.hubModes, of: .street)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.street)), "1/1/0/0"), aHairOff: .of(said(.none), "0/0/1/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(said(.notReported, isHub: false), "0/0/0/0"))
  }

  /// Two communities make an alliance, one does not.
  static var alliances: WorkedExamples {
    func counted(_ served: Int, _ stage: Project.Stage = .operating) -> String {
      let tally = ExampleCity().with { city in
        let communities = [city.community, city.city.addCommunity(in: city.subdistrict)]
        city.city.addHub(serving: Array(communities.prefix(served))) { $0.with(Project.Columns.stage, stage) }
      }.tally.operation
      return "\(tally.alliances), \(tally.alliedCommunities)"
    }
    return WorkedExamples(
      atBoundary: .of(counted(2), "1, 2"), aHairOff: .of(counted(1), "0, 0"),
      notReported: .none("a project names the communities that it serves, or it is refused"),
      notApplicable: .of(counted(2, .withdrawn), "0, 0"))
  }

  static var operatingModes: WorkedExamples {
    func said(_ cell: Reported<Project.OperatingMode>, _ stage: Project.Stage = .operating) -> String {
      Self.said(Project.Columns.operatingMode, cell, .entrusted, stage, \.operatingModes)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.entrusted)), "1/1/0/0"), aHairOff: .of(said(.value(.governmentPurchase)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"),
      notApplicable: .of(said(.value(.entrusted), .building), "0/0/0/0"))
  }

  static var feeMix: WorkedExamples {
    func said(_ cell: Reported<Facility.FeeClass>, _ state: Facility.State = .open) -> String {
      let city = ExampleCity.facility(state) { $0.with(Facility.Columns.fee, reported: cell) }
      return ExampleCity.said(city.tally.operation.fees, of: .free)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.free)), "1/1/0/0"), aHairOff: .of(said(.value(.low)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(said(.value(.free), .suspended), "0/0/0/0"))
  }

  static var serviceLevels: WorkedExamples {
    func said(_ cell: Reported<Facility.Level>, _ state: Facility.State = .open) -> String {
      let city = ExampleCity.facility(state) { $0.with(Facility.Columns.level, reported: cell) }
      return ExampleCity.said(city.tally.operation.levels, of: .community)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.community)), "1/1/0/0"), aHairOff: .of(said(.value(.neighbourhood)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(said(.value(.community), .closed), "0/0/0/0"))
  }

  /// Two open facilities make an operator one of several places.
  static var operators: WorkedExamples {
    func named(_ states: [Facility.State], isNamed: Bool = true) -> Int {
      ExampleCity().with { city in
        for state in states {
          city.city.addFacility(in: city.community, domain: 0, state) {
            isNamed ? $0.with(Facility.Columns.operatedBy, "甲") : $0
          }
        }
      }.indicators.operators.count
    }
    return WorkedExamples(
      atBoundary: .of(named([.open, .open]), "1"), aHairOff: .of(named([.open]), "0"),
      notReported: .of(named([.open, .open], isNamed: false), "0"), notApplicable: .of(named([.open, .closed]), "0"))
  }

  static var highlights: WorkedExamples {
    func counted(_ cell: Reported<[Project.Highlight]>, _ stage: Project.Stage = .operating) -> Int {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.highlights, reported: cell)
      }.tally.operation.highlights.total
    }
    return WorkedExamples(
      atBoundary: .of(counted(.value([.childFriendly, .wellnessCare])), "2"), aHairOff: .of(counted(.none), "0"),
      notReported: .of(counted(.notReported), "0"),
      notApplicable: .of(counted(.value([.childFriendly]), .withdrawn), "0"))
  }

  static var partners: WorkedExamples {
    func named(_ cell: Reported<[String]>, _ stage: Project.Stage = .operating) -> Int {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.partners, reported: cell)
      }.indicators.partners.count
    }
    return WorkedExamples(
      atBoundary: .of(named(.value(["志愿服务队"])), "1"), aHairOff: .of(named(.none), "0"),
      notReported: .of(named(.notReported), "0"), notApplicable: .of(named(.value(["志愿服务队"]), .withdrawn), "0"))
  }

  static var nationalLibrary: WorkedExamples {
    func counted(_ cell: Reported<Bool>, _ stage: Project.Stage = .operating) -> String {
      let tally = ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.isInNationalLibrary, reported: cell)
      }.tally.projects
      return "\(tally.inLibrary.shown), \(tally.libraryNotReported) blank"
    }
    return WorkedExamples(
      atBoundary: .of(counted(.value(true)), "1/1, 0 blank"), aHairOff: .of(counted(.value(false)), "0/1, 0 blank"),
      notReported: .of(counted(.notReported), "0/0, 1 blank"),
      notApplicable: .of(counted(.value(true), .withdrawn), "0/0, 0 blank"))
  }

  /// One project at a stage: those not withdrawn, of this stage, and not open yet.
  private static func counted(_ stage: Project.Stage, opened: String? = nil) -> String {
    let city = ExampleCity.hub { row in
      let project = row.with(Project.Columns.stage, stage)
      return opened.map { project.with(Project.Columns.opened, day($0)) } ?? project
    }
    let open = city.indicators.projects.count(where: \.isOpen)
    let tally = city.tally.projects
    return "\(tally.active), \(tally.byStage[.accepted]), \(tally.active - open)"
  }

  static var projects: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(counted(.chosen), "1, 0, 1"), aHairOff: .of(counted(.withdrawn), "0, 0, 0"),
      notReported: .none("a project says its stage, or it is refused"), notApplicable: .none("every project counts"))
  }

  static var projectStages: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(counted(.accepted), "1, 1, 1"), aHairOff: .of(counted(.completed), "1, 0, 1"),
      notReported: .none("a project says its stage, or it is refused"), notApplicable: .none("every project counts"))
  }

  static var comingProjects: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(counted(.accepted, opened: "2025-07-01"), "1, 1, 1"),
      aHairOff: .of(counted(.accepted, opened: "2025-06-30"), "1, 1, 0"),
      notReported: .of(counted(.accepted), "1, 1, 1"),
      notApplicable: .of(counted(.withdrawn, opened: "2025-07-01"), "0, 0, 0"))
  }

  static var openFacilities: WorkedExamples {
    func open(_ state: Facility.State) -> Int { ExampleCity.facility(state).tally.openFacilities }
    return WorkedExamples(
      atBoundary: .of(open(.open), "1"), aHairOff: .of(open(.suspended), "0"),
      notReported: .none("a facility says its state, or it is refused"), notApplicable: .of(open(.closed), "0"))
  }

  static var comingFacilities: WorkedExamples {
    func coming(_ state: Facility.State) -> Int { ExampleCity.facility(state).standing.domains[0].coming }
    return WorkedExamples(
      atBoundary: .of([coming(.planned), coming(.building)], "[1, 1]"), aHairOff: .of(coming(.open), "0"),
      notReported: .none("a facility says its state, or it is refused"), notApplicable: .of(coming(.closed), "0"))
  }

  /// In the register whether or not anything is reported of it.
  static var register: WorkedExamples {
    func counted(_ more: Int) -> String {
      let tally = ExampleCity().with { city in
        for _ in 0..<more { city.city.addCommunity(in: city.city.addSubdistrict(in: city.district)) }
      }.tally
      return "\(tally.subdistricts.whole), \(tally.communities.coverage.whole), \(tally.communities.reportNothing)"
    }
    return WorkedExamples(
      atBoundary: .of(counted(0), "1, 1, 1"), aHairOff: .of(counted(1), "2, 2, 2"),
      notReported: .of(counted(0), "1, 1, 1"), notApplicable: .none("every line of the register counts"))
  }
}
