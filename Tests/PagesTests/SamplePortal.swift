import PortalCore
import PortalModel

/// A small city: two districts, three subdistricts, four communities, one hub with a late step, two facilities.
enum SamplePortal {
  /// The portal, whole.
  static func portal(
    isDemo: Bool = true, mapApproval: String? = nil, feedback: FeedbackAddress? = nil
  ) -> Portal? {
    guard let asOf = CalendarDate("2025-06-30"), let hub, let programme else { return nil }
    let communities = Self.communities.compactMap { Community($0) }
    let domain = Reference<ServiceDomain>(index: 1, id: Identifier("dining"))
    return Portal(
      settings: settings(asOf: asOf, isDemo: isDemo, mapApproval: mapApproval, feedback: feedback),
      standards: [standards],
      domains: domains,
      functions: [ServiceFunction(id: Identifier("meals"), name: "社区助餐", domain: domain, clause: "3.3.2")],
      register: Register(
        districts: districts, subdistricts: subdistricts, communities: communities,
        outlines: [Outline(district: Reference(index: 0, id: Identifier("xihu")), polygons: [square])]),
      records: Records(
        projects: [hub], milestones: milestones, funding: funding, assessments: [], facilities: facilities, gaps: gaps),
      programme: programme, announcements: announcements, pages: [])
  }

  static let xixi = Reference<Community>(index: 0, id: Identifier("330106001-0001"))
  private static let xihu = Reference<District>(index: 0, id: Identifier("xihu"))
  private static let bureau = Reference<Bureau>(index: 0, id: Identifier("construction"))
  private static let project = Reference<Project>(index: 0, id: Identifier("xh-001"))

  private static func settings(
    asOf: CalendarDate, isDemo: Bool, mapApproval: String?, feedback: FeedbackAddress?
  ) -> SiteSettings {
    SiteSettings(
      name: "杭州市社区嵌入式服务设施建设公开", description: "家门口的服务建得怎么样，一处看清。",
      baseURL: "https://portal.example/services/", asOf: asOf, isDemo: isDemo, organizer: "市发改委、市建委",
      operatedBy: nil, identificationCode: "3301000001", icpNumber: nil, policeNumber: nil, mapApproval: mapApproval,
      hotline: Phone("12345"), contact: "https://portal.example/contact/", feedback: feedback)
  }

  private static let domains = [
    ("care", "养老托育"), ("dining", "社区助餐"), ("household", "家政便民"), ("health", "健康服务"), ("sports", "体育健身"),
    ("culture", "文化休闲"), ("play", "儿童游憩"),
  ].map { ServiceDomain(id: Identifier($0.0), name: $0.1, meaning: "\($0.1)服务", clause: "1.3") }

  private static let standards = Standards(
    id: Identifier("plan-2024"), document: "杭政办函〔2024〕11号", validFrom: CalendarDate(dayNumber: 19_821),
    hub: .init("民生幸福共同体", clause: "2.2"),
    newPilot: .init(
      perHundredHouseholds: FloorArea(squareMetres: 100), hub: FloorArea(squareMetres: 1000), clause: "3.1"),
    existingPilot: .init(
      perHundredHouseholds: FloorArea(squareMetres: 60), hub: FloorArea(squareMetres: 600), clause: "3.1"),
    hubFunctions: .init(
      minimum: 3, minimumCore: 2, core: [Reference(index: 0, id: Identifier("meals"))], clause: "3.3.2"),
    finishedPilot: .init(
      domains: domains.enumerated().map { Reference(index: $0.offset, id: $0.element.id) }, clause: "3.3.2"),
    circles: [.init(minutes: 15, metres: 1000, clause: "3.5.1"), .init(minutes: 5, metres: 300, clause: "3.5.1")],
    freshness: .init(staleAfterDays: 90, clause: "3.5.1"), publication: .init(workingDays: 20, clause: "4.3"),
    league: .init(minimumProjects: 3, weights: [.init(component: .onTime, points: 100)], clause: "4.3"))

  private static let square = Polygon(rings: [
    [
      (119_900_000, 30_100_000), (120_200_000, 30_100_000), (120_200_000, 30_400_000), (119_900_000, 30_400_000),
      (119_900_000, 30_100_000),
    ].map { Position(longitude: $0.0, latitude: $0.1) }
  ])

  private static let districts = [
    district("xihu", "西湖区", .district, 2025), district("jiande", "建德市", .county, 2027),
  ].compactMap { District($0) }

  private static func district(_ id: String, _ name: String, _ kind: District.Kind, _ year: Int) -> SampleRow {
    SampleRow().with(District.Columns.id, Identifier(id)).with(District.Columns.name, name)
      .with(District.Columns.kind, kind).with(District.Columns.scopeFrom, Year(year))
      .with(District.Columns.longitude, Degrees(millionths: 120_100_000))
      .with(District.Columns.latitude, Degrees(millionths: 30_250_000))
      .with(District.Columns.authority, "\(name)人民政府")
  }

  private static let subdistricts = [("330106001", "西溪街道", 0), ("330106002", "灵隐街道", 0), ("330182001", "新安江街道", 1)]
    .compactMap { id, name, district in
      Subdistrict(
        SampleRow().with(Subdistrict.Columns.id, Identifier(id)).with(Subdistrict.Columns.name, name)
          .with(Subdistrict.Columns.kind, .subdistrict)
          .with(Subdistrict.Columns.district, Reference(index: district, id: Identifier(["xihu", "jiande"][district]))))
    }

  private static let communities: [SampleRow] = [
    community("330106001-0001", "西溪花园社区", 0)
      .with(Community.Columns.pilot, .existing).with(Community.Columns.pilotBatch, "第一批")
      .with(Community.Columns.households, 1520).with(Community.Columns.residents, 4012)
      .with(Community.Columns.serviceArea, FloorArea(hundredths: 91_250))
      .with(Community.Columns.longitude, Degrees(millionths: 120_100_000))
      .with(Community.Columns.latitude, Degrees(millionths: 30_270_000))
      .with(Community.Columns.surveyed, CalendarDate(dayNumber: 19_900))
      .with(Community.Columns.contact, Phone("0571-85000000")),
    community("330106001-0002", "文三<社区>", 0).saying(Community.Columns.contact, .none),
    community("330106002-0003", "灵隐社区", 1),
    community("330182001-0004", "白沙社区", 2),
  ]

  private static func community(_ id: String, _ name: String, _ subdistrict: Int) -> SampleRow {
    SampleRow().with(Community.Columns.id, Identifier(id)).with(Community.Columns.name, name)
      .with(Community.Columns.kind, .community)
      .with(
        Community.Columns.subdistrict,
        Reference(index: subdistrict, id: Identifier(["330106001", "330106002", "330182001"][subdistrict])))
  }

  private static let hub = Project(
    SampleRow().with(Project.Columns.id, project.id).with(Project.Columns.name, "西溪花园民生幸福共同体")
      .with(Project.Columns.district, xihu).with(Project.Columns.communities, [xixi])
      .with(Project.Columns.buildType, .conversion).with(Project.Columns.hubForm, .clustered)
      .saying(Project.Columns.area, .belowUnit).with(Project.Columns.stage, .building)
      .with(Project.Columns.longitude, Degrees(millionths: 120_101_000))
      .with(Project.Columns.latitude, Degrees(millionths: 30_271_000))
      .with(Project.Columns.bureau, bureau).with(Project.Columns.updated, CalendarDate(dayNumber: 20_200)))

  private static let milestones = [
    SampleRow().with(Milestone.Columns.project, project).with(Milestone.Columns.kind, .completed)
      .with(Milestone.Columns.planned, PlannedDate(CalendarDate(dayNumber: 20_200)))
  ].compactMap { Milestone($0) }

  private static let funding = [
    SampleRow().with(Funding.Columns.project, project).with(Funding.Columns.source, .city)
      .with(Funding.Columns.planned, Money(yuan: 1_250_000)).with(Funding.Columns.allocated, Money(yuan: 500_000))
  ].compactMap { Funding($0) }

  private static let facilities = [("f-1", "西溪食堂", Facility.State.open), ("f-2", "西溪书房", .building)]
    .compactMap { id, name, state in
      Facility(
        SampleRow().with(Facility.Columns.id, Identifier(id)).with(Facility.Columns.name, name)
          .with(Facility.Columns.community, xixi)
          .with(Facility.Columns.domain, Reference(index: 1, id: Identifier("dining")))
          .with(Facility.Columns.state, state).with(Facility.Columns.hours, "每天 7:00—19:00")
          .with(Facility.Columns.fee, .low).with(Facility.Columns.prices, "午餐 12 元")
          .with(Facility.Columns.longitude, Degrees(millionths: 120_102_000))
          .with(Facility.Columns.latitude, Degrees(millionths: 30_272_000))
          .with(Facility.Columns.updated, CalendarDate(dayNumber: 20_200)))
    }

  private static let gaps = [
    SampleRow().with(Gap.Columns.community, xixi)
      .with(Gap.Columns.domain, Reference(index: 0, id: Identifier("care"))).with(Gap.Columns.need, "没有日间照料床位")
      .with(Gap.Columns.state, .found)
  ].compactMap { Gap($0) }

  private static let programme: Programme? = {
    guard
      let bureau = Bureau(SampleRow().with(Bureau.Columns.id, bureau.id).with(Bureau.Columns.name, "市建委")),
      let target = Target(
        SampleRow().with(Target.Columns.id, Identifier("hubs-2025")).with(Target.Columns.name, "建成民生幸福共同体80个")
          .with(Target.Columns.indicator, .hubs).with(Target.Columns.value, 80)
          .with(Target.Columns.deadline, CalendarDate(dayNumber: 20_453)).with(Target.Columns.clause, "2.2")),
      let coverage = Target(
        SampleRow().with(Target.Columns.id, Identifier("communities-2027")).with(Target.Columns.name, "全市村（社区）全覆盖")
          .with(Target.Columns.indicator, .communityCoverage).with(Target.Columns.value, 100)
          .with(Target.Columns.deadline, CalendarDate(dayNumber: 21_183)).with(Target.Columns.clause, "2.2"))
    else { return nil }
    let plan = ContentPage(id: Identifier("policy"), title: "方案", summary: "全文", text: text)
    return Programme(
      bureaus: [bureau], tasks: [], targets: [target, coverage], policies: [],
      plan: PlanDocument(page: plan, header: []),
      holidays: [])
  }()

  private static let text = MarkdownText(source: SourceText(path: "content/programme/plan.md", text: "正文"), body: 0..<6)

  private static let announcements = [
    Announcement(
      id: Identifier("2025-06-18-opening"), title: "西溪花园民生幸福共同体开工", date: CalendarDate(dayNumber: 20_250),
      time: "09:30", formed: nil, column: .news, publisher: "西湖区人民政府", summary: nil, documentNumber: nil,
      indexNumber: nil,
      districts: [xihu], communities: [xixi], projects: [project], image: nil, attachments: [], text: text)
  ]
}
