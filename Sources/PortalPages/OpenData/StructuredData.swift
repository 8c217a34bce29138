import PortalCore
import PortalMarkup
import PortalModel

/// What a page is about, in the words of https://schema.org for search engines and assistants.
///
/// Says nothing that the page does not show.
struct StructuredData {
  private let settings: SiteSettings

  init(of edition: Edition) {
    settings = edition.portal.settings
  }

  /// The script of a page: the way to it and what it is about; `nil` where there is neither.
  func script(of head: PageHead) -> HTML? {
    let graph = [head.address == .home ? site : nil, breadcrumbs(of: head), head.about].compactMap(\.self)
    guard !graph.isEmpty else { return nil }
    let document: JSON = ["@context": "https://schema.org", "@graph": .list(graph)]
    return document.script
  }

  private func breadcrumbs(of head: PageHead) -> JSON? {
    guard head.address != .home, head.address != .notFound else { return nil }
    let links = [PageLink("首页", Address.home)] + head.trail + [PageLink(head.title, head.address)]
    return [
      "@type": "BreadcrumbList",
      "itemListElement": .list(
        links.enumerated().map { place, link in
          [
            "@type": "ListItem", "position": .number(String(place + 1)), "name": .text(link.name),
            "item": .text(settings.baseURL + link.path),
          ]
        }),
    ]
  }

  private var site: JSON {
    [
      "@type": "WebSite", "name": .text(settings.name), "url": .text(settings.baseURL), "inLanguage": "zh-CN",
      "publisher": publisher,
    ]
  }

  private var publisher: JSON { ["@type": "GovernmentOrganization", "name": .text(settings.organizer)] }
}

// What kinds of pages are about.
extension StructuredData {
  /// A facility as a place that one can go to, and the service that is given there.
  func facility(_ facility: Facility, in community: Community, _ district: District, domain: ServiceDomain) -> JSON {
    let url = settings.baseURL + Address.facility(facility.id).path
    return [
      "@type": "GovernmentService", "name": .text(facility.name), "serviceType": .text(domain.name), "url": .text(url),
      "provider": ["@type": "GovernmentOrganization", "name": .text(district.authority)],
      "areaServed": ["@type": "Place", "name": .text(community.name)],
      "availableChannel": [
        "@type": "ServiceChannel", "serviceUrl": facility.booking.value.map { .text($0.written) },
        "servicePhone": facility.phone.value.map { ["@type": "ContactPoint", "telephone": .text($0.written)] },
        "serviceLocation": [
          "@type": "Place", "name": .text(facility.name), "address": facility.address.value.map { .text($0) },
          "geo": geo(facility.position),
        ],
      ],
    ]
  }

  /// An area or a community.
  func place(_ name: String, at address: Address, in larger: String?, position: Position?) -> JSON {
    [
      "@type": "Place", "name": .text(name), "url": .text(settings.baseURL + address.path), "geo": geo(position),
      "containedInPlace": larger.map { ["@type": "AdministrativeArea", "name": .text($0)] },
    ]
  }

  func bureau(_ bureau: Bureau) -> JSON {
    [
      "@type": "GovernmentOrganization", "name": .text(bureau.fullName.value ?? bureau.name),
      "alternateName": .text(bureau.name), "telephone": bureau.phone.value.map { .text($0.written) },
      "url": bureau.website.value.map { .text($0.written) },
    ]
  }

  func article(_ announcement: Announcement) -> JSON {
    [
      "@type": "NewsArticle", "headline": .text(announcement.title),
      "url": .text(settings.baseURL + Address.announcement(announcement.id).path),
      "datePublished": "\(announcement.date.written)T\(announcement.time):00+08:00", "inLanguage": "zh-CN",
      "description": announcement.summary.map { .text($0) },
      "author": ["@type": "GovernmentOrganization", "name": .text(announcement.publisher)], "publisher": publisher,
    ]
  }

  /// Tables that a page offers, with the addresses of their files.
  func dataset(_ title: String, _ description: String, at address: Address, _ files: [Download]) -> JSON {
    [
      "@type": "Dataset", "name": .text("\(settings.name)：\(title)"), "description": .text(description),
      "url": .text(settings.baseURL + address.path), "creator": publisher, "inLanguage": "zh-CN",
      "license": settings.licence.map { .text($0.url) }, "dateModified": .text(settings.asOf.written),
      "isAccessibleForFree": true,
      "distribution": JSON.nonEmpty(
        files.map { file in
          [
            "@type": "DataDownload", "name": .text(file.name), "encodingFormat": .text(file.format.mediaType),
            "contentUrl": .text(settings.baseURL + file.address.path),
          ]
        }),
    ]
  }

  private func geo(_ position: Position?) -> JSON? {
    position.map { position in
      [
        "@type": "GeoCoordinates", "latitude": .number(Degrees(millionths: position.latitude).written),
        "longitude": .number(Degrees(millionths: position.longitude).written),
      ]
    }
  }
}
