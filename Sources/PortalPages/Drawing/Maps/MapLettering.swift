import PortalMarkup

extension HTML.Builder {
  /// Writes a number in a disc.
  mutating func badge(_ count: Int, at point: PlanePoint) {
    literal("<circle class=\"badge\"")
    attribute("cx", tenths: point.x)
    attribute("cy", tenths: point.y)
    literal(" r=\"6\"/><text class=\"count\"")
    attribute("x", tenths: point.x)
    attribute("y", tenths: point.y)
    literal(" dy=\".35em\">")
    number(count)
    literal("</text>")
  }

  /// Writes a name where it has been placed, with its line, as a link where it has a page.
  mutating func label(_ label: PlacedLabel, href: String?, name: String? = nil) {
    if let href {
      literal("<a")
      attribute("href", href)
      if let name { attribute("aria-label", name) }
      literal(">")
    }
    if let end = label.leaderEnd {
      literal("<path class=\"leader\" d=\"M")
      tenths(label.anchor.x)
      literal(" ")
      tenths(label.anchor.y)
      literal("L")
      tenths(end.x)
      literal(" ")
      tenths(end.y)
      literal("\"/>")
    }
    literal("<text class=\"name\"")
    attribute("x", tenths: label.centre.x)
    attribute("y", tenths: label.centre.y)
    literal(" dy=\".35em\">")
    text(label.text)
    literal("</text>")
    if href != nil { literal("</a>") }
  }
}
