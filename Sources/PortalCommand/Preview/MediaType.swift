/// The media types of what a site consists of.
enum MediaType: String {
  case html = "text/html; charset=utf-8"
  case css = "text/css; charset=utf-8"
  case script = "text/javascript; charset=utf-8"
  case csv = "text/csv; charset=utf-8"
  case text = "text/plain; charset=utf-8"
  case json = "application/json"
  case xml = "application/xml"
  case atom = "application/atom+xml"
  case svg = "image/svg+xml"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case pdf = "application/pdf"
  case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case other = "application/octet-stream"

  /// The type of a file by its name; a folder is a page.
  init(of path: String) {
    guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last,
      let point = name.lastIndex(of: ".")
    else {
      self = .html
      return
    }
    self = Self.endings[name[name.index(after: point)...].lowercased()] ?? .other
  }

  private static let endings: [String: MediaType] = [
    "html": .html, "css": .css, "js": .script, "csv": .csv, "txt": .text, "json": .json, "geojson": .json, "xml": .xml,
    "atom": .atom, "svg": .svg, "png": .png, "jpg": .jpeg, "jpeg": .jpeg, "pdf": .pdf,
    "jsonld": .json, "xlsx": .workbook,
  ]
}
