import PortalMarkup
import PortalModel

/// A small page for other sites: what it shows and where it lies.
struct Embed: Sendable {
  /// What it shows.
  enum Subject: Hashable, Sendable {
    case map
    /// A target of the plan, by its place in the portal's list.
    case target(Int)
    /// A district, by its place in the portal's list.
    case district(Int)
  }

  let subject: Subject
  let title: String
  let address: Address
  /// The page of the site that says more.
  let page: Address
  /// How high its frame has to be on a page of 320 points or wider, in points.
  let height: Int

  /// All of them: the map, the targets, the districts.
  static func all(of edition: Edition) -> [Embed] {
    let portal = edition.portal
    let map = Embed(
      subject: .map, title: "各区已开放的\(edition.hubName)", address: .embeddedMap, page: .districts, height: 620)
    let targets = portal.programme.targets.enumerated().map { index, target in
      Embed(
        subject: .target(index), title: target.name, address: .embeddedTarget(target.id), page: .home, height: 340)
    }
    let districts = portal.register.districts.enumerated().map { index, district in
      Embed(
        subject: .district(index), title: "\(district.name)的进展", address: .embeddedDistrict(district.id),
        page: .district(district.id), height: 340)
    }
    return [map] + targets + districts
  }

  /// The line of HTML that another site puts into its page.
  func code(in edition: Edition) -> String {
    let address = edition.portal.settings.baseURL + address.path
    let title = HTML(escaping: title).text
    return
      "<iframe src=\"\(address)\" title=\"\(title)\" width=\"100%\" height=\"\(height)\" loading=\"lazy\"></iframe>"
  }
}
