package import PortalCore

/// Everything that is known of the programme on the as-of date: the checked contents of `content/`.
///
/// A class, so that the many pages that hold it share one reference.
package final class Portal: Sendable {
  package let settings: SiteSettings
  /// By the day from which they hold; never empty.
  package let standards: [Standards]
  package let domains: [ServiceDomain]
  package let functions: [ServiceFunction]
  package let register: Register
  package let records: Records
  package let programme: Programme
  /// Newest first; on one day by id.
  package let announcements: [Announcement]
  package let pages: [ContentPage]
  package let relations: Relations
  /// All editions up to this one.
  package let history: History

  /// - Parameter history: the first edition alone where none is given.
  /// - Precondition: `standards` is not empty, and every reference points into these lists.
  package init(
    settings: SiteSettings, standards: [Standards], domains: [ServiceDomain], functions: [ServiceFunction],
    register: Register, records: Records, programme: Programme, announcements: [Announcement], pages: [ContentPage],
    history: History? = nil
  ) {
    precondition(!standards.isEmpty, "a portal has standards to judge by")
    self.settings = settings
    self.standards = standards.sorted { ($0.validFrom, $0.id) < ($1.validFrom, $1.id) }
    self.domains = domains
    self.functions = functions
    self.register = register
    self.records = records
    self.programme = programme
    self.announcements = announcements.sorted { ($1.date, $1.time, $0.id) < ($0.date, $0.time, $1.id) }
    self.pages = pages
    self.history = history ?? History(firstOf: settings)
    self.relations = Relations(
      register: register, records: records, programme: programme, announcements: self.announcements)
  }

  /// The standards in force on a day; before the first, the first.
  package func standards(on date: CalendarDate) -> Standards {
    standards.last { $0.validFrom <= date } ?? standards[0]
  }

  /// The standards in force on the as-of date.
  package var currentStandards: Standards { standards(on: settings.asOf) }
}

/// Who and what there is, whether or not anything is built there.
package struct Register: Sendable {
  package let districts: [District]
  package let subdistricts: [Subdistrict]
  package let communities: [Community]
  package let outlines: [Outline]

  package init(
    districts: [District], subdistricts: [Subdistrict], communities: [Community], outlines: [Outline]
  ) {
    self.districts = districts
    self.subdistricts = subdistricts
    self.communities = communities
    self.outlines = outlines
  }
}

/// The outline of a district: one polygon or several, with holes.
package struct Outline: Sendable {
  package let district: Reference<District>
  package let polygons: [Polygon]

  package init(district: Reference<District>, polygons: [Polygon]) {
    self.district = district
    self.polygons = polygons
  }

  /// Whether a position lies inside.
  package func contains(_ position: Position) -> Bool {
    polygons.contains { $0.contains(position) }
  }
}

/// What districts and bureaus have reported.
package struct Records: Sendable {
  package let projects: [Project]
  package let milestones: [Milestone]
  package let funding: [Funding]
  package let assessments: [Assessment]
  package let facilities: [Facility]
  package let gaps: [Gap]
  package let organizations: [Organization]
  /// The credit codes of owners, builders and operators by their names.
  package let creditCodes: [String: String]

  package init(
    projects: [Project], milestones: [Milestone], funding: [Funding], assessments: [Assessment],
    facilities: [Facility], gaps: [Gap], organizations: [Organization] = []
  ) {
    self.projects = projects
    self.milestones = milestones
    self.funding = funding
    self.assessments = assessments
    self.facilities = facilities
    self.gaps = gaps
    self.organizations = organizations
    creditCodes = Dictionary(organizations.map { ($0.name, $0.creditCode) }) { first, _ in first }
  }
}

/// What the plan demands and of whom.
package struct Programme: Sendable {
  package let bureaus: [Bureau]
  package let tasks: [PolicyTask]
  package let targets: [Target]
  package let policies: [Policy]
  package let plan: PlanDocument
  package let holidays: [Holiday]
  /// The working days that follow from the holidays.
  package let calendar: WorkCalendar

  package init(
    bureaus: [Bureau], tasks: [PolicyTask], targets: [Target], policies: [Policy], plan: PlanDocument,
    holidays: [Holiday]
  ) {
    self.bureaus = bureaus
    self.tasks = tasks
    self.targets = targets
    self.policies = policies
    self.plan = plan
    self.holidays = holidays
    calendar = WorkCalendar(holidays)
  }

  /// The notices that the holidays are from, each once.
  package var holidayDocuments: [String] {
    holidays.map(\.document).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Portal {
  /// The district that a reference means.
  package subscript(reference: Reference<District>) -> District { register.districts[reference.index] }
  /// The subdistrict that a reference means.
  package subscript(reference: Reference<Subdistrict>) -> Subdistrict { register.subdistricts[reference.index] }
  /// The community that a reference means.
  package subscript(reference: Reference<Community>) -> Community { register.communities[reference.index] }
  /// The project that a reference means.
  package subscript(reference: Reference<Project>) -> Project { records.projects[reference.index] }
  /// The facility that a reference means.
  package subscript(reference: Reference<Facility>) -> Facility { records.facilities[reference.index] }
  /// The bureau that a reference means.
  package subscript(reference: Reference<Bureau>) -> Bureau { programme.bureaus[reference.index] }
  /// The service domain that a reference means.
  package subscript(reference: Reference<ServiceDomain>) -> ServiceDomain { domains[reference.index] }
  /// The service function that a reference means.
  package subscript(reference: Reference<ServiceFunction>) -> ServiceFunction { functions[reference.index] }

  /// The facilities that serve a community: those in it, then those, wherever they lie, of projects that serve it.
  ///
  /// - Complexity: O(*n*) in its facilities and projects.
  package func facilities(serving community: Int) -> [Int] {
    let own = relations.facilitiesOfCommunity[community]
    let others = relations.projectsOfCommunity[community].flatMap { relations.facilitiesOfProject[$0] }
    return own + others.filter { records.facilities[$0].community.index != community }
  }

  /// The district in which a community lies.
  package func district(of community: Community) -> Reference<District> {
    self[community.subdistrict].district
  }

  /// The district in which a facility lies.
  package func district(of facility: Facility) -> Reference<District> {
    district(of: self[facility.community])
  }
}
