import FoundationEssentials
import PortalCore
import PortalSite

/// Findings as a log of SARIF 2.1.0 (OASIS, with errata 01): in printing order, with the rules they broke.
///
/// What is not listed is counted by notifications of the run's invocation, one for each rule (3.20.21).
/// Where the site was scored, the score is a property of the run, `properties.assessment`.
struct DiagnosticSARIF {
  let text: String

  /// - Parameter limit: how many of one kind are listed; 0 for all.
  init(_ log: DiagnosticLog, _ assessment: SiteAssessment? = nil, in language: Language, limit: Int) {
    let listed = LimitedDiagnostics(log, limit: limit).entries
    let rules = Set(listed.map(\.diagnostic.id)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver = SARIF.Driver(
      name: "portal", version: PortalTool.version, language: language.tag,
      rules: rules.map { SARIF.Rule(id: $0, fullDescription: Self.meaning(of: $0, in: language)) })
    let run = SARIF.Run(
      tool: SARIF.Tool(driver: driver), invocations: SARIF.Invocation.counting(listed, rules: numbers, in: language),
      columnKind: "unicodeCodePoints",
      results: listed.map { SARIF.Result($0.diagnostic, rule: numbers[$0.diagnostic.id, default: 0], in: language) },
      properties: assessment.map { SARIF.Properties(assessment: AssessmentJSON($0)) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SARIF.Log(runs: [run])) else {
      preconditionFailure("a report of strings and numbers can be written as JSON")
    }
    text = String(decoding: data, as: UTF8.self)
  }

  /// What `portal explain` says of a rule.
  private static func meaning(of id: String, in language: Language) -> SARIF.Text? {
    CatalogueGroup.all.lazy.flatMap(\.entries).first { $0.id == id }.map { SARIF.Text(text: $0.text(in: language)) }
  }
}

extension SARIF.Invocation {
  /// The one invocation of a run in which findings were left out; `nil` where all are listed.
  fileprivate static func counting(
    _ listed: [LimitedDiagnostics.Entry], rules: [String: Int], in language: Language
  ) -> [Self]? {
    let notifications = listed.compactMap { entry in
      entry.more.map { more in
        let id = entry.diagnostic.id
        return SARIF.Notification(
          associatedRule: SARIF.RuleReference(id: id, index: rules[id, default: 0]), level: "note",
          message: SARIF.Text(text: more[language]), properties: SARIF.Omission(omitted: entry.others))
      }
    }
    return notifications.isEmpty ? nil : [Self(executionSuccessful: true, toolExecutionNotifications: notifications)]
  }
}

extension SARIF.Result {
  /// - Parameter rule: the number of its rule in the list of the run.
  fileprivate init(_ diagnostic: Diagnostic, rule: Int, in language: Language) {
    ruleId = diagnostic.id
    ruleIndex = rule
    level = diagnostic.severity.rawValue
    // What has no member of its own is told in the message.
    let unplaced = diagnostic.notes.filter { $0.location == nil }.map { $0.message[language] }
    let advice = diagnostic.fixes.filter { $0.replacement == nil }.map { $0.message[language] }
    message = SARIF.Text(text: ([diagnostic.message[language]] + unplaced + advice).joined(separator: "\n"))
    locations = diagnostic.location.map { [SARIF.Location($0, message: nil)] } ?? []
    relatedLocations = diagnostic.notes.compactMap { note in
      note.location.map { SARIF.Location($0, message: SARIF.Text(text: note.message[language])) }
    }
    fixes = diagnostic.fixes.compactMap { SARIF.Fix($0, at: diagnostic.location, in: language) }
  }
}

extension SARIF.Location {
  fileprivate init(_ location: SourceLocation, message: SARIF.Text?) {
    physicalLocation = SARIF.PhysicalLocation(
      artifactLocation: SARIF.ArtifactLocation(path: location.source.path),
      region: location.region.map { SARIF.Region($0) })
    self.message = message
  }
}

extension SARIF.Fix {
  /// `nil` where no text is known to put in the place of the marked one.
  fileprivate init?(_ fix: Diagnostic.Fix, at location: SourceLocation?, in language: Language) {
    guard let replacement = fix.replacement, let location, let region = location.region else { return nil }
    description = SARIF.Text(text: fix.message[language])
    artifactChanges = [
      SARIF.ArtifactChange(
        artifactLocation: SARIF.ArtifactLocation(path: location.source.path),
        replacements: [
          SARIF.Replacement(deletedRegion: SARIF.Region(region), insertedContent: SARIF.Text(text: replacement))
        ])
    ]
  }
}

extension SARIF.Region {
  fileprivate init(_ region: TextRegion) {
    self.init(
      startLine: region.startLine, startColumn: region.startColumn, endLine: region.endLine,
      endColumn: region.endColumn)
  }
}

extension SARIF.ArtifactLocation {
  /// The address of a file: relative to the folder that `portal` was run in, or absolute where its path is.
  fileprivate init(path: String) {
    let encoded = path.percentEncoded(keeping: "/")
    uri = path.hasPrefix("/") ? "file://" + encoded : encoded
    uriBaseId = path.hasPrefix("/") ? nil : "%SRCROOT%"
  }
}

extension Language {
  /// The language as SARIF names it.
  fileprivate var tag: String {
    switch self {
    case .zh: "zh-CN"
    case .en: "en-US"
    }
  }
}
