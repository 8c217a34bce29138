/// What a cell of a record says: a value, or in which of three ways there is none.
///
/// The four stay apart from the file to the page; in particular, what is not reported is never zero.
package enum Reported<Value> {
  /// The cell is blank: nobody has said.
  case notReported
  /// The cell is "-": there is none.
  case none
  /// The cell is "…": there is some, but less than the unit.
  case belowUnit
  case value(Value)

  /// The value, where there is one.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether the cell is blank.
  package var isNotReported: Bool {
    if case .notReported = self { true } else { false }
  }

  /// Whether the cell is "-".
  package var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// Whether the cell is "…".
  package var isBelowUnit: Bool {
    if case .belowUnit = self { true } else { false }
  }

  /// The same statement with another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Reported<Other> {
    switch self {
    case .notReported: .notReported
    case .none: .none
    case .belowUnit: .belowUnit
    case .value(let value): .value(transform(value))
    }
  }
}

extension Reported: Sendable where Value: Sendable {}
extension Reported: Equatable where Value: Equatable {}
extension Reported: Hashable where Value: Hashable {}
