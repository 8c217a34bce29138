package import PortalCore

/// An author's text in which a test has marked places with ⟦ and ⟧; the marks are not part of the text.
package struct MarkedSource {
  package let source: SourceText
  /// The marked places, in the order of their beginnings.
  package let marks: [SourceLocation]

  package init(_ path: String, _ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": open.append(bytes.count)
      case "⟧":
        guard let start = open.popLast() else { preconditionFailure("⟧ without ⟦ in a marked source") }
        ranges.append(start..<bytes.count)
      default: bytes += Array(String(character).utf8)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧ in a marked source")
    let source = SourceText(path: path, bytes: bytes)
    self.source = source
    self.marks = ranges.sorted { $0.lowerBound < $1.lowerBound }.map(source.location)
  }
}
