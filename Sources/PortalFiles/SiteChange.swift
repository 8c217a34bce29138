package import PortalCore

/// What a build did to the folder, or why it did nothing.
package struct SiteChange: Sendable {
  /// What was found wrong; with an error in it, nothing was written.
  package internal(set) var log: DiagnosticLog
  /// How many files the site has.
  package private(set) var files = 0
  package private(set) var added = 0
  package private(set) var changed = 0
  package private(set) var removed = 0
  /// The size of what was added and changed.
  package private(set) var bytesWritten = 0

  init(log: DiagnosticLog) {
    self.log = log
  }

  mutating func count(_ decisions: [SiteComparison.Decision], earlier: Manifest?) {
    files = decisions.count
    for decision in decisions where decision.action.isWriting {
      if decision.action == .add { added += 1 } else { changed += 1 }
      bytesWritten += decision.size
    }
    removed = earlier?.paths(notIn: decisions.lazy.map(\.path)).count ?? 0
  }
}
