import PortalCore
package import PortalModel

extension SmallCity {
  /// The seven domains, in the order of the plan.
  package static let domains = ["养老托育", "社区助餐", "家政便民", "健康服务", "体育健身", "文化休闲", "儿童游憩"]
    .enumerated().map {
      ServiceDomain(id: Identifier("domain-\($0.offset)"), name: $0.element, meaning: $0.element, clause: "1.3")
    }

  package static let domainReferences = domains.indices.map { Reference<ServiceDomain>(index: $0, id: domains[$0].id) }

  /// Seven functions; the first four are the core ones.
  package static let functions = ["养老服务", "社区助餐", "婴幼儿托育", "儿童托管", "家政", "健身", "阅读"]
    .enumerated().map { index, name in
      ServiceFunction(id: Identifier("function-\(index)"), name: name, domain: domainReferences[index], clause: "3.3.2")
    }

  /// The functions at these places, as a project names them.
  package static func functions(_ places: Int...) -> [Reference<ServiceFunction>] {
    places.map { Reference(index: $0, id: functions[$0].id) }
  }

  /// 杭政办函〔2024〕11号.
  package static let plan = standards("plan-2024", from: "2024-04-08")

  /// The plan's norms under another id and date, or with another norm for existing pilots.
  package static func standards(
    _ id: String, from validFrom: String, existingPilot squareMetres: Int = 60,
    freshness: Standards.Freshness = freshness,
    publication: Standards.Publication = publication, league: Standards.League = league()
  ) -> Standards {
    Standards(
      id: Identifier(id), document: "杭政办函〔2024〕11号", validFrom: day(validFrom), hub: .init("民生幸福共同体", clause: "2.2"),
      newPilot: Standards.AreaNorm(
        perHundredHouseholds: FloorArea(squareMetres: 100), hub: FloorArea(squareMetres: 1000), clause: "3.1"),
      existingPilot: Standards.AreaNorm(
        perHundredHouseholds: FloorArea(squareMetres: squareMetres), hub: FloorArea(squareMetres: 600),
        clause: "3.1"),
      hubFunctions: Standards.FunctionNorm(
        minimum: 3, minimumCore: 2, core: functions(0, 1, 2, 3), clause: "3.3.2"),
      finishedPilot: .init(domains: domainReferences, clause: "3.3.2"), circles: circles,
      freshness: freshness, publication: publication, league: league)
  }

  /// 90 days.
  package static let freshness = Standards.Freshness(staleAfterDays: 90, clause: "3.5.1")

  /// 20 working days.
  package static let publication = Standards.Publication(workingDays: 20, clause: "4.3")

  private static let circles = [(15, 1000), (10, 500), (5, 300)].map {
    Standards.Circle(minutes: $0.0, metres: $0.1, clause: "3.5.1")
  }

  /// A league of equal weights.
  package static func league(
    _ components: [Standards.Component] = Standards.Component.allCases, minimumProjects: Int = 2
  ) -> Standards.League {
    Standards.League(
      minimumProjects: minimumProjects, weights: components.map { Standards.Weight(component: $0, points: 10) },
      clause: "4.3")
  }

  static func settings(asOf: CalendarDate) -> SiteSettings {
    SiteSettings(
      name: "专题", description: "专题", baseURL: "https://www.example.org/", asOf: asOf, isDemo: true,
      organizer: "市建委", operatedBy: nil, identificationCode: nil, icpNumber: nil, policeNumber: nil,
      mapApproval: nil, hotline: Phone("12345"), contact: "https://www.example.org/contact")
  }

  static let planDocument = PlanDocument(
    page: ContentPage(
      id: Identifier("plan"), title: "实施方案", summary: "方案",
      text: MarkdownText(source: SourceText(path: "content/programme/plan.md", bytes: []), body: 0..<0)),
    header: [])
}
