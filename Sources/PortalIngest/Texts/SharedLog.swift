package import PortalCore

/// A log that the readers of one run write to together, on one thread.
package final class SharedLog {
  /// Everything that was reported so far.
  package private(set) var log = DiagnosticLog()

  package init() {}

  /// Reports something.
  package func add(_ diagnostic: Diagnostic) {
    log.add(diagnostic)
  }

  /// Whether a site must not be built from what was read.
  package var hasErrors: Bool { log.hasErrors }
}
