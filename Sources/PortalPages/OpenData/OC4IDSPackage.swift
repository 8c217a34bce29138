import PortalCore
package import PortalMarkup
import PortalModel

/// All projects in the terms of the Open Contracting for Infrastructure Data Standard, 0.9.5.
///
/// The standard's help desk assigns the prefix of the ids; without one there is no package.
package struct OC4IDSPackage {
  private let edition: Edition
  private let prefix: String
  private let settings: SiteSettings

  /// `nil` where the publisher has no prefix, or no project.
  package init?(of edition: Edition) {
    settings = edition.portal.settings
    guard let prefix = settings.oc4idsPrefix, !edition.portal.records.projects.isEmpty else { return nil }
    self.prefix = prefix
    self.edition = edition
  }

  /// The project package.
  package var document: JSON {
    [
      "uri": .text(settings.baseURL + Address.oc4ids.path), "version": "0.9",
      "publishedDate": .text(settings.published?.withZone ?? settings.asOf.moment),
      "publisher": ["name": .text(settings.organizer), "uri": .text(settings.baseURL)],
      "license": settings.licence.map { .text($0.url) },
      "publicationPolicy": .text(settings.baseURL + Address.data.path),
      "projects": .list(
        edition.portal.records.projects.indices.map { OC4IDSProject($0, of: edition, prefix: prefix).document }),
    ]
  }
}

extension CalendarDate {
  /// The beginning of the day in Hangzhou, RFC 3339.
  var moment: String { "\(written)T00:00:00+08:00" }
}
