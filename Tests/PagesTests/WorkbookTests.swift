import PortalCore
import PortalModel
import PortalPages
import Testing

/// What the readers of `scripts/check-open-data.sh` cannot see of the workbooks.
struct WorkbookTests {
  private func edition() throws -> Edition { Edition(try #require(SamplePortal.portal())) }

  @Test func `a workbook has the same bytes whenever it is made`() throws {
    let (first, second) = (try edition(), try edition())
    let files = first.allDownloads.filter { $0.format == .xlsx }
    #expect(files.map(\.address.path).prefix(3) == ["data/city.xlsx", "data/districts.xlsx", "data/subdistricts.xlsx"])
    for (one, other) in zip(files, second.allDownloads.filter { $0.format == .xlsx }) {
      #expect(one.bytes == other.bytes, "\(one.address.path)")
      #expect(one.bytes == one.bytes(of: first), "\(one.address.path): the kept one is the one that is made")
      #expect(Array(one.bytes.prefix(4)) == Array("PK".utf8) + [3, 4])
    }
  }

  @Test func `a spreadsheet accepts the name of every sheet`() throws {
    let titles = try edition().downloads.map(\.table.title)
    #expect(Set(titles).count == titles.count)
    for title in titles {
      #expect(title.utf16.count <= 31 && !title.contains { "[]:*?/\\'".contains($0) } && title != "说明", "\(title)")
    }
  }

  @Test func `a district has one workbook of all its tables, named on its page with its digest`() throws {
    let edition = try edition()
    let workbook = try #require(edition.workbook(ofDistrict: 0))
    #expect(workbook.address.path == "districts/xihu/xihu.xlsx")
    let pages = try PageRenderer().pages(of: DistrictDataFamily(), in: edition)
    let html = try #require(pages.first { $0.path == "districts/xihu/data/" }).html
    #expect(html.contains(#"href="../../../districts/xihu/xihu.xlsx" download"#))
    #expect(html.contains(Digest(of: workbook.bytes).hex))
    let city = try #require(try PageRenderer().pages(of: DataFamily(), in: edition).first).html
    #expect(city.contains(#"href="../data/city.xlsx" download"#))
    #expect(city.contains(Digest(of: edition.workbook.bytes).hex))
  }
}
