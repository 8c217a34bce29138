package import PortalCore
package import PortalModel

/// A city that a test builds record by record; what it does not say has a harmless value or is blank.
package struct SmallCity {
  package var asOf: CalendarDate
  /// The plan of 2024 unless a test says otherwise.
  package var standards = [SmallCity.plan]
  /// What earlier editions said, the first edition first.
  package var earlier: [Portal] = []
  /// What is declared of changes between the editions.
  package var amendments: [Amendment] = []
  private var districts: [District] = []
  private var subdistricts: [Subdistrict] = []
  private var communities: [Community] = []
  private var projects: [Project] = []
  private var milestones: [Milestone] = []
  private var funding: [Funding] = []
  private var assessments: [Assessment] = []
  private var facilities: [Facility] = []
  private var gaps: [Gap] = []
  private var bureaus: [Bureau] = []
  private var tasks: [PolicyTask] = []
  private var targets: [Target] = []
  private var policies: [Policy] = []
  /// None unless a test says otherwise.
  package var holidays: [Holiday] = []
  /// None unless a test says otherwise.
  package var announcements: [Announcement] = []

  package init(asOf: String = "2025-06-30") {
    self.asOf = day(asOf)
    addBureau()
  }

  @discardableResult
  package mutating func addDistrict(scopeFrom: Int = 2025) -> Reference<District> {
    let row = TestRow().with(District.Columns.id, Identifier("district-\(districts.count)"))
      .with(District.Columns.name, "第\(districts.count)区").with(District.Columns.kind, .district)
      .with(District.Columns.scopeFrom, Year(scopeFrom)).with(District.Columns.authority, "区政府")
      .with(District.Columns.longitude, Degrees(millionths: 120_000_000))
      .with(District.Columns.latitude, Degrees(millionths: 30_000_000))
    return add(District(row), to: &districts)
  }

  @discardableResult
  package mutating func addSubdistrict(in district: Reference<District>) -> Reference<Subdistrict> {
    let row = TestRow().with(Subdistrict.Columns.id, Identifier("subdistrict-\(subdistricts.count)"))
      .with(Subdistrict.Columns.name, "第\(subdistricts.count)街道").with(Subdistrict.Columns.kind, .subdistrict)
      .with(Subdistrict.Columns.district, district)
    return add(Subdistrict(row), to: &subdistricts)
  }

  @discardableResult
  package mutating func addCommunity(
    in subdistrict: Reference<Subdistrict>, _ details: (TestRow) -> TestRow = { $0 }
  ) -> Reference<Community> {
    let row = TestRow().with(Community.Columns.id, Identifier("community-\(communities.count)"))
      .with(Community.Columns.name, "第\(communities.count)社区").with(Community.Columns.kind, .community)
      .with(Community.Columns.subdistrict, subdistrict)
    return add(Community(details(row)), to: &communities)
  }

  /// A hub in operation, unless the details say otherwise.
  @discardableResult
  package mutating func addHub(
    serving served: [Reference<Community>], _ details: (TestRow) -> TestRow = { $0 }
  ) -> Reference<Project> {
    let district = subdistricts[communities[served[0].index].subdistrict.index].district
    let row = TestRow().with(Project.Columns.id, Identifier("project-\(projects.count)"))
      .with(Project.Columns.name, "第\(projects.count)项目").with(Project.Columns.district, district)
      .with(Project.Columns.communities, served).with(Project.Columns.buildType, .conversion)
      .with(Project.Columns.hubForm, .clustered).with(Project.Columns.stage, .operating)
      .with(Project.Columns.bureau, Reference(index: 0, id: bureaus[0].id))
      .with(Project.Columns.updated, asOf)
    return add(Project(details(row)), to: &projects)
  }

  package mutating func addMilestone(
    of project: Reference<Project>, _ kind: Milestone.Kind, planned: String?, actual: String? = nil,
    reason: String? = nil
  ) {
    let row = TestRow().with(Milestone.Columns.project, project).with(Milestone.Columns.kind, kind)
      .with(Milestone.Columns.planned, reported: reported(planned.flatMap { PlannedDate($0) }))
      .with(Milestone.Columns.actual, reported: reported(actual.map(day)))
      .with(Milestone.Columns.delayReason, reported: reported(reason))
    record(Milestone(row), in: &milestones)
  }

  /// Amounts in yuan; `nil` is not reported.
  package mutating func addFunding(
    of project: Reference<Project>, _ source: Funding.Source, planned: Int? = nil, allocated: Int? = nil,
    paid: Int? = nil
  ) {
    let cells = [planned, allocated, paid].map { reported($0.map(Money.init(yuan:))) }
    addFunding(of: project, source, planned: cells[0], allocated: cells[1], paid: cells[2])
  }

  /// Amounts as cells say them.
  package mutating func addFunding(
    of project: Reference<Project>, _ source: Funding.Source, planned: Reported<Money>, allocated: Reported<Money>,
    paid: Reported<Money>
  ) {
    let row = TestRow().with(Funding.Columns.project, project).with(Funding.Columns.source, source)
      .with(Funding.Columns.planned, reported: planned).with(Funding.Columns.allocated, reported: allocated)
      .with(Funding.Columns.paid, reported: paid)
    record(Funding(row), in: &funding)
  }

  /// An operating assessment.
  package mutating func addAssessment(
    of project: Reference<Project>, _ period: String, _ details: (TestRow) -> TestRow = { $0 }
  ) {
    let row = TestRow().with(Assessment.Columns.project, project).with(Assessment.Columns.kind, .operating)
      .with(Assessment.Columns.period, period)
    record(Assessment(details(row)), in: &assessments)
  }

  @discardableResult
  package mutating func addFacility(
    in community: Reference<Community>, domain: Int, _ state: Facility.State = .open,
    _ details: (TestRow) -> TestRow = { $0 }
  ) -> Reference<Facility> {
    let row = TestRow().with(Facility.Columns.id, Identifier("facility-\(facilities.count)"))
      .with(Facility.Columns.name, "第\(facilities.count)设施").with(Facility.Columns.community, community)
      .with(Facility.Columns.domain, Self.domainReferences[domain]).with(Facility.Columns.state, state)
      .with(Facility.Columns.updated, asOf)
    return add(Facility(details(row)), to: &facilities)
  }

  package mutating func addGap(
    in community: Reference<Community>, domain: Int, _ state: Gap.State, _ measure: String? = nil, in year: Int? = nil
  ) {
    let row = TestRow().with(Gap.Columns.community, community)
      .with(Gap.Columns.domain, Self.domainReferences[domain]).with(Gap.Columns.need, "缺食堂")
      .with(Gap.Columns.state, state).with(Gap.Columns.measure, reported: reported(measure))
      .with(Gap.Columns.year, reported: reported(year.map(Year.init)))
    record(Gap(row), in: &gaps)
  }

  @discardableResult
  package mutating func addBureau() -> Reference<Bureau> {
    let row = TestRow().with(Bureau.Columns.id, Identifier("bureau-\(bureaus.count)"))
      .with(Bureau.Columns.name, "第\(bureaus.count)局")
    return add(Bureau(row), to: &bureaus)
  }

  @discardableResult
  package mutating func addTask(
    of responsible: [Reference<Bureau>], _ state: PolicyTask.State, deadline: String?, includesDistricts: Bool = false,
    _ details: (TestRow) -> TestRow = { $0 }
  ) -> Reference<PolicyTask> {
    let row = TestRow().with(PolicyTask.Columns.id, Identifier("task-\(tasks.count)"))
      .with(PolicyTask.Columns.clause, "四（二）1").with(PolicyTask.Columns.title, "任务")
      .with(PolicyTask.Columns.text, "出台政策").with(PolicyTask.Columns.bureaus, responsible)
      .with(PolicyTask.Columns.includesDistricts, includesDistricts).with(PolicyTask.Columns.state, state)
      .with(PolicyTask.Columns.deadline, reported: reported(deadline.map(day)))
    return add(PolicyTask(details(row)), to: &tasks)
  }

  package mutating func addTarget(_ indicator: Target.Indicator, _ value: Int, by deadline: String) {
    let row = TestRow().with(Target.Columns.id, Identifier("target-\(targets.count)"))
      .with(Target.Columns.name, indicator.title).with(Target.Columns.indicator, indicator)
      .with(Target.Columns.value, value).with(Target.Columns.deadline, day(deadline))
      .with(Target.Columns.clause, "2.2")
    record(Target(row), in: &targets)
  }

  package mutating func addPolicy(
    _ kind: Policy.Kind, _ state: Policy.State, issued: String?, published: Reported<CalendarDate> = .notReported,
    due: String? = nil
  ) {
    let row = TestRow().with(Policy.Columns.id, Identifier("policy-\(policies.count)"))
      .with(Policy.Columns.title, "办法").with(Policy.Columns.issuer, "市建委").with(Policy.Columns.kind, kind)
      .with(Policy.Columns.state, state).with(Policy.Columns.issued, reported: reported(issued.map(day)))
      .with(Policy.Columns.published, reported: published).with(Policy.Columns.due, reported: reported(due.map(day)))
    record(Policy(row), in: &policies)
  }

  /// The city as a checked portal.
  package var portal: Portal {
    let register = Register(
      districts: districts, subdistricts: subdistricts, communities: communities, outlines: [])
    let records = Records(
      projects: projects, milestones: milestones, funding: funding, assessments: assessments, facilities: facilities,
      gaps: gaps)
    let programme = Programme(
      bureaus: bureaus, tasks: tasks, targets: targets, policies: policies, plan: Self.planDocument,
      holidays: holidays)
    let state = RecordState(register: register, records: records, programme: programme)
    return Portal(
      settings: Self.settings(asOf: asOf), standards: standards, domains: Self.domains, functions: Self.functions,
      register: register, records: records, programme: programme, announcements: announcements, pages: [],
      history: history(with: state))
  }

  /// The earlier editions and the current one, each with what changed in it.
  private func history(with state: RecordState) -> History {
    var editions: [PublishedEdition] = []
    for (index, portal) in (earlier.map(Optional.some) + [nil]).enumerated() {
      let own = portal?.history.current.state ?? state
      let renamings = amendments.filter { $0.edition == index + 1 && $0.kind == .renaming }.map {
        Renaming(table: $0.table, former: $0.record, new: $0.newID.value?.text ?? "")
      }
      editions.append(
        PublishedEdition(
          number: index + 1, asOf: portal?.settings.asOf ?? asOf, published: nil, heading: nil, state: own,
          changes: editions.last?.state.changes(to: own, renamings: renamings) ?? []))
    }
    return History(editions, amendments: amendments)
  }
}

/// The day of a date that a test writes, `2025-06-30`.
package func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day of the calendar") }
  return date
}

private func reported<Value>(_ value: Value?) -> Reported<Value> { value.map(Reported.value) ?? .notReported }

private func record<Record>(_ record: Record?, in list: inout [Record]) {
  guard let record else { preconditionFailure("a test's record lacks a required cell") }
  list.append(record)
}

private func add<Record: Entity>(_ entity: Record?, to list: inout [Record]) -> Reference<Record> {
  record(entity, in: &list)
  return Reference(index: list.count - 1, id: list[list.count - 1].id)
}
