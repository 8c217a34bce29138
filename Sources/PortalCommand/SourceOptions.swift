import ArgumentParser
import PortalCore

/// The options that every command which reads a site's sources has.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Words.contentOption[.spoken], valueName: Words.folder[.spoken]))
  var content = "content"

  @Option(help: ArgumentHelp(Words.templatesOption[.spoken], valueName: Words.folder[.spoken]))
  var templates = "templates"

  @Option(help: ArgumentHelp(Words.librariesOption[.spoken], valueName: Words.folder[.spoken]))
  var libraries = "/usr/share"

  @Option(help: ArgumentHelp(Words.asOfOption[.spoken], valueName: Words.date[.spoken]))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp(Words.jobsOption[.spoken], valueName: "N"))
  var jobs: Int = Processors.available

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  @Option(help: ArgumentHelp(Words.formatOption[.spoken], valueName: "text|json|sarif|github"))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp(Words.limitOption[.spoken], valueName: "N"))
  var limit: Int?

  @Flag(help: ArgumentHelp(Words.strictOption[.spoken]))
  var strict = false

  mutating func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError(Words.jobsRange[language]) }
    guard limit.map({ $0 >= 0 }) ?? true else { throw ValidationError(Words.limitRange[language]) }
  }

  /// Whether what was found keeps a site from being built.
  func fails(_ log: DiagnosticLog) -> Bool {
    log.hasErrors || (strict && !log.entries.isEmpty)
  }
}
