import PortalMarkup

/// The entries of the navigation that stands on every page.
package enum SiteSection: CaseIterable, Sendable {
  case home
  case districts
  case projects
  case facilities
  case map
  case tasks
  case policies
  case announcements
  case league
  case data
  case help

  package var title: String {
    switch self {
    case .home: "首页"
    case .districts: "各区"
    case .projects: "项目"
    case .facilities: "设施"
    case .map: "地图"
    case .tasks: "任务"
    case .policies: "政策"
    case .announcements: "公告"
    case .league: "赛马"
    case .data: "数据"
    case .help: "帮助"
    }
  }

  /// The page that the entry leads to.
  package var address: Address {
    switch self {
    case .home: .home
    case .districts: .districts
    case .projects: .projects
    case .facilities: .facilities
    case .map: .map
    case .tasks: .tasks
    case .policies: .policies
    case .announcements: .announcements
    case .league: .league
    case .data: .data
    case .help: .help
    }
  }
}
