import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A project with the announcements of the column 案例 that tell of it.
struct ShowcasedProject: Sendable {
  private let project: Project
  let cases: [PageLink]

  init(_ index: Int, of portal: Portal) {
    project = portal.records.projects[index]
    cases = portal.relations.announcementsOfProject[index].map { portal.announcements[$0] }
      .filter { $0.column == .showcase }.map { PageLink($0.title, Address.announcement($0.id)) }
  }

  static let fields = ViewFields<ShowcasedProject>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径") { Address.project($0.project.id).path },
    .list("cases", "讲这个项目的案例", of: PageLink.fields) { $0.cases })
}

/// A highlight or a co-governance partner with its projects, those with a case first.
struct ShowcaseGroup: Sendable {
  private let name: String
  private let projects: [ShowcasedProject]
  /// Where the group stands, below the first page.
  private let list: String

  /// - Parameters:
  ///   - projects: the places of the projects in the portal's list.
  ///   - list: where the group stands, below the first page.
  init(_ name: String, _ projects: [Int], listedAt list: String, of portal: Portal) {
    self.list = list
    let all = projects.map { ShowcasedProject($0, of: portal) }
    self.name = name
    self.projects = all.filter { !$0.cases.isEmpty } + all.filter(\.cases.isEmpty)
  }

  static let fields = ViewFields<ShowcaseGroup>(
    .text("heading", "特色亮点，或参与方的名称") { $0.name },
    .number("count", "有几个项目", .highlights, .partners, of: NumberLink.fields) {
      NumberLink($0.projects.count, unit: "个", to: $0.list)
    },
    .number("withCases", "其中有案例的项目，个", .showcases, of: NumberLink.fields) { group in
      NumberLink(group.projects.count { !$0.cases.isEmpty }, unit: "个", to: group.list)
    },
    .list("projects", "这些项目，有案例的在前", of: ShowcasedProject.fields) { $0.projects })
}

/// An announcement of the column 案例 (标志性成果和试点经验, 四（四）) with what it tells of.
struct CaseRow: Sendable {
  private let announcement: Announcement
  private let portal: Portal

  /// The cases, newest first.
  static func all(of portal: Portal) -> [CaseRow] {
    portal.announcements.filter { $0.column == .showcase }.map { CaseRow(announcement: $0, portal: portal) }
  }

  static let fields =
    AnnouncementRow.fields.mapped { AnnouncementRow($0.announcement) }
    + ViewFields<CaseRow>(
      .list("projects", "讲到的项目", of: PageLink.fields) { row in
        row.announcement.projects.map { PageLink(row.portal[$0].name, Address.project($0.id)) }
      },
      .optional("highlights", "这些项目的特色亮点；没有报送则没有") { $0.highlights })

  private var highlights: String? {
    let reported = announcement.projects.flatMap { portal[$0].highlights.value ?? [] }
    let titles = Project.Highlight.allCases.filter(reported.contains).map(\.title)
    return titles.isEmpty ? nil : titles.joined(separator: "、")
  }
}
