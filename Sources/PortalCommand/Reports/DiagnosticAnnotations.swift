import PortalCore

/// Findings as workflow commands of GitHub Actions, a line each: shown beside the line of the file in a pull request.
struct DiagnosticAnnotations {
  /// The lines, each ending with a line break; empty where nothing was found.
  let text: String

  /// - Parameter limit: how many of one kind there are before the others are counted; 0 for all.
  init(_ log: DiagnosticLog, in language: Language, limit: Int) {
    text = LimitedDiagnostics(log, limit: limit).entries.map { entry in
      let diagnostic = entry.diagnostic
      let told = Self.line(diagnostic.severity, Self.properties(of: diagnostic), diagnostic.told(in: language))
      guard let more = entry.more else { return told }
      return told + Self.line(diagnostic.severity, [("title", diagnostic.id)], more[language])
    }.joined()
  }

  private static func properties(of diagnostic: Diagnostic) -> [(String, String)] {
    let title = ("title", diagnostic.id)
    guard let location = diagnostic.location else { return [title] }
    guard let region = location.region else { return [("file", location.source.path), title] }
    var places = [("line", region.startLine), ("endLine", region.endLine)]
    // Columns are only understood within one line.
    if region.startLine == region.endLine {
      places += [("col", region.startColumn), ("endColumn", region.endColumn)]
    }
    return [("file", location.source.path)] + places.map { ($0.0, String($0.1)) } + [title]
  }

  private static func line(_ severity: Diagnostic.Severity, _ properties: [(String, String)], _ text: String) -> String
  {
    let written = properties.map { "\($0.0)=\(escaped($0.1, also: [":": "%3A", ",": "%2C"]))" }.joined(separator: ",")
    return "::\(severity.rawValue) \(written)::\(escaped(text))\n"
  }

  /// The text as the runner takes it back: a line break would end the command and begin another.
  private static func escaped(_ text: String, also further: [Unicode.Scalar: String] = [:]) -> String {
    let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if let escape = escapes[scalar] ?? further[scalar] {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Diagnostic {
  /// The message, and below it the notes and fixes, each on a line of its own.
  fileprivate func told(in language: Language) -> String {
    let notes = notes.map { note in (note.location.map { $0.written + ": " } ?? "") + note.message[language] }
    return ([message[language]] + notes + fixes.map { $0.message[language] }).map(\.visible).joined(separator: "\n")
  }
}
