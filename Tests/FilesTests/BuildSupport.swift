import PortalCore
import PortalFiles
import PortalSite
import TestSupport

/// A site of plain files, for building in tests.
func site(_ files: [String: String]) -> Site {
  Site(
    at: SiteAddress(origin: "https://example.org", base: "/"),
    files.sorted { $0.key < $1.key }.map { .file(SiteFile(path: $0.key, text: $0.value)) })
}

/// Builds a site of plain files into a folder, as `portal build` does.
@discardableResult
func build(
  _ files: [String: String], into folder: TemporaryFolder, jobs: Int = 2, keptBytes: Int = 1 << 20
) throws -> SiteChange {
  let output = try SiteFolder(at: folder.path)
  return try output.write(
    site(files), copyingFrom: [], key: key(of: files), jobs: jobs, keptBytes: keptBytes)
}

func key(of files: [String: String]) -> Digest {
  Digest(of: Array(files.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined().utf8))
}

/// The sitemap of a site without pages, which every build adds.
let sitemap = """
  <?xml version="1.0" encoding="UTF-8"?>
  <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  </urlset>

  """

extension DiagnosticLog {
  /// The rules that were broken, with the path of each place.
  var summary: [String] {
    sorted.map { "\($0.id) \($0.location?.source.path ?? "")" }
  }
}
