import PortalCore

extension DiagnosticLog {
  /// Holds what was found to what is promised of every finding: a place in its text, and words that can be printed.
  func check() {
    for diagnostic in entries.prefix(50) {
      for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
        guard let location, let range = location.range else { continue }
        precondition(range.upperBound <= location.source.bytes.count, "\(diagnostic.id) is outside of its text")
      }
      for language in [Language.zh, .en] {
        let text = diagnostic.text(in: language)
        precondition(!text.unicodeScalars.contains(where: \.isHidden), "\(diagnostic.id) shows a hidden character")
        precondition(text.utf8.count < 20_000, "\(diagnostic.id) is told at length")
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would do something else than show it.
  fileprivate var isHidden: Bool {
    (value < 0x20 && value != 0x0A) || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
  }
}
