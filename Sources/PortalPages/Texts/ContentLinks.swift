import PortalCore
package import PortalMarkup
package import PortalModel

/// Where the links of Markdown texts lead: from what an author wrote to a path of the site.
package struct ContentLinks: Sendable {
  /// The ids of the records that each scheme can name.
  private let ids: [RecordScheme: Set<String>]
  /// The page of each Markdown text, by the text's path below `content/`.
  private let pages: [String: Address]

  package init(of portal: Portal) {
    ids = Dictionary(uniqueKeysWithValues: RecordScheme.allCases.map { ($0, Set($0.ids(in: portal))) })
    pages = Dictionary(portal.texts.map { ($0.path, $0.address) }) { first, _ in first }
  }

  /// The path below the first page that a link leads to; `nil` where there is no such record or text.
  ///
  /// Files below `files/` and `media/` lie at the same path on the site; whether they are there, `TextCheck` tells.
  package func path(of target: MarkdownLink.Target, in text: ContentText) -> String? {
    switch target {
    case .record(let scheme, let id):
      return ids[scheme]?.contains(id) == true ? scheme.path(of: Identifier(id)) : nil
    case .file(let written, let anchor):
      guard let path = Self.contentPath(of: written, from: text) else { return nil }
      if Self.isOffered(path) { return path }
      return pages[path].map { page in anchor.map { page.place($0) } ?? page.path }
    case .anchor, .outside, .unsafe:
      return nil
    }
  }

  /// The path below `content/` of a file that a text names relative to itself; `nil` outside of `content/`.
  static func contentPath(of written: String, from text: ContentText) -> String? {
    var parts = text.path.split(separator: "/").dropLast()
    for part in written.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// A path below `content/` as a text would write it.
  static func written(_ path: String, from text: ContentText) -> String {
    let (own, target) = (text.path.split(separator: "/").dropLast(), path.split(separator: "/"))
    let shared = zip(own, target).prefix { $0 == $1 }.count
    let upwards = repeatElement("..", count: own.count - shared)
    return (upwards + target.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// Whether a file of the content is published as it is.
  static func isOffered(_ path: String) -> Bool { path.hasPrefix("files/") || path.hasPrefix("media/") }
}

extension ContentText {
  /// The text, read.
  var document: MarkdownDocument { MarkdownDocument(source: text.source, body: text.body) }

  /// The text as HTML, for the page that shows it.
  func html(_ document: MarkdownDocument, of edition: Edition) -> HTML {
    document.html { destination in
      edition.links.path(of: MarkdownLink.Target(destination), in: self).map { address.root + $0 }
    }
  }
}

extension RecordScheme {
  /// The ids of all its records, in the portal's order.
  func ids(in portal: Portal) -> [String] {
    func texts(_ records: [some Entity]) -> [String] { records.map(\.id.text) }
    return switch self {
    case .district: texts(portal.register.districts)
    case .subdistrict: texts(portal.register.subdistricts)
    case .community: texts(portal.register.communities)
    case .project: texts(portal.records.projects)
    case .facility: texts(portal.records.facilities)
    case .domain: texts(portal.domains)
    case .task: texts(portal.programme.tasks)
    case .bureau: texts(portal.programme.bureaus)
    case .policy: texts(portal.programme.policies)
    case .announcement: texts(portal.announcements)
    }
  }

  fileprivate func path(of id: Identifier) -> String {
    switch self {
    case .district: Address.district(id).path
    case .subdistrict: Address.subdistrict(id).path
    case .community: Address.community(id).path
    case .project: Address.project(id).path
    case .facility: Address.facility(id).path
    case .domain: Address.domain(id).path
    case .task: Address.task(id)
    case .bureau: Address.bureau(id).path
    case .policy: Address.policyDocument(id)
    case .announcement: Address.announcement(id).path
    }
  }
}
