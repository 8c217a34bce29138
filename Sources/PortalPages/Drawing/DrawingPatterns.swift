import PortalMarkup

extension HTML.Builder {
  /// Writes the definition of the hatching that marks what is not reported.
  mutating func hatching(idPrefix: String) {
    literal("<defs><pattern")
    attribute("id", "\(idPrefix)-hatch")
    literal(" class=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0H6V6H0z\"/>")
    literal("<path d=\"M-1 1 1-1M0 6 6 0M5 7 7 5\"/></pattern></defs>")
  }

  /// Writes the definition of the dots that set neighbours apart.
  mutating func dots(idPrefix: String) {
    literal("<defs><pattern")
    attribute("id", "\(idPrefix)-dots")
    literal(" class=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
    literal("<circle cx=\"3\" cy=\"3\" r=\"1\"/></pattern></defs>")
  }
}
