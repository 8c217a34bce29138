package import PortalCore
package import PortalMarkup

/// One number over the editions: a bar for each, with the number written beside it.
package struct TrendChart: Sendable {
  package let title: String
  package let points: [Point]

  package init(title: String, points: [Point]) {
    self.title = title
    self.points = points
  }

  /// The number of one edition.
  package struct Point: Hashable, Sendable {
    /// “第 3 期”.
    package let name: String
    package let asOf: CalendarDate
    /// What the bar is as long as; not negative.
    package let value: Int
    /// The number with its unit.
    package let written: String

    package init(name: String, asOf: CalendarDate, value: Int, written: String) {
      self.name = name
      self.asOf = asOf
      self.value = value
      self.written = written
    }
  }

  /// The chart as a figure; all bars begin at zero and have the same scale.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart trend-chart", idPrefix: idPrefix, title: title, description: description, width: chartWidth,
      height: max(1, points.count) * Self.rowHeight / 10
    ).figure {
      for (index, point) in points.enumerated() { write(point, top: index * Self.rowHeight, to: &$0) }
    } below: { html in
      html.literal("<figcaption>")
      html.text(title)
      html.literal("</figcaption>")
    }
  }

  private static let rowHeight = 480
  private static let longestBar = 1900

  private var description: String {
    points.map { "\($0.name)（\($0.asOf.written)）\($0.written)" }.joined(separator: "，") + "。"
  }

  private func write(_ point: Point, top: Int, to html: inout HTML.Builder) {
    let largest = points.map(\.value).max() ?? 0
    let length = Ratio(max(0, point.value), over: largest)?.rounded(scale: Self.longestBar) ?? 0
    html.chartText("\(point.name)　\(point.asOf.written)", at: PlanePoint(0, top + 150))
    html.bar("paid", PlaneBox(left: 0, top: top + 210, right: length, bottom: top + 380))
    html.chartText(point.written, at: PlanePoint(length + 50, top + 350), style: "strong")
  }
}
