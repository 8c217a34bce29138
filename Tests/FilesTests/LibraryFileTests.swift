import PortalCore
import PortalFiles
import PortalSite
import TestSupport
import Testing

struct LibraryFileTests {
  private static let paths = [
    "javascript/leaflet/leaflet.min.js", "javascript/leaflet/leaflet.css", "javascript/leaflet/images/layers.png",
    "javascript/leaflet/images/layers-2x.png", "javascript/leaflet/images/marker-icon.png",
    "doc/libjs-leaflet/copyright", "javascript/leaflet/leaflet.markercluster.min.js",
    "javascript/leaflet/MarkerCluster.css", "doc/libjs-leaflet.markercluster/copyright",
    "fonts/opentype/noto/NotoSerifCJK-Bold.ttc",
  ]

  private func share() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in Self.paths { try folder.write("of \(path)", to: path) }
    return folder
  }

  @Test func `the map's script is copied with its licence`() throws {
    let folder = try share()
    var log = DiagnosticLog()
    let libraries = LibraryFiles(in: folder.path, log: &log)
    #expect(log.entries.isEmpty)
    #expect(libraries.files.map(\.path).contains("assets/leaflet/leaflet.js"))
    #expect(
      libraries.files.contains {
        $0.path == "assets/leaflet/LICENSE.txt" && $0.body == .bytes(Array("of doc/libjs-leaflet/copyright".utf8))
      })
    #expect(
      libraries.font?.lend { String(decoding: $0, as: UTF8.self) } == "of fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
  }

  @Test func `a package that is not installed is named, with the command that installs it`() throws {
    let folder = try share()
    try folder.remove("javascript/leaflet/leaflet.markercluster.min.js")
    try folder.remove("fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
    var log = DiagnosticLog()
    let libraries = LibraryFiles(in: folder.path, log: &log)
    #expect(libraries.font == nil)
    #expect(log.entries.map(\.id) == ["library.missing", "library.missing"])
    #expect(
      log.entries.map { $0.fixes[0].message[.zh] } == [
        "运行 sudo apt-get install libjs-leaflet.markercluster；装在别处的，用 --libraries 指明",
        "运行 sudo apt-get install fonts-noto-cjk；装在别处的，用 --libraries 指明",
      ])
    #expect(log.entries[0].location?.source.path == folder.path + "/javascript/leaflet/leaflet.markercluster.min.js")
  }

  @Test func `another version of a package makes another build`() throws {
    let folder = try share()
    var log = DiagnosticLog()
    let first = LibraryFiles(in: folder.path, log: &log).digest
    #expect(LibraryFiles(in: folder.path, log: &log).digest == first)
    try folder.write("newer", to: "javascript/leaflet/leaflet.min.js")
    let second = LibraryFiles(in: folder.path, log: &log).digest
    try folder.write("a newer font", to: "fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
    let third = LibraryFiles(in: folder.path, log: &log).digest
    #expect(Set([first, second, third]).count == 3)
  }
}
