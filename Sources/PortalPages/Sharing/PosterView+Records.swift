import PortalCore
import PortalIndicators
import PortalModel

extension PosterView {
  /// How many facilities or projects a poster names; the rest is counted.
  private static let named = 5

  /// - Parameter index: the place of the community in the portal's list.
  init(community index: Int, of edition: Edition) {
    let portal = edition.portal
    let community = portal.register.communities[index]
    let subdistrict = portal[community.subdistrict]
    let district = portal[subdistrict.district]
    page = .community(community.id)
    place = district.name + subdistrict.name
    pieces = [community.name]
    question = "这里有什么服务，正在建什么？"
    head = PageHead(
      edition, at: page.poster, title: community.name, description: "\(place)\(community.name)的公告栏海报，一页 A4。")
    let phone = community.contact.value.map { [PosterFact("社区电话", $0.written)] } ?? []
    facts =
      [
        Self.openFacilities(index, of: edition), Self.comingProjects(index, of: edition),
      ] + phone + [PosterFact("责任单位", district.authority)]
  }

  /// - Parameter index: the place of the project in the portal's list.
  init(project index: Int, of edition: Edition) {
    let portal = edition.portal
    let project = portal.records.projects[index]
    let district = portal[project.district]
    page = .project(project.id)
    place = district.name
    pieces = project.name.pieces(between: project.communities.map { portal[$0].name } + [edition.hubName])
    question = "建什么，到哪一步，晚了吗？"
    head = PageHead(
      edition, at: page.poster, title: project.name, description: "\(project.name)的公告栏海报，一页 A4。")
    let standing = edition.indicators.projects[index]
    let finish = project.actualFinish.value.map { "已竣工，\($0.inChinese)" } ?? project.plannedFinish.value?.inChinese
    let communities = project.communities.map { portal[$0].name }
    facts = [
      PosterFact(
        "到哪一步",
        [standing.timing.days == nil ? "\(project.stage.title)（\(standing.timing.title)）" : project.stage.title],
        standing.timing.days.map { days in
          let opens = Address.project(project.id).trace(.daysLate)
          return PosterFact.Number(words: standing.timing.word, link: NumberLink(days, unit: "天", to: opens))
        }),
      PosterFact(project.actualFinish.value == nil ? "计划竣工" : "竣工", finish ?? "未报送"),
      Self.shortened("为谁建", communities, counted: "个社区（村）", at: page.place("where")),
      PosterFact("责任单位", [portal[project.bureau].name, district.authority]),
    ]
  }

  private static func openFacilities(_ index: Int, of edition: Edition) -> PosterFact {
    let name = "现在有"
    guard !edition.indicators.communities[index].reportsNothing else { return PosterFact(name, "还没有报送") }
    let open = edition.portal.facilities(serving: index)
      .map { edition.portal.records.facilities[$0] }.filter { $0.state == .open }
    guard !open.isEmpty else { return PosterFact(name, "还没有开放的设施") }
    let community = edition.portal.register.communities[index]
    return shortened(
      name, open.map { $0.name(in: community.name) + ($0.hours.value.map { "（\($0)）" } ?? "") }, counted: "处",
      at: Address.community(community.id).trace(.openFacilities))
  }

  private static func comingProjects(_ index: Int, of edition: Edition) -> PosterFact {
    let name = "在建、计划"
    let coming = edition.portal.relations.projectsOfCommunity[index].filter {
      !edition.indicators.projects[$0].isOpen && edition.portal.records.projects[$0].stage != .withdrawn
    }.map { edition.portal.records.projects[$0] }
    guard !coming.isEmpty else {
      return PosterFact(name, edition.indicators.communities[index].reportsNothing ? "还没有报送" : "目前没有")
    }
    return shortened(
      name, coming.map { $0.name + ($0.plannedFinish.value.map { "，计划\($0.inChinese)竣工" } ?? "") }, counted: "个项目",
      at: Address.community(edition.portal.register.communities[index].id).trace(.comingProjects))
  }

  /// The first few, and how many there are in all.
  ///
  /// - Parameter path: where all of them are, below the first page.
  private static func shortened(
    _ name: String, _ lines: [String], counted unit: String, at path: String
  ) -> PosterFact {
    guard lines.count > named else { return PosterFact(name, lines) }
    return PosterFact(
      name, Array(lines.prefix(named - 1)), .init(words: "……共", link: NumberLink(lines.count, unit: unit, to: path)))
  }
}

extension Facility {
  /// The name on a poster of its community, whose own name stands above it in large letters.
  fileprivate func name(in community: String) -> String {
    name.hasPrefix(community) && name != community ? String(name.dropFirst(community.count)) : name
  }
}
