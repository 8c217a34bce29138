package import PortalCore
package import PortalModel

/// Reads the content folder.
package struct Ingest {
  private let files: ContentFiles
  private let paths: ContentPaths
  private let directories = Directories()
  private let log: SharedLog

  /// The portal that the content makes up, and everything that is wrong or doubtful in it.
  ///
  /// - Parameter asOf: the day up to which the records speak, where it is not that of `site.yml`.
  /// - Returns: no portal where the log has errors.
  /// - Complexity: O(*n*) in the bytes, apart from positions: see `PlaceRules`.
  package static func read(
    _ files: ContentFiles, asOf: CalendarDate? = nil
  ) -> (portal: Portal?, log: DiagnosticLog) {
    let ingest = Ingest(files: files)
    let portal = ingest.read(asOf: asOf)
    return (ingest.log.hasErrors ? nil : portal, ingest.log.log)
  }

  /// What `site.yml` says, and everything that is wrong in it, whatever is wrong with the rest of the content.
  ///
  /// - Returns: no settings where the log has errors.
  package static func settings(in files: ContentFiles) -> (settings: SiteSettings?, log: DiagnosticLog) {
    let log = SharedLog()
    let settings = files.text(at: "site.yml", log: log).flatMap { SettingsReader(log: log).read($0) }
    return (log.hasErrors ? nil : settings, log.log)
  }

  private init(files: ContentFiles) {
    self.files = files
    log = SharedLog()
    paths = ContentPaths(files, log: log)
  }

  private func read(asOf: CalendarDate?) -> Portal? {
    let ownSettings = paths.site.flatMap { SettingsReader(log: log).read($0) }
    let settings = asOf.map { date in ownSettings.map { $0.asOf(date) } } ?? ownSettings
    directories.add(paths.announcements, of: Announcement.tableName)
    directories.add(paths.pages, of: ContentPage.tableName)
    let content = readContent(settings: settings)
    let pages = paths.pages.compactMap { PageReader(log: log).page($0) }
    let announcements = AnnouncementReader(
      files: files, asOf: settings?.asOf, publishing: PublishingRule(content, log: log), directories: directories,
      log: log
    ).read(paths.announcements)
    check(content)
    CharacterRules(files, log: log).check()
    EditorialRules(files, log: log).check()
    return portal(content, pages: pages, announcements: announcements, asOf: asOf)
  }

  private func readContent(settings: SiteSettings?) -> ReadContent {
    let standards = paths.standards.flatMap { StandardsReader(directories: directories, log: log).read($0) }
    let tables = Dictionary(uniqueKeysWithValues: Tables.all.map { ($0.name, reader(of: $0)) })
    func records<Record>(_ table: Table<Record>, _ make: (TableRow) -> Record?) -> RecordTable<Record> {
      tables[table.description.name]?.records(make) ?? RecordTable(rows: [], records: [], isWhole: false)
    }
    let districts = records(District.table, District.init)
    return ReadContent(
      settings: settings, standards: standards,
      outlines: paths.outlines.map { OutlineReader(districts: districts, log: log).read($0) } ?? [],
      plan: paths.plan.flatMap { PageReader(log: log).plan($0) }, bureaus: records(Bureau.table, Bureau.init),
      districts: districts, subdistricts: records(Subdistrict.table, Subdistrict.init),
      communities: records(Community.table, Community.init), projects: records(Project.table, Project.init),
      milestones: records(Milestone.table, Milestone.init), funding: records(Funding.table, Funding.init),
      assessments: records(Assessment.table, Assessment.init), facilities: records(Facility.table, Facility.init),
      gaps: records(Gap.table, Gap.init), organizations: records(Organization.table, Organization.init),
      tasks: records(PolicyTask.table, PolicyTask.init),
      targets: records(Target.table, Target.init), policies: records(Policy.table, Policy.init),
      holidays: records(Holiday.table, Holiday.init),
      amendments: records(Amendment.table, Amendment.init))
  }

  private func reader(of table: TableDescription) -> TableReader {
    TableReader(table, files: paths.files(of: table), directories: directories, log: log)
  }

  private func check(_ content: ReadContent) {
    PlaceRules(content, log: log).check()
    ReadingRules(content, log: log).check()
    CommunityRules(content, log: log).check()
    ProjectRules(content, log: log).check()
    ProjectTermRules(content, log: log).check()
    StageRules(content, log: log).check()
    AcceptanceRules(content, log: log).check()
    AreaRules(content, log: log).check()
    FinishedPilotRules(content, log: log).check()
    MilestoneRules(content, log: log).check()
    MoneyRules(content, log: log).check()
    OperationRules(content, log: log).check()
    OrganizationRules(content, log: log).check()
    ClauseRules(content, log: log).check()
    TaskRules(content, log: log).check()
    PolicyRules(content, log: log).check()
    HolidayRules(content, log: log).check()
  }

  private func portal(
    _ content: ReadContent, pages: [ContentPage], announcements: [Announcement], asOf: CalendarDate?
  ) -> Portal? {
    guard !log.hasErrors, let settings = content.settings, let standards = content.standards, let plan = content.plan
    else { return nil }
    let register = Register(
      districts: content.districts.complete, subdistricts: content.subdistricts.complete,
      communities: content.communities.complete, outlines: content.outlines)
    let records = Records(
      projects: content.projects.complete, milestones: content.milestones.complete, funding: content.funding.complete,
      assessments: content.assessments.complete, facilities: content.facilities.complete,
      gaps: content.gaps.complete, organizations: content.organizations.complete)
    let programme = Programme(
      bureaus: content.bureaus.complete, tasks: content.tasks.complete, targets: content.targets.complete,
      policies: content.policies.complete, plan: plan, holidays: content.holidays.complete)
    let state = RecordState(register: register, records: records, programme: programme)
    guard let history = history(content, settings: settings, state: state, asOf: asOf) else { return nil }
    return Portal(
      settings: settings, standards: standards.profiles, domains: standards.domains, functions: standards.functions,
      register: register, records: records, programme: programme, announcements: announcements, pages: pages,
      history: history)
  }

  /// The editions before, and what changed since; with another as-of date, those before that day.
  private func history(
    _ content: ReadContent, settings: SiteSettings, state: RecordState, asOf: CalendarDate?
  ) -> History? {
    guard let past = HistoryReader(log: log).read(paths.editions, settings: settings, before: asOf) else { return nil }
    let site = paths.site.map { SourceLocation(source: $0, range: nil) } ?? files.location("site.yml")
    return CurrentEdition(past: past, settings: settings, amendments: content.amendments, site: site, log: log)
      .history(with: state)
  }
}
