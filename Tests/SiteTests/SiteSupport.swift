import PortalCore
import PortalSite

let address = SiteAddress(origin: "https://example.org", base: "sub/path")

/// A site of plain files.
func site(_ files: KeyValuePairs<String, String>) -> Site {
  Site(at: address, files.map { .file(SiteFile(path: $0.key, text: $0.value)) })
}

/// What is wrong with a site of plain files.
func check(_ files: KeyValuePairs<String, String>) -> DiagnosticLog {
  site(files).check(jobs: 2)
}

extension DiagnosticLog {
  /// The rules that were broken, with the path of each place.
  var summary: [String] {
    sorted.map { "\($0.id) \($0.location?.source.path ?? "")" }
  }
}
