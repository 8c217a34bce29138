package import PortalCore

/// A sum of reported amounts that says how many were not reported.
package struct MoneyTotal: Hashable, Sendable {
  /// The sum of what was reported; “-” and “…” add nothing.
  package private(set) var sum = Money.zero
  /// Cells that say something.
  package private(set) var reported = 0
  package private(set) var notReported = 0

  /// The sum; `nil` where no cell says anything.
  package var value: Money? { reported > 0 ? sum : nil }

  /// Whether no amount is missing from the sum.
  package var isComplete: Bool { reported > 0 && notReported == 0 }

  mutating func add(_ amount: Reported<Money>) {
    if amount.isNotReported {
      notReported += 1
    } else {
      reported += 1
      sum = sum + (amount.value ?? .zero)
    }
  }
}
