/// What kind of text is looked through.
package enum TextForm: Sendable {
  case prose
  /// Its first lines say what stands in its columns.
  case table
  /// A drawing, script or style sheet, full of fractions.
  case drawing

  /// The form of a file by the ending of its name.
  package init(of path: String) {
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "csv", "tsv": self = .table
    case "geojson", "svg", "css", "js", "json": self = .drawing
    default: self = .prose
    }
  }
}
