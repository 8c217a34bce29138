import PortalMarkup

/// The width of every chart, in units of its viewBox: that of a narrow telephone, so that its texts stay legible there.
let chartWidth = 320

/// Where a text of a chart stands in relation to its point.
enum TextAnchor {
  case start, middle, end

  /// The anchor with which a text at a distance from the left edge stays in the chart.
  static func fitting(x: Int) -> TextAnchor {
    x < chartWidth * 3 ? .start : x > chartWidth * 7 ? .end : .middle
  }

  fileprivate var style: StaticString {
    switch self {
    case .start: ""
    case .middle: " middle"
    case .end: " end"
    }
  }
}

extension HTML.Builder {
  /// Writes a text at a point on its baseline.
  mutating func chartText(_ text: String, at point: PlanePoint, _ anchor: TextAnchor = .start, style: StaticString = "")
  {
    literal("<text class=\"")
    literal(style)
    literal(anchor.style)
    literal("\"")
    attribute("x", tenths: point.x)
    attribute("y", tenths: point.y)
    literal(">")
    self.text(text)
    literal("</text>")
  }

  /// Writes a bar and, where an id of one is given, a pattern of the drawing over it.
  mutating func bar(_ style: StaticString, _ box: PlaneBox, pattern: String? = nil) {
    rectangle(style, box, fill: nil)
    if let pattern { rectangle("pattern", box, fill: pattern) }
  }

  private mutating func rectangle(_ style: StaticString, _ box: PlaneBox, fill: String?) {
    literal("<rect class=\"")
    literal(style)
    literal("\"")
    attribute("x", tenths: box.left)
    attribute("y", tenths: box.top)
    attribute("width", tenths: box.right - box.left)
    attribute("height", tenths: box.bottom - box.top)
    if let fill { attribute("fill", "url(#\(fill))") }
    literal("/>")
  }

  /// Writes a vertical line.
  mutating func verticalLine(_ style: StaticString, x: Int, from top: Int, to bottom: Int) {
    literal("<path class=\"")
    literal(style)
    literal("\" d=\"M")
    tenths(x)
    literal(" ")
    tenths(top)
    literal("V")
    tenths(bottom)
    literal("\"/>")
  }
}
