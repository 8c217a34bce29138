import PortalCore
import PortalModel

/// A list of announcements: all of them, or those of one column, year or district.
struct AnnouncementList: Sendable {
  enum Kind: Hashable, Sendable {
    case all
    case column(Announcement.Column)
    case year(Int)
    case district(Reference<District>)
  }

  let kind: Kind
  /// “公告”, “动态”, “2025 年”, “西湖区”.
  let name: String
  let address: Address
  /// The places of the announcements in the portal's list, newest first.
  let members: [Int]

  /// One page of the list, or the whole of it.
  func page(_ index: Int) -> ListPage {
    ListPage(index, of: address, total: members.count, size: AnnouncementLists.size)
  }
}

/// Every list of announcements and the pages that they take, worked out once.
struct AnnouncementLists: Sendable {
  let lists: [AnnouncementList]
  /// For each page: its list, and which page of that list it is, from 0.
  let pages: [(list: Int, page: Int)]

  /// How many announcements a page shows.
  static let size = 20

  /// - Complexity: O(*n* · *m*) for *n* announcements and *m* lists.
  init(of portal: Portal) {
    let announcements = portal.announcements
    func list(
      _ kind: AnnouncementList.Kind, _ name: String, _ address: Address, where isMember: (Announcement) -> Bool
    ) -> AnnouncementList {
      AnnouncementList(
        kind: kind, name: name, address: address,
        members: announcements.indices.filter { isMember(announcements[$0]) })
    }
    let years = Set(announcements.map(\.date.year)).sorted(by: >)
    let all = [list(.all, "公告", .announcements) { _ in true }]
    let byColumn = Announcement.Column.allCases.map { column in
      list(.column(column), column.title, .announcements(in: column)) { $0.column == column }
    }
    let byYear = years.map { year in
      list(.year(year), "\(year) 年", .announcements(of: year)) { $0.date.year == year }
    }
    let byDistrict = portal.register.districts.enumerated().map { index, district in
      AnnouncementList(
        kind: .district(Reference(index: index, id: district.id)), name: district.name,
        address: .announcements(on: district.id), members: Array(portal.relations.announcementsOfDistrict[index]))
    }
    lists = all + byColumn + byYear + byDistrict
    pages = lists.enumerated().flatMap { index, list in
      (0..<ListPage.count(of: list.members.count, size: Self.size)).map { (list: index, page: $0) }
    }
  }
}
