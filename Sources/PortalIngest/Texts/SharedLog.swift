package import PortalCore

/// A log that the readers of one run write to together, on one thread.
package final class SharedLog {
  package private(set) var log = DiagnosticLog()

  package init() {}

  package func add(_ diagnostic: Diagnostic) {
    log.add(diagnostic)
  }

  package var hasErrors: Bool { log.hasErrors }
}
