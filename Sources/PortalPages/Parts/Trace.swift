import PortalCore
package import PortalIndicators
package import PortalMarkup
import PortalModel

/// A computed number that opens to how it was worked out: the sum, the formula, the records, the clause, the date.
///
/// Shown by `partials/trace`; where a number stands in a sentence or in a table of many, it is a `NumberLink`.
package struct Trace: Sendable {
  let definition: IndicatorDefinition
  private let value: String?
  private let unit: String?
  private let basis: Basis
  private let anchor: String
  private let asOf: String

  /// What a number rests on.
  package struct Basis: Sendable {
    /// The calculation with the real values: “912.5 平方米 ÷ 1,520 户 × 100 = 60.03”; `nil` for a mere count.
    let sum: String?
    let records: TraceRecords
    /// What is not in it since nobody has said: “3 个社区没有报送”; `nil` where nothing is missing.
    let leftOut: String?
    /// What tells it from other numbers of the same indicator on its page.
    let part: String?

    package init(
      _ sum: String? = nil, from records: TraceRecords = .none, leftOut: String? = nil, part: String? = nil
    ) {
      self.sum = sum
      self.records = records
      self.leftOut = leftOut
      self.part = part
    }
  }

  /// - Parameters:
  ///   - value: written out; `nil` where there is nothing to compute it from.
  ///   - unit: the indicator's own where nothing is said; `IndicatorDefinition.noUnit` for none.
  package init(
    _ id: IndicatorDefinition.ID, _ value: String?, unit: String? = nil, on basis: Basis = Basis(), in edition: Edition
  ) {
    definition = .of(id, in: edition.words)
    self.value = value
    let unit = unit ?? definition.unit
    self.unit = unit == IndicatorDefinition.noUnit ? nil : unit
    self.basis = basis
    anchor = id.anchor(part: basis.part)
    asOf = edition.asOf
  }

  /// A count of things.
  package init(_ id: IndicatorDefinition.ID, _ count: Int, on basis: Basis = Basis(), in edition: Edition) {
    self.init(id, count.grouped, on: basis, in: edition)
  }

  /// A percentage; its sum is the division.
  package init(_ id: IndicatorDefinition.ID, _ share: Share, on basis: Basis = Basis(), in edition: Edition) {
    let sum = share.ratio.flatMap { ratio in
      share.percentWritten.map { "\(share.part.grouped) ÷ \(share.whole.grouped) \(ratio.percentSign) \($0)%" }
    }
    self.init(
      id, share.percentWritten, unit: "%",
      on: Basis(basis.sum ?? sum, from: basis.records, leftOut: basis.leftOut, part: basis.part), in: edition)
  }

  package static let fields = ViewFields<Trace>(
    .text("indicator", "指标编号") { $0.definition.id.rawValue },
    .text("anchor", "它在页面上的位置") { $0.anchor },
    .optional("value", "数，已写好；算不出则没有") { $0.value },
    .optional("unit", "单位") { $0.unit },
    .text("name", "指标名称") { $0.definition.title },
    .text("formula", "怎么算") { $0.definition.formula },
    .optional("sum", "代入数字的算式；只是数个数的没有") { $0.basis.sum },
    .list("clauses", "依据的条款", of: Clause.fields) { $0.definition.places },
    .list("records", "算它用到的记录，多的只列前几条", of: PageLink.fields) { $0.basis.records.first },
    .optionalRecord("all", "记录多的：全部在哪里", of: PageLink.fields) { $0.basis.records.all },
    .optional("leftOut", "有哪些因未报送没有算进去；没有则没有") { $0.basis.leftOut },
    .text("asOf", "截至日期") { $0.asOf })
}

/// The records behind a number: the first of them, and where all are.
package struct TraceRecords: Sendable {
  let first: [PageLink]
  let all: PageLink?

  /// How many records a trace lists.
  private static let listed = 6

  /// Of a number that needs none: its page says what it is computed from.
  package static let none = TraceRecords(first: [], all: nil)

  private init(first: [PageLink], all: PageLink?) {
    self.first = first
    self.all = all
  }

  /// - Parameters:
  ///   - all: the list or download that holds them; left out where there are none.
  ///   - link: made for those only that are listed.
  package init<Member>(
    _ members: some Collection<Member>, all: PageLink? = nil, link: (Member) -> PageLink
  ) {
    first = members.prefix(Self.listed).map(link)
    self.all = members.isEmpty ? nil : all
  }

  /// All the records of a list or download, none of them by itself.
  package init(all: PageLink) {
    self.init(first: [], all: all)
  }
}

extension Ratio {
  /// “=”, or “≈” where the percentage had to be rounded.
  var percentSign: String { Ratio(rounded(scale: 1000), over: 1000) == self ? "=" : "≈" }
}
