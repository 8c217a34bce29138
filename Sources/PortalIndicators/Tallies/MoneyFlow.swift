package import PortalCore
package import PortalModel

/// Money planned, allocated and paid (四（二）2), each with what is not reported of it.
package struct MoneyFlow: Hashable, Sendable {
  package private(set) var planned = MoneyTotal()
  package private(set) var allocated = MoneyTotal()
  package private(set) var paid = MoneyTotal()
  /// Paid money of those rows only that report both what is allocated and what is paid.
  package private(set) var matchedPaid = Money.zero
  /// Allocated money of the same rows.
  package private(set) var matchedAllocated = Money.zero

  /// What is paid of what is allocated, over the rows that report both; may exceed 1.
  ///
  /// `nil` where no row reports both or nothing is allocated.
  package var paymentRate: Ratio? { Ratio(matchedPaid.fen, over: matchedAllocated.fen) }

  mutating func add(_ funding: Funding) {
    planned.add(funding.planned)
    allocated.add(funding.allocated)
    paid.add(funding.paid)
    guard !funding.paid.isNotReported, !funding.allocated.isNotReported else { return }
    matchedPaid = matchedPaid + (funding.paid.value ?? .zero)
    matchedAllocated = matchedAllocated + (funding.allocated.value ?? .zero)
  }
}

/// The money of a project or an area: in all, and by source.
package struct MoneyBySource: Hashable, Sendable {
  package private(set) var total = MoneyFlow()
  private var flows = [MoneyFlow](repeating: MoneyFlow(), count: Funding.Source.allCases.count)

  /// The sources in their order, each with its money.
  package var sources: [(source: Funding.Source, flow: MoneyFlow)] {
    Array(zip(Funding.Source.allCases, flows)).map { (source: $0.0, flow: $0.1) }
  }

  /// The money from one source.
  package subscript(source: Funding.Source) -> MoneyFlow { flows[source.place] }

  mutating func add(_ funding: Funding) {
    total.add(funding)
    flows[funding.source.place].add(funding)
  }
}

extension Funding.Source {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
