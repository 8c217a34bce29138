package import PortalModel

/// Where a page or file of the site lies: its path from the first page on, with no slash in front.
///
/// The only place that knows; links are written `{{root}}{{path}}` so that the site works below any sub-path.
package struct Address: Hashable, Sendable {
  /// `districts/xihu/`; empty for the first page.
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The way from a page at this address back to the first page: `../../`, or `./` where it is the first page.
  package var root: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// The first folder: `communities`; empty for the first page.
  package var folder: String { String(path.prefix { $0 != "/" }) }

  /// The id of the record that the page is about: `xihu` of `districts/xihu/`; `nil` where it is about none.
  package var record: String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && path.hasSuffix("/") ? String(parts[1]) : nil
  }

  /// The path of a place in the page: `policy/#c3.2.1`.
  package func place(_ anchor: String) -> String { "\(path)#\(anchor)" }

  /// The address of a later page of a list; page 1 is the list itself.
  package func page(_ number: Int) -> Address {
    number == 1 ? self : Address("\(path)page/\(number)/")
  }

  /// The page that shows the whole of a list that has several pages.
  package var whole: Address { Address("\(path)all/") }

  /// The Atom feed that belongs to a list page.
  package var feed: Address { Address("\(path)feed.xml") }

  /// The JSON Feed beside an Atom feed: `feed.json` for `feed.xml`.
  package var jsonFeed: Address { Address(path.hasSuffix(".xml") ? path.dropLast(3) + "json" : path) }
}

extension Address {
  package static let home = Address("")
  package static let districts = Address("districts/")
  package static let communities = Address("communities/")
  package static let projects = Address("projects/")
  package static let operation = Address("operation/")
  package static let money = Address("money/")
  package static let late = Address("late/")
  package static let disclosure = Address("disclosure/")
  package static let gaps = Address("gaps/")
  package static let targets = Address("targets/")
  package static let facilities = Address("facilities/")
  package static let domains = Address("domains/")
  package static let tasks = Address("tasks/")
  package static let bureaus = Address("bureaus/")
  package static let policies = Address("policies/")
  package static let policy = Address("policy/")
  package static let league = Address("league/")
  package static let announcements = Address("announcements/")
  package static let map = Address("map/")
  /// What the map of everything draws as its ground: outlines, and names of districts and subdistricts.
  package static let mapGround = Address("map/ground.json")
  /// The names of all communities, by which readers find their own.
  package static let communityNames = Address("communities/names.json")
  package static let embeds = Address("embed/")
  package static let embeddedMap = Address("embed/map/")
  package static let data = Address("data/")
  /// What the tables of the city are, as a Frictionless Data Package.
  package static let dataPackage = Address("data/datapackage.json")
  /// All projects in the terms of OC4IDS.
  package static let oc4ids = Address("data/oc4ids.json")
  /// What the tables of the city are, as a catalogue in DCAT-AP.
  package static let dataCatalog = Address("data/catalog.jsonld")
  package static let search = Address("search/")
  package static let changes = Address("changes/")
  package static let editions = Address("editions/")
  package static let sitemap = Address("sitemap/")
  package static let about = Address("about/")
  package static let method = Address("method/")
  package static let help = Address("help/")
  package static let accessibility = Address("accessibility/")
  package static let notFound = Address("404.html")
  /// The digests of all files but this one and `seal`, as `sha256sum` reads them.
  package static let sums = Address("SHA256SUMS")
  /// Which edition the site is, and those before it.
  package static let seal = Address("edition.json")

  /// The page of a district, by its slug.
  package static func district(_ id: Identifier) -> Address { Address("districts/\(id.text)/") }
  /// The page of a subdistrict, by its nine-digit code.
  package static func subdistrict(_ id: Identifier) -> Address { Address("subdistricts/\(id.text)/") }
  /// The page of a community or village.
  package static func community(_ id: Identifier) -> Address { Address("communities/\(id.text)/") }
  /// The page of a project.
  package static func project(_ id: Identifier) -> Address { Address("projects/\(id.text)/") }
  /// The page of a facility.
  package static func facility(_ id: Identifier) -> Address { Address("facilities/\(id.text)/") }
  /// The page of a service domain.
  package static func domain(_ id: Identifier) -> Address { Address("domains/\(id.text)/") }
  /// The page of a target.
  package static func target(_ id: Identifier) -> Address { Address("targets/\(id.text)/") }
  /// What a district still lacks of a target.
  package static func missing(of target: Identifier, in district: Identifier) -> Address {
    Address("targets/\(target.text)/\(district.text)/")
  }
  /// The page of a bureau.
  package static func bureau(_ id: Identifier) -> Address { Address("bureaus/\(id.text)/") }
  /// The page of an announcement.
  package static func announcement(_ id: Identifier) -> Address { Address("announcements/\(id.text)/") }

  /// The poster for the notice board that leads to a page.
  package var poster: Address { Address("\(path)poster/") }

  /// A target of the plan in small, for the pages of others.
  package static func embeddedTarget(_ id: Identifier) -> Address { Address("embed/targets/\(id.text)/") }
  /// A district in small, for the pages of others.
  package static func embeddedDistrict(_ id: Identifier) -> Address { Address("embed/districts/\(id.text)/") }

  /// The picture that others show beside a link to pages of a kind.
  package static func shareImage(_ kind: ShareImage) -> Address { Address("assets/share/\(kind.rawValue).png") }

  /// A Markdown page of `content/pages`.
  package static func content(_ id: Identifier) -> Address { Address("\(id.text)/") }

  /// The announcements of one column (栏目).
  package static func announcements(in column: Announcement.Column) -> Address {
    Address("announcements/column/\(column.rawValue)/")
  }

  /// The announcements of one year.
  package static func announcements(of year: Int) -> Address { Address("announcements/year/\(year)/") }

  /// The announcements that concern one district.
  package static func announcements(on district: Identifier) -> Address {
    Address("announcements/district/\(district.text)/")
  }

  /// A task on the page of all tasks.
  package static func task(_ id: Identifier) -> String { tasks.place("t\(id.text)") }

  /// A document on the page of the “1+N” library.
  package static func policyDocument(_ id: Identifier) -> String { policies.place("p\(id.text)") }

  /// The download of a table: `data/projects.csv`.
  package static func download(_ table: String, as format: DownloadFormat = .csv) -> Address {
    Address("data/\(table).\(format.ending)")
  }

  /// The download of a district's part of a table: `districts/xihu/projects.csv`.
  package static func download(
    _ table: String, of district: Identifier, as format: DownloadFormat = .csv
  ) -> Address {
    Address("\(Address.district(district).path)\(table).\(format.ending)")
  }

  /// The workbook with every table of the city.
  package static let workbook = Address("data/city.xlsx")

  /// The workbook with all tables of a district: `districts/xihu/xihu.xlsx`.
  package static func workbook(of district: Identifier) -> Address {
    Address("\(Address.district(district).path)\(district.text).xlsx")
  }

  /// The page with the downloads of a district.
  package static func data(of district: Identifier) -> Address { Address("districts/\(district.text)/data/") }

  /// The record that the page at this address is about, for programs.
  package var recordFile: Address { Address("\(path)index.json") }

  /// What changed in one edition.
  package static func changes(in edition: Int) -> Address { Address("changes/\(edition)/") }

  /// What changed in one edition, for programs.
  package static func changesFile(of edition: Int) -> Address { Address("changes/\(edition)/changes.json") }

  /// The digests of the tables that are kept of an edition.
  package static func sums(of edition: Int) -> Address { Address("editions/\(edition)/SHA256SUMS") }

  /// A table as it was in an edition, compressed.
  package static func kept(_ table: String, in edition: Int) -> Address {
    Address("editions/\(edition)/\(table).csv.gz")
  }
}
