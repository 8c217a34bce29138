import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// A city of one district, one subdistrict and one community, with what an example adds; as of 30 June 2025.
struct ExampleCity {
  var city: SmallCity
  let district: Reference<District>
  let subdistrict: Reference<Subdistrict>
  let community: Reference<Community>

  init(
    asOf: String = "2025-06-30", scopeFrom: Int = 2025, _ details: (TestRow) -> TestRow = { $0 }
  ) {
    city = SmallCity(asOf: asOf)
    district = city.addDistrict(scopeFrom: scopeFrom)
    subdistrict = city.addSubdistrict(in: district)
    community = city.addCommunity(in: subdistrict, details)
  }

  /// The same city with what is added.
  func with(_ add: (inout ExampleCity) -> Void) -> ExampleCity {
    var city = self
    add(&city)
    return city
  }

  var indicators: Indicators { Indicators(of: city.portal) }
  var tally: AreaTally { indicators.city.tally }
  var standing: CommunityStanding { indicators.communities[community.index] }

  /// A hub in operation that serves the community, unless the details say otherwise.
  @discardableResult
  mutating func addHub(_ details: (TestRow) -> TestRow = { $0 }) -> Reference<Project> {
    city.addHub(serving: [community], details)
  }

  /// With one hub.
  static func hub(_ details: (TestRow) -> TestRow = { $0 }) -> ExampleCity {
    ExampleCity { $0.with(Community.Columns.pilot, .existing) }.with { $0.addHub(details) }
  }

  /// With one facility.
  static func facility(
    _ state: Facility.State = .open, _ details: (TestRow) -> TestRow = { $0 }
  ) -> ExampleCity {
    ExampleCity().with { $0.city.addFacility(in: $0.community, domain: 0, state, details) }
  }

  /// What one project says of a closed list: “2/2/0/1” are those of a term, of all terms, “-” and blank.
  static func said<Key: Term>(_ counts: ReportedCounts<Key>, of key: Key) -> String {
    "\(counts[key])/\(counts.terms.total)/\(counts.none)/\(counts.notReported)"
  }
}

extension Share {
  /// “3/4”.
  var shown: String { "\(part)/\(whole)" }
}
