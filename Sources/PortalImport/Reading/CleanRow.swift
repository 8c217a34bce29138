import PortalCore

/// A row of records in our words.
struct CleanRow {
  /// Its row in the sheet.
  let number: Int
  let location: SourceLocation
  /// By the name of the column; no entry where the sheet says nothing.
  var cells: [String: CleanCell] = [:]
}

/// A cell in our words, with its place in the sheet.
struct CleanCell {
  var text: String
  let location: SourceLocation
}
