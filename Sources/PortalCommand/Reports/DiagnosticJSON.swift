import FoundationEssentials
import PortalCore
import PortalSite

/// Findings as JSON: an object with `errors`, `warnings`, `diagnostics` and `omitted`, for editors and scripts.
///
/// `errors` and `warnings` count everything, `omitted` what of each rule is not among the `diagnostics`. With `assessment` where
/// the site was scored.
struct DiagnosticJSON {
  let text: String

  /// - Parameter limit: how many of one kind are listed; 0 for all.
  init(_ log: DiagnosticLog, _ assessment: SiteAssessment? = nil, limit: Int) {
    let listed = LimitedDiagnostics(log, limit: limit).entries
    let report = Report(
      errors: log.count(of: .error), warnings: log.count(of: .warning),
      diagnostics: listed.map { Entry($0.diagnostic) },
      omitted: listed.filter { $0.others > 0 }.map { Omission(id: $0.diagnostic.id, count: $0.others) },
      assessment: assessment.map(AssessmentJSON.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else {
      preconditionFailure("a report of strings and numbers can be written as JSON")
    }
    text = String(decoding: data, as: UTF8.self)
  }

  private struct Report: Encodable {
    let errors: Int
    let warnings: Int
    let diagnostics: [Entry]
    let omitted: [Omission]
    let assessment: AssessmentJSON?
  }

  /// How many findings of one rule are not listed.
  private struct Omission: Encodable {
    let id: String
    let count: Int
  }

  private struct Entry: Encodable {
    let id: String
    let severity: String
    let message: MessageJSON
    let place: Place?
    let notes: [Note]
    let fixes: [Fix]

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      severity = diagnostic.severity.rawValue
      message = MessageJSON(diagnostic.message)
      place = diagnostic.location.map(Place.init)
      notes = diagnostic.notes.map { Note(message: MessageJSON($0.message), place: $0.location.map(Place.init)) }
      fixes = diagnostic.fixes.map { Fix(message: MessageJSON($0.message), replacement: $0.replacement) }
    }
  }

  private struct Note: Encodable {
    let message: MessageJSON
    let place: Place?
  }

  private struct Fix: Encodable {
    let message: MessageJSON
    let replacement: String?
  }

  /// Path, line and column (from 1, in characters), and the range in bytes.
  private struct Place: Encodable {
    let path: String
    let line: Int?
    let column: Int?
    let startByte: Int?
    let endByte: Int?

    init(_ location: SourceLocation) {
      path = location.source.path
      let position = location.position
      line = position?.line
      column = position?.column
      startByte = location.range?.lowerBound
      endByte = location.range?.upperBound
    }
  }
}
