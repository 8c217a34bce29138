import Foundation
import PortalCore
import PortalMarkup
import PortalModel
import PortalPages
import Testing

/// What describes the data to others; `scripts/check-open-data.sh` holds it against outside validators.
struct DescriptionTests {
  private func edition() throws -> Edition { Edition(try #require(SamplePortal.portal())) }

  @Test func `the data package describes every table by its declared columns`() throws {
    let edition = try edition()
    let bytes = DataPackage(of: edition).document.bytes
    let package = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.map { $0["name"] as? String } == edition.downloads.map(\.table.name))
    let digest = try #require(edition.downloads[0][.csv]).bytes
    #expect(resources[0]["hash"] as? String == "sha256:\(Digest(of: digest).hex)")
  }

  @Test func `OC4IDS needs a prefix that somebody assigned`() throws {
    let package = OC4IDSPackage(of: try edition())
    #expect(package.map(\.document.bytes) == nil)
  }
}
