package import PortalCore
package import PortalMarkup

/// The money for a project or a district by source: what is planned, allocated and paid.
package struct FundingChart: Sendable {
  package let title: String
  package let sources: [Source]

  package init(title: String, sources: [Source]) {
    self.title = title
    self.sources = sources
  }

  /// One source and its three amounts.
  package struct Source: Hashable, Sendable {
    /// “市级财政”.
    package let name: String
    package let planned: Reported<Money>
    package let allocated: Reported<Money>
    package let paid: Reported<Money>

    package init(name: String, planned: Reported<Money>, allocated: Reported<Money>, paid: Reported<Money>) {
      self.name = name
      self.planned = planned
      self.allocated = allocated
      self.paid = paid
    }

    fileprivate var amounts: [(name: String, style: StaticString, money: Reported<Money>)] {
      [("计划", "planned", planned), ("到位", "allocated", allocated), ("支付", "paid", paid)]
    }
  }

  /// The chart as a figure; all bars have the same scale, every amount is also written.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart funding-chart", idPrefix: idPrefix, title: title, description: description, width: chartWidth,
      height: max(1, sources.count) * Self.groupHeight / 10
    ).figure {
      $0.hatching(idPrefix: idPrefix)
      for (index, source) in sources.enumerated() {
        write(source, top: index * Self.groupHeight, idPrefix: idPrefix, to: &$0)
      }
    } below: { _ in
    }
  }

  private static let groupHeight = 800
  private static let barHeight = 180
  private static let barLeft = 380
  private static let longestBar = 1300

  private var description: String {
    sources.map { source in
      source.name + source.amounts.map { "\($0.name)\(Self.written($0.money))" }.joined(separator: "，")
    }.joined(separator: "；") + "。"
  }

  private var largest: Int {
    sources.flatMap(\.amounts).compactMap(\.money.value?.fen).max() ?? 0
  }

  private func write(_ source: Source, top: Int, idPrefix: String, to html: inout HTML.Builder) {
    html.chartText(source.name, at: PlanePoint(0, top + 150), style: "strong")
    for (row, amount) in source.amounts.enumerated() {
      let top = top + 210 + row * Self.barHeight
      html.chartText(amount.name, at: PlanePoint(0, top + 125))
      let length = length(of: amount.money)
      let box = PlaneBox(left: Self.barLeft, top: top + 10, right: Self.barLeft + length, bottom: top + 140)
      if amount.money.isNotReported {
        html.bar("not-reported", box, pattern: "\(idPrefix)-hatch")
      } else if length > 0 {
        html.bar(amount.style, box)
      }
      html.chartText(Self.written(amount.money), at: PlanePoint(box.right + 50, top + 125))
    }
  }

  private func length(of money: Reported<Money>) -> Int {
    switch money {
    case .value(let money): Ratio(max(0, money.fen), over: largest)?.rounded(scale: Self.longestBar) ?? 0
    case .notReported: 400
    case .none, .belowUnit: 0
    }
  }

  private static func written(_ money: Reported<Money>) -> String {
    switch money {
    case .value(let money): "\(money.writtenInTenThousands) 万元"
    case .notReported: "未报送"
    case .none: "无"
    case .belowUnit: "不足 1 元"
    }
  }
}
