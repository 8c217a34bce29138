import PortalCore
import PortalMarkup
import PortalModel

/// What each thing of an edition may be found by.
struct SearchWords: Sendable {
  let edition: Edition
  /// The titles of stages and states, each once.
  let stages: [String]
  /// The parts of the plan that can be linked to.
  let clauses: [MarkdownSection]

  var portal: Portal { edition.portal }

  init(_ edition: Edition) {
    self.edition = edition
    let titles =
      Project.Stage.allCases.map(\.title) + Facility.State.allCases.map(\.title)
      + PolicyTask.State.allCases.map(\.title) + Policy.State.allCases.map(\.title)
    var seen: Set<String> = []
    stages = titles.filter { seen.insert($0).inserted }
    clauses = edition.portal.programme.plan.content.document.sections.filter { $0.heading != nil }
  }

  private func stage(_ state: some Term) -> Int? { stages.firstIndex(of: state.title) }

  /// Names of several records in one text.
  private func names<Record>(_ records: Reported<[Reference<Record>]>, _ name: (Reference<Record>) -> String) -> String?
  {
    records.value.map { $0.map(name).joined(separator: " ") }
  }

  /// The district, the subdistrict and, where it is wanted, the community itself.
  private func place(of community: Community) -> (names: [String], district: Int) {
    let subdistrict = portal[community.subdistrict]
    return ([portal[subdistrict.district].name, subdistrict.name], subdistrict.district.index)
  }

  @Sendable func district(_ index: Int) -> SearchDocument {
    let district = portal.register.districts[index]
    return SearchDocument(
      .district, district.id.text, district.name,
      body: [district.kind.title, district.code.value, district.authority, district.phone.value?.written],
      pinyin: district.pinyin.value, districts: [index])
  }

  @Sendable func subdistrict(_ index: Int) -> SearchDocument {
    let subdistrict = portal.register.subdistricts[index]
    return SearchDocument(
      .subdistrict, subdistrict.id.text, subdistrict.name, place: [portal[subdistrict.district].name],
      pinyin: subdistrict.pinyin.value, districts: [subdistrict.district.index])
  }

  @Sendable func community(_ index: Int) -> SearchDocument {
    let community = portal.register.communities[index]
    let (names, district) = place(of: community)
    let gaps = portal.relations.gapsOfCommunity[index].map { portal.records.gaps[$0] }
    return SearchDocument(
      .community, community.id.text, community.name, place: names,
      body: [
        community.pilot.value.map { "\($0.title)试点社区" }, community.pilotBatch.value, community.contact.value?.written,
      ] + gaps.flatMap { [$0.need, $0.measure.value] },
      pinyin: community.pinyin.value, districts: [district])
  }

  @Sendable func domain(_ index: Int) -> SearchDocument {
    let domain = portal.domains[index]
    let functions = portal.functions.filter { $0.domain.index == index }.map(\.name)
    return SearchDocument(
      .domain, domain.id.text, domain.name, body: [domain.meaning] + functions, domains: [index])
  }

  @Sendable func project(_ index: Int) -> SearchDocument {
    let project = portal.records.projects[index]
    let communities = project.communities.map { portal[$0] }
    let kind = project.hubForm.value.map { $0.title + edition.hubName }
    let terms = [
      project.stage.title, kind, project.hubMode.value?.title, project.buildType.title,
      project.spaceSource.value?.title, project.operatingMode.value?.title,
    ]
    let parties = [
      project.owner.value, project.builder.value, project.operatedBy.value, portal[project.bureau].name,
      project.partners.value?.joined(separator: " "),
    ]
    return SearchDocument(
      .project, project.id.text, project.name,
      place: [portal[project.district].name] + communities.flatMap { [portal[$0.subdistrict].name, $0.name] },
      body: [project.summary.value, project.address.value, project.nationalCode.value] + terms
        + [
          names(project.functions) { portal[$0].name }, names(project.domains) { portal[$0].name },
          project.highlights.value?.map(\.title).joined(separator: " "), project.withdrawalReason.value,
        ] + parties,
      districts: [project.district.index], domains: (project.domains.value ?? []).map(\.index).sorted(),
      stage: stage(project.stage))
  }

  @Sendable func facility(_ index: Int) -> SearchDocument {
    let facility = portal.records.facilities[index]
    let community = portal[facility.community]
    let (areas, district) = place(of: community)
    return SearchDocument(
      .facility, facility.id.text, facility.name, place: areas + [community.name],
      body: [
        portal[facility.domain].name, names(facility.functions) { portal[$0].name }, facility.state.title,
        facility.address.value, facility.hours.value, facility.phone.value?.written, facility.fee.value?.title,
        facility.prices.value, facility.level.value?.title, facility.operatedBy.value,
      ],
      districts: [district], domains: [facility.domain.index], stage: stage(facility.state))
  }
}

extension SearchWords {
  @Sendable func bureau(_ index: Int) -> SearchDocument {
    let bureau = portal.programme.bureaus[index]
    return SearchDocument(
      .bureau, bureau.id.text, bureau.name,
      body: [bureau.fullName.value, bureau.role.value, bureau.phone.value?.written])
  }

  @Sendable func task(_ index: Int) -> SearchDocument {
    let task = portal.programme.tasks[index]
    return SearchDocument(
      .task, task.id.text, task.title,
      body: [
        task.clause, task.text, task.bureaus.map { portal[$0].name }.joined(separator: " "),
        task.deadline.value?.inChinese, task.state.title, task.progress.value,
      ], stage: stage(task.state))
  }

  @Sendable func clause(_ index: Int) -> SearchDocument {
    let section = clauses[index]
    return SearchDocument(.clause, section.heading?.anchor ?? "", section.heading?.text ?? "", body: [section.text])
  }

  @Sendable func policy(_ index: Int) -> SearchDocument {
    let policy = portal.programme.policies[index]
    return SearchDocument(
      .policy, policy.id.text, policy.title,
      body: [
        policy.number.value, policy.issuer, policy.kind.title, names(policy.bureaus) { portal[$0].name },
        policy.issued.value?.inChinese, policy.state.title,
      ], stage: stage(policy.state))
  }

  @Sendable func announcement(_ index: Int) -> SearchDocument {
    let announcement = portal.announcements[index]
    let sections = announcement.content.document.sections
    return SearchDocument(
      .announcement, announcement.id.text, announcement.title,
      place: announcement.districts.map { portal[$0].name } + announcement.communities.map { portal[$0].name },
      body: [
        announcement.column.title, announcement.publisher, announcement.date.inChinese, announcement.documentNumber,
        announcement.summary,
      ] + sections.flatMap { [$0.heading?.text, $0.text] },
      districts: announcement.districts.map(\.index).sorted())
  }

  @Sendable func page(_ index: Int) -> SearchDocument {
    let page = portal.pages[index]
    let sections = page.content.document.sections
    return SearchDocument(
      .page, page.id.text, page.title, body: [page.summary] + sections.flatMap { [$0.heading?.text, $0.text] })
  }
}
