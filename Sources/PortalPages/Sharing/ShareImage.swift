/// The picture that others show beside a link: one for each kind of page.
package enum ShareImage: String, CaseIterable, Sendable {
  case site
  case districts
  case communities
  case projects
  case facilities
  case tasks
  case policies
  case announcements
  case league
  case data
  case map

  /// The picture of the page at an address.
  package init(of address: Address) {
    self =
      switch address.folder {
      case "districts": .districts
      case "communities", "subdistricts": .communities
      case "projects": .projects
      case "facilities", "domains", "operation": .facilities
      case "tasks", "bureaus": .tasks
      case "policies", "policy", "method": .policies
      case "announcements": .announcements
      case "league": .league
      case "data": .data
      case "map", "embed": .map
      default: .site
      }
  }

  /// The words in large letters.
  var title: String {
    switch self {
    case .site: "家门口的服务，建到哪了"
    case .districts: "各区的进展"
    case .communities: "我的社区有什么"
    case .projects: "建什么，晚了吗"
    case .facilities: "身边的服务设施"
    case .tasks: "谁负责，办到哪了"
    case .policies: "政策和标准"
    case .announcements: "公告"
    case .league: "各区赛马"
    case .data: "公开数据"
    case .map: "一张图看全市"
    }
  }
}
