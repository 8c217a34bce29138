package import PortalCore
package import PortalMarkup

/// How far something is on the way to its target, with the place where the plan expects it to be.
package struct ProgressBar: Sendable {
  /// What is counted: “建成民生幸福共同体”.
  package let title: String
  package let value: Reported<Int>
  package let target: Int
  /// What the plan expects at the as-of date, where it says so.
  package let planned: Int?
  /// “个”.
  package let unit: String

  package init(title: String, value: Reported<Int>, target: Int, planned: Int?, unit: String) {
    self.title = title
    self.value = value
    self.target = target
    self.planned = planned
    self.unit = unit
  }

  /// The bar as a figure; value, target and plan are also written in it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart progress-bar", idPrefix: idPrefix, title: title, description: description, width: chartWidth,
      height: planned == nil ? 38 : 58
    ).figure {
      if value.isNotReported { $0.hatching(idPrefix: idPrefix) }
      $0.chartText(writtenValue, at: PlanePoint(0, 140), style: "strong")
      $0.chartText("目标 \(target.grouped) \(unit)", at: PlanePoint(chartWidth * 10, 140), .end)
      let whole = PlaneBox(left: 5, top: 210, right: chartWidth * 10 - 5, bottom: 350)
      $0.bar("track", whole, pattern: value.isNotReported ? "\(idPrefix)-hatch" : nil)
      if let value = value.value, value > 0 {
        $0.bar("value", PlaneBox(left: 5, top: 210, right: length(of: value) + 5, bottom: 350))
      }
      if let value = value.value, value > target {
        $0.verticalLine("target", x: length(of: target) + 5, from: 180, to: 380)
      }
      if let planned { write(planned, to: &$0) }
    } below: { _ in
    }
  }

  private var writtenValue: String {
    switch value {
    case .value(let value): "\(title) \(value.grouped) \(unit)"
    case .notReported: "\(title) 未报送"
    case .none: "\(title) 无"
    case .belowUnit: "\(title) 不足 1 \(unit)"
    }
  }

  private var description: String {
    let plan = planned.map { "，按计划应为 \($0.grouped) \(unit)" } ?? ""
    return "\(writtenValue)，目标 \(target.grouped) \(unit)\(plan)。"
  }

  private func write(_ planned: Int, to html: inout HTML.Builder) {
    let x = length(of: planned) + 5
    html.verticalLine("plan", x: x, from: 180, to: 420)
    html.chartText("按计划应为 \(planned.grouped) \(unit)", at: PlanePoint(x, 550), .fitting(x: x))
  }

  /// The bar is as long as the largest of value, target and plan.
  private func length(of number: Int) -> Int {
    let largest = max(target, value.value ?? 0, planned ?? 0)
    return Ratio(max(0, number), over: largest)?.rounded(scale: chartWidth * 10 - 10) ?? 0
  }
}
