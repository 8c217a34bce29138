import PortalModel
package import PortalPages

extension Feed {
  /// The feeds of the announcements: of all of them, of each column, and of each district.
  package static func all(of edition: Edition) -> [Feed] {
    let portal = edition.portal
    let whole = Feed(of: edition, about: nil, on: .announcements) { _ in true }
    let columns = Announcement.Column.allCases.map { column in
      Feed(of: edition, about: column.title, on: .announcements(in: column)) { $0.column == column }
    }
    let districts = portal.register.districts.enumerated().map { index, district in
      Feed(of: edition, about: district.name, on: .announcements(on: district.id)) { announcement in
        announcement.districts.contains { $0.index == index }
      }
    }
    return [whole] + columns + districts
  }

  /// - Parameters:
  ///   - part: what the feed is about, where it is not about everything.
  ///   - page: the list that shows the same announcements.
  private init(
    of edition: Edition, about part: String?, on page: Address, _ isPart: (Announcement) -> Bool
  ) {
    let settings = edition.portal.settings
    self.init(
      path: page.feed.path, page: page.path, title: part.map { "\(settings.name) - \($0)" } ?? settings.name,
      author: settings.organizer, asOf: settings.asOf,
      entries: edition.portal.announcements.filter(isPart).map(Entry.init))
  }
}

extension Feed.Entry {
  fileprivate init(_ announcement: Announcement) {
    self.init(
      path: Address.announcement(announcement.id).path, title: announcement.title, summary: announcement.summary,
      author: announcement.publisher, date: announcement.date, time: announcement.time,
      categories: [announcement.column.title])
  }
}
