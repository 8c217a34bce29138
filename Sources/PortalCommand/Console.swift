import Glibc
import PortalCore
import PortalFiles
import PortalPrivacy
import PortalSite

/// Where the tool speaks: findings and summary to standard output, progress and failures to standard error.
struct Console {
  let language: Language
  /// Whether standard error is a terminal; progress is shown only there.
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(language: Language) {
    self.language = language
  }

  /// Prints a line to standard error.
  func printError(_ text: String) {
    writeError(text + "\n")
  }

  /// Shows what is being done, on a terminal, in place of what was shown before.
  func progress(_ step: Message) {
    guard isTerminal else { return }
    writeError("\r\u{1B}[K\(step[language])…")
  }

  /// Takes the progress line away.
  func endProgress() {
    guard isTerminal else { return }
    writeError("\r\u{1B}[K")
  }

  /// Prints a failure of the machine, with the path and the system's reason.
  func report(_ failure: FileFailure) {
    endProgress()
    printError(failure.message[language])
  }

  /// Prints all findings in the wanted format.
  ///
  /// - Parameters:
  ///   - assessment: how the site does, where that was asked for; part of what a program reads, behind the findings for a
  ///     person.
  ///   - limit: how many of one kind are listed before the others are counted; 0 for all, `nil` for what the format has.
  func report(_ log: DiagnosticLog, _ assessment: SiteAssessment? = nil, as format: ReportFormat, limit: Int? = 0) {
    endProgress()
    let limit = limit ?? format.limit
    switch format {
    case .text: if !log.entries.isEmpty { print(log.text(in: language, limit: limit)) }
    case .json: print(DiagnosticJSON(log, assessment, limit: limit).text)
    case .sarif: print(DiagnosticSARIF(log, assessment, in: language, limit: limit).text)
    case .github: print(DiagnosticAnnotations(log, in: language, limit: limit).text, terminator: "")
    }
    if let assessment, format == .text || format == .github {
      print(AssessmentReport(assessment, in: language).text)
    }
  }

  /// Prints what the allow-list lets through, a line each; to standard error where the output is for a program.
  func report(_ permissions: [PrivacyReport.Permission], as format: ReportFormat) {
    for permission in permissions {
      let line = "\(permission.location.written): \(permission.message[language])"
      switch format {
      case .text, .github: print(line)
      case .json, .sarif: printError(line)
      }
    }
  }

  /// Prints the last line of a command; there is none in formats that are read by a program as a whole.
  func summary(_ summary: Summary, as format: ReportFormat) {
    switch format {
    case .text, .github: print(summary.message[language])
    case .json, .sarif: break
    }
  }

  private func writeError(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
