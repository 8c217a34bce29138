import PortalCore
package import PortalIndicators
package import PortalMarkup

/// A computed number that is a link: to the place where the same number opens, or to the records that it counts.
///
/// For numbers in sentences and in tables of many; shown by `partials/number`. A table whose numbers lead to records has
/// `partials/methods` beneath it.
package struct NumberLink: Sendable {
  private let value: String?
  private let unit: String?
  private let path: String?
  private let sum: String?
  private let absence: Absence

  /// Why there is no number, in the words of the page.
  package enum Absence: String, Sendable {
    case cannotBeComputed = "不能计算"
    case notReported = "未报送"
    case nothingToCount = "没有可算的"
    case nothingToCompare = "没有可比的"
  }

  /// - Parameters:
  ///   - value: written out; `nil` where there is nothing to compute it from.
  ///   - path: below the first page; `nil` where there is no record to lead to.
  ///   - sum: what it was worked out from, shown beneath it: “3 / 12 户”.
  ///   - absence: what is said where there is no value.
  package init(
    _ value: String?, unit: String? = nil, to path: String?, sum: String? = nil, absence: Absence = .cannotBeComputed
  ) {
    self.value = value
    self.unit = unit
    self.path = path
    self.sum = sum
    self.absence = absence
  }

  /// A count; none leads nowhere, since there is nothing to show.
  package init(_ count: Int, unit: String? = nil, to path: String) {
    self.init(count.grouped, unit: unit, to: count == 0 ? nil : path)
  }

  /// A part of a whole, “3 / 12”.
  package init(_ share: Share, unit: String? = nil, to path: String) {
    self.init("\(share.part.grouped) / \(share.whole.grouped)", unit: unit, to: share.whole == 0 ? nil : path)
  }

  /// A part of a whole, “3 / 12”, or that there is nothing to count.
  package init(counted share: Share, unit: String? = nil, to path: String) {
    if share.whole == 0 {
      self.init(nil, to: nil, absence: .nothingToCount)
    } else {
      self.init(share, unit: unit, to: path)
    }
  }

  /// A percentage, with its numerator and denominator in a unit beneath it.
  package init(percentage share: Share, of unit: String, to path: String) {
    self.init(
      share.percentWritten, unit: "%", to: share.whole == 0 ? nil : path,
      sum: share.whole == 0 ? nil : "\(share.part.grouped) / \(share.whole.grouped) \(unit)")
  }

  package static let fields = ViewFields<NumberLink>(
    .optional("value", "数，已写好；算不出则没有") { $0.value },
    .optional("unit", "单位") { $0.unit },
    .optional("path", "它怎么来的，本站路径；没有记录可看则没有") { $0.path },
    .optional("sum", "写在下一行的分子和分母，或几项没有报送；没有则没有") { $0.sum },
    .text("absence", "没有数时写的话：不能计算、未报送、没有可算的、没有可比的") { $0.absence.rawValue })
}

extension Address {
  /// Where the trace of a number stands on a page.
  ///
  /// - Parameter part: what tells it from other numbers of the same indicator there.
  package func trace(_ id: IndicatorDefinition.ID, part: String? = nil) -> String { place(id.anchor(part: part)) }
}

extension IndicatorDefinition.ID {
  /// The place of a trace on its page: `n-hubs-open`.
  func anchor(part: String?) -> String { "n-\(rawValue)\(part.map { "-\($0)" } ?? "")" }
}
