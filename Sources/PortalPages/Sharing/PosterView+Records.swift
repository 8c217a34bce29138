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
    question = "这里有什么服务，正在建什么？"
    head = PageHead(
      edition, at: page.poster, title: community.name, description: "\(place)\(community.name)的公告栏海报，一页 A4。")
    let phone = community.contact.value.map { [PosterFact("社区电话", $0.written)] } ?? []
    facts =
      [
        PosterFact("现在有", Self.openFacilities(index, of: edition)),
        PosterFact("在建、计划", Self.comingProjects(index, of: edition)),
      ] + phone + [PosterFact("责任单位", district.authority)]
  }

  /// - Parameter index: the place of the project in the portal's list.
  init(project index: Int, of edition: Edition) {
    let portal = edition.portal
    let project = portal.records.projects[index]
    let district = portal[project.district]
    page = .project(project.id)
    place = district.name
    question = "建什么，到哪一步，晚了吗？"
    head = PageHead(
      edition, at: page.poster, title: project.name, description: "\(project.name)的公告栏海报，一页 A4。")
    let standing = edition.indicators.projects[index]
    let finish = project.actualFinish.value.map { "已竣工，\($0.inChinese)" } ?? project.plannedFinish.value?.inChinese
    let communities = project.communities.map { portal[$0].name }
    facts = [
      PosterFact("到哪一步", "\(project.stage.title)（\(standing.timing.title)）"),
      PosterFact(project.actualFinish.value == nil ? "计划竣工" : "竣工", finish ?? "未报送"),
      PosterFact("为谁建", Self.shortened(communities, counted: "个社区（村）")),
      PosterFact("责任单位", [portal[project.bureau].name, district.authority]),
    ]
  }

  private static func openFacilities(_ index: Int, of edition: Edition) -> [String] {
    guard !edition.indicators.communities[index].reportsNothing else { return ["还没有报送"] }
    let open = edition.portal.relations.facilitiesOfCommunity[index]
      .map { edition.portal.records.facilities[$0] }.filter { $0.state == .open }
    guard !open.isEmpty else { return ["还没有开放的设施"] }
    let community = edition.portal.register.communities[index].name
    return shortened(
      open.map { $0.name(in: community) + ($0.hours.value.map { "（\($0)）" } ?? "") }, counted: "处")
  }

  private static func comingProjects(_ index: Int, of edition: Edition) -> [String] {
    let coming = edition.portal.relations.projectsOfCommunity[index].filter {
      !edition.indicators.projects[$0].isOpen && edition.portal.records.projects[$0].stage != .withdrawn
    }.map { edition.portal.records.projects[$0] }
    guard !coming.isEmpty else {
      return [edition.indicators.communities[index].reportsNothing ? "还没有报送" : "目前没有"]
    }
    return shortened(
      coming.map { $0.name + ($0.plannedFinish.value.map { "，计划\($0.inChinese)竣工" } ?? "") }, counted: "个项目")
  }

  /// The first few, and how many there are in all.
  private static func shortened(_ lines: [String], counted unit: String) -> [String] {
    lines.count <= named ? lines : lines.prefix(named - 1) + ["……共 \(lines.count) \(unit)"]
  }
}

extension Facility {
  /// The name on a poster of its community, whose own name stands above it in large letters.
  fileprivate func name(in community: String) -> String {
    name.hasPrefix(community) && name != community ? String(name.dropFirst(community.count)) : name
  }
}
