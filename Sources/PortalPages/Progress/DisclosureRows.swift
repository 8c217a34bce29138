import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What a district has published of the projects there, by kind of information.
struct DisclosureDistrictRow: Sendable {
  private let district: District
  private let tally: ProjectTally
  private let isSilent: Bool

  init(_ index: Int, of edition: Edition) {
    district = edition.portal.register.districts[index]
    tally = edition.indicators.districts[index].tally.projects
    isSilent = edition.indicators.city.silentDistricts.contains { $0.index == index }
  }

  static let fields = ViewFields<DisclosureDistrictRow>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径，到本区各项目的公开情况") { $0.path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .number("score", "应公开的里已公开百分之几", .disclosure, of: NumberLink.fields) {
      NumberLink(percentage: $0.tally.disclosure, of: "类次", to: Address.district($0.district.id).trace(.disclosure))
    },
    .list("cells", "每一类", of: cell) { cells(of: $0.tally, path: $0.path) },
    .flag("hasUnreported", "有没有没报公开情况的项目") { $0.tally.withoutDisclosure > 0 },
    .number("withoutDisclosure", "没有报送公开情况的项目，个", .unreported, of: NumberLink.fields) {
      NumberLink($0.tally.withoutDisclosure, unit: "个", to: $0.path)
    })

  private var path: String {
    let page = Address.district(district.id)
    return isSilent ? page.path : page.place("disclosure")
  }

  /// A kind of information: how many projects have published it, of those that have or should have.
  struct Cell: Sendable {
    let kind: String
    let share: Share
    let path: String
  }

  static let cell = ViewFields<Cell>(
    .text("kind", "信息种类") { $0.kind },
    .flag("isDue", "有没有应公开的项目") { $0.share.whole > 0 },
    .number("share", "应公开的项目里已公开的", .disclosedProjects, of: NumberLink.fields) { NumberLink($0.share, to: $0.path) })

  static func cells(of tally: ProjectTally, path: String) -> [Cell] {
    zip(Project.DisclosureKind.allCases, tally.disclosureOfKinds).map { Cell(kind: $0.title, share: $1, path: path) }
  }
}

/// A project with what it has published of the eight kinds.
struct DisclosureProjectRow: Sendable {
  private let edition: Edition
  private let project: Project
  private let standing: DisclosureStanding

  /// - Parameter index: the place of the project in the portal's list.
  init(_ index: Int, of edition: Edition) {
    self.edition = edition
    project = edition.portal.records.projects[index]
    standing = edition.indicators.projects[index].disclosure
  }

  /// Whether something is due that is not published.
  var hasMissing: Bool { standing.kinds.contains { $0.state == .missing } }

  static let fields = ViewFields<DisclosureProjectRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径，到项目的公开情况") { Address.project($0.project.id).place("disclosure") },
    .text("district", "所在区") { $0.edition.portal[$0.project.district].name },
    .text("districtPath", "所在区的路径") { Address.district($0.project.district.id).path },
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .number("score", "应公开的里已公开的，类", .disclosure, of: NumberLink.fields) { row in
      let score = row.standing.score
      return score.whole == 0
        ? NumberLink(nil, to: nil, absence: .notReported)
        : NumberLink(score, to: Address.project(row.project.id).trace(.disclosure))
    },
    .list("cells", "八类信息", of: DisclosureCell.fields) { row in row.standing.kinds.map(DisclosureCell.init) },
    .list("missing", "应公开未公开的几类", of: DisclosureCell.fields) { row in
      row.standing.kinds.filter { $0.state == .missing }.map(DisclosureCell.init)
    })
}

/// One kind of information of a project.
struct DisclosureCell: Sendable {
  private let standing: DisclosureStanding.KindStanding

  init(_ standing: DisclosureStanding.KindStanding) {
    self.standing = standing
  }

  static let fields = ViewFields<DisclosureCell>(
    .text("kind", "信息种类") { $0.standing.kind.title },
    .text("code", "状态的英文代码，用作样式类") { $0.standing.state.rawValue },
    .text("title", "状态") { $0.standing.state.title },
    .optional("due", "应公开未公开的，最迟哪天公开；不知道哪天形成、或超出日历则没有") { $0.standing.due?.inChinese },
    .flag("isPastDue", "是否过了最迟的那天") { $0.standing.isPastDue })
}
