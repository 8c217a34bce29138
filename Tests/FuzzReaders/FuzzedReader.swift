/// A reader that is given whatever bytes a fuzzer makes up, with what must hold whatever they are.
///
/// `scripts/fuzz.sh` runs each with libFuzzer; `swift test` gives it the inputs of `Tests/FuzzTests/Corpus`. What does not hold
/// ends the program, so that a fuzzer keeps the input.
package enum FuzzedReader: String, CaseIterable, Sendable {
  case csv
  case xlsx
  case frontMatter = "front-matter"
  case mustache
  case markdown
  case geoJSON = "geojson"

  /// Reads an input.
  ///
  /// - Precondition: everything that is promised of the reader holds for it.
  package func read(_ bytes: [UInt8]) {
    switch self {
    case .csv: SpreadsheetInput.readTable(bytes)
    case .xlsx: SpreadsheetInput.readWorkbook(bytes)
    case .frontMatter: ContentInput.readAnnouncement(bytes)
    case .mustache: TemplateInput.read(bytes)
    case .markdown: MarkdownInput.read(bytes)
    case .geoJSON: ContentInput.readOutlines(bytes)
    }
  }
}
