import PortalCore
import PortalIngest

/// Inputs for the readers of front matter and of outlines.
enum ContentInput {
  /// A text as an announcement: its front matter, its settings, its words.
  static func readAnnouncement(_ bytes: [UInt8]) {
    let source = SourceText(path: "content/announcements/2025/a.md", bytes: bytes)
    let log = SharedLog()
    if let file = FrontMatter.read(source, log: log) {
      precondition(file.body.upperBound == bytes.count, "the body reaches to the end")
    }
    log.log.check()
    read(source)
  }

  /// A text as the outlines of the districts.
  static func readOutlines(_ bytes: [UInt8]) {
    let source = SourceText(path: "content/maps/districts.geojson", bytes: bytes)
    let log = SharedLog()
    for feature in GeoJSONReader.read(source, log: log) {
      precondition(feature.code != nil || feature.name != nil, "an outline says whose it is")
      precondition(feature.location.range.map { $0.upperBound <= bytes.count } ?? true, "an outline lies in its text")
    }
    log.log.check()
    read(source)
  }

  /// Reads a content folder of which this is the only file.
  private static func read(_ source: SourceText) {
    let (portal, log) = Ingest.read(ContentFiles(folder: "content", texts: [source], sizes: [:]))
    precondition(portal == nil, "a file alone is no portal")
    DiagnosticLog(log.entries.filter { $0.location?.source.path == source.path }).check()
  }
}
