import PortalCore
import PortalMarkup
package import PortalModel

/// Everything that can be searched for, kind after kind in the order of the kinds.
package struct SearchDocuments: Sendable {
  /// The documents of one kind: the number of the first, and how many there are.
  package struct Group: Sendable {
    package let kind: SearchKind
    package let first: Int
    package let count: Int
    fileprivate let make: @Sendable (Int) -> SearchDocument
  }

  package let groups: [Group]
  /// How many documents there are.
  package let count: Int
  /// The names of the stages of projects and states of other things, each once.
  package let stages: [String]
  package let districts: [District]
  package let domains: [ServiceDomain]

  package init(of edition: Edition) {
    let words = SearchWords(edition)
    stages = words.stages
    districts = edition.portal.register.districts
    domains = edition.portal.domains
    var groups: [Group] = []
    var next = 0
    for kind in SearchKind.allCases {
      let (count, make) = words.documents(of: kind)
      groups.append(Group(kind: kind, first: next, count: count, make: make))
      next += count
    }
    self.groups = groups.filter { $0.count > 0 }
    count = next
  }

  /// A document, made when it is asked for; may be asked for from several threads at once.
  package subscript(number: Int) -> SearchDocument {
    guard let group = groups.last(where: { $0.first <= number }) else {
      preconditionFailure("there is a group for every document")
    }
    return group.make(number - group.first)
  }
}

extension SearchWords {
  /// How many documents of a kind there are, and how each is made.
  fileprivate func documents(of kind: SearchKind) -> (count: Int, make: @Sendable (Int) -> SearchDocument) {
    let (register, records) = (portal.register, portal.records)
    return switch kind {
    case .district: (register.districts.count, district)
    case .subdistrict: (register.subdistricts.count, subdistrict)
    case .community: (register.communities.count, community)
    case .domain: (portal.domains.count, domain)
    case .project: (records.projects.count, project)
    case .facility: (records.facilities.count, facility)
    case .bureau: (portal.programme.bureaus.count, bureau)
    case .task: (portal.programme.tasks.count, task)
    case .clause: (clauses.count, clause)
    case .policy: (portal.programme.policies.count, policy)
    case .announcement: (portal.announcements.count, announcement)
    case .page: (portal.pages.count, page)
    }
  }
}
