import Foundation
import PortalCore
import PortalModel
import PortalPages
import Testing

/// What programs get: tables, places and single records as JSON.
struct OpenDataTests {
  private func edition() throws -> Edition { Edition(try #require(SamplePortal.portal())) }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func table(_ name: String, as format: DownloadFormat) throws -> [String: Any] {
    let edition = try edition()
    let download = try #require(edition.downloads.first { $0.table.name == name }?[format])
    return try object(download.bytes)
  }

  private func record(_ path: String) throws -> [String: Any] {
    let edition = try edition()
    for files in RecordFiles.all(of: edition) {
      for number in 0..<files.count where files.address(number).path == path { return try object(files.bytes(number)) }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test func `numbers are numbers, and not reported, none and below the unit stay apart`() throws {
    let communities = try #require(try table("communities", as: .json)["records"] as? [[String: Any]])
    #expect(communities[0]["households"] as? Int == 1520)
    #expect(communities[0]["service_area"] as? Double == 912.5)
    #expect(communities[1]["households"] is NSNull)
    #expect(communities[1]["contact"] as? String == "-")
    let projects = try #require(try table("projects", as: .json)["records"] as? [[String: Any]])
    #expect(projects[0]["area"] as? String == "…")
    #expect(projects[0]["communities"] as? [String] == ["330106001-0001"])
    let funding = try #require(try table("funding", as: .json)["records"] as? [[String: Any]])
    #expect(funding[0]["planned"] as? Int == 1_250_000)
  }

  @Test func `a file says whose it is, of which day, from where, on what terms, and that it is invented`() throws {
    for format in [DownloadFormat.json, .geojson] {
      let file = try table("facilities", as: format)
      #expect(file["site"] as? String == "https://portal.example/services/")
      #expect(file["publisher"] as? String == "市发改委、市建委")
      #expect(file["as_of"] as? String == "2025-06-30")
      #expect((file["source"] as? String)?.contains("各区、县（市）人民政府和责任单位报送") == true)
      #expect(file["licence"] as? String == "可以自由使用，请注明来源和截至日期")
      #expect(file["demo"] as? Bool == true)
    }
  }

  @Test func `every record is a feature, in a box, also one without a position`() throws {
    let file = try table("communities", as: .geojson)
    #expect(file["crs"] == nil)
    #expect(file["bbox"] as? [Double] == [120.1, 30.27, 120.1, 30.27])
    let features = try #require(file["features"] as? [[String: Any]])
    #expect(features.count == 4)
    let geometry = try #require(features[0]["geometry"] as? [String: Any])
    #expect(geometry["coordinates"] as? [Double] == [120.1, 30.27])
    #expect(features[1]["geometry"] is NSNull)
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(properties["name"] as? String == "西溪花园社区")
    #expect(properties["longitude"] == nil)
  }

  @Test func `the outline of a district runs counter-clockwise, and is there only where it may be shown`() throws {
    let approved = try #require(SamplePortal.portal(isDemo: false, mapApproval: "浙杭S（2025）1号"))
    let shown = try #require(Edition(approved).downloads.first?[.geojson])
    #expect(
      String(decoding: shown.bytes, as: UTF8.self).contains(
        #""MultiPolygon","coordinates":[[[[119.9,30.1],[120.2,30.1],[120.2,30.4],[119.9,30.4],[119.9,30.1]]]]"#))
    let unapproved = try #require(SamplePortal.portal(isDemo: false))
    let hidden = try #require(Edition(unapproved).downloads.first?[.geojson])
    #expect(!String(decoding: hidden.bytes, as: UTF8.self).contains("Polygon"))
  }

  @Test func `a project has its steps, its money and its facilities in one file beside its page`() throws {
    let file = try record("projects/xh-001/index.json")
    #expect(file["url"] as? String == "https://portal.example/services/projects/xh-001/")
    #expect((file["record"] as? [String: Any])?["stage"] as? String == "在建")
    #expect((file["milestones"] as? [[String: Any]])?.map { $0["milestone"] as? String } == ["竣工"])
    #expect((file["funding"] as? [[String: Any]])?.count == 1)
    #expect(file["facilities"] as? [String] == [])
  }

  @Test(arguments: [
    "districts/xihu/", "subdistricts/330106001/", "communities/330106001-0001/", "facilities/f-1/",
    "bureaus/construction/", "targets/hubs-2025/", "announcements/2025-06-18-opening/",
  ])
  func `every record with a page has a file beside it`(page: String) throws {
    let file = try record("\(page)index.json")
    #expect(file["url"] as? String == "https://portal.example/services/\(page)")
    #expect(file["as_of"] as? String == "2025-06-30")
  }

  @Test func `a page announces the record beside it, and a list does not`() throws {
    let edition = try edition()
    let pages = try PageRenderer().pages(of: ProjectFamily(), in: edition)
    #expect(pages.allSatisfy { $0.html.contains(#"type="application/json" href="index.json">"#) })
    let lists = try PageRenderer().pages(of: ProjectListFamily(), in: edition)
    #expect(lists.allSatisfy { !$0.html.contains("index.json") })
  }

  @Test func `the data page says the digest of every file that it offers`() throws {
    let edition = try edition()
    let html = try #require(try PageRenderer().pages(of: DataFamily(), in: edition).first).html
    for file in edition.downloads.flatMap(\.files) {
      #expect(html.contains(#"href="../\#(file.address.path)" download"#), "\(file.address.path)")
      #expect(html.contains(Digest(of: file.bytes).hex), "\(file.address.path)")
    }
  }
}
