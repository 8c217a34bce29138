import Glibc
import PortalCore
import PortalFiles

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
  func report(_ log: DiagnosticLog, as format: ReportFormat) {
    endProgress()
    switch format {
    case .text: if !log.entries.isEmpty { print(log.text(in: language)) }
    case .json: print(DiagnosticJSON(log).text)
    }
  }

  /// Prints the last line of a command; in JSON there is none, since the report counts for itself.
  func summary(_ summary: Summary, as format: ReportFormat) {
    if format == .text { print(summary.message[language]) }
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
