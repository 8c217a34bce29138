/// What the search knows of one page, or of one part of a page that can be linked to.
package struct SearchDocument: Sendable {
  package let kind: SearchKind
  /// What its address ends in.
  package let id: String
  package let name: String
  /// The areas in which it lies, the widest first: “西湖区 三墩镇 五幸社区”; empty for what lies nowhere.
  package let place: String
  /// Everything else that it may be found by, pieces set apart by “ · ”.
  package let body: String
  /// How the name of a place is read, in syllables; empty where it is not known.
  package let pinyin: String
  /// The facets: places in the lists of `SearchDocuments`, in rising order.
  package let districts: [Int]
  package let domains: [Int]
  package let stages: [Int]

  /// - Parameter body: pieces that may be absent.
  init(
    _ kind: SearchKind, _ id: String, _ name: String, place: [String] = [], body: [String?] = [],
    pinyin: String? = nil, districts: [Int] = [], domains: [Int] = [], stage: Int? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.place = place.joined(separator: " ")
    self.body = body.compactMap(\.self).joined(separator: " · ")
    self.pinyin = pinyin ?? ""
    self.districts = districts
    self.domains = domains
    stages = stage.map { [$0] } ?? []
  }
}

/// What kind of thing a search finds; results of one rank stand in this order.
package enum SearchKind: String, CaseIterable, Sendable {
  case district
  case subdistrict
  case community
  case domain
  case project
  case facility
  case bureau
  case task
  case clause
  case policy
  case announcement
  case page

  /// What citizens call it.
  package var title: String {
    switch self {
    case .district: "区、县（市）"
    case .subdistrict: "乡镇（街道）"
    case .community: "社区（村）"
    case .domain: "服务领域"
    case .project: "项目"
    case .facility: "设施"
    case .bureau: "责任单位"
    case .task: "任务"
    case .clause: "方案条款"
    case .policy: "政策文件"
    case .announcement: "公告"
    case .page: "说明"
    }
  }

  /// What stands before and after the id in the path of its page.
  package var frame: (before: String, after: String) {
    switch self {
    case .district: (Address.districts.path, "/")
    case .subdistrict: ("subdistricts/", "/")
    case .community: (Address.communities.path, "/")
    case .domain: (Address.domains.path, "/")
    case .project: (Address.projects.path, "/")
    case .facility: (Address.facilities.path, "/")
    case .bureau: (Address.bureaus.path, "/")
    case .task: (Address.tasks.place("t"), "")
    case .clause: (Address.policy.place(""), "")
    case .policy: (Address.policies.place("p"), "")
    case .announcement: (Address.announcements.path, "/")
    case .page: ("", "/")
    }
  }
}
