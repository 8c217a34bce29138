import PortalMarkup

/// The symbols that one drawing uses, defined once in it.
struct SymbolSet {
  let idPrefix: String
  /// In the order of the legend.
  let symbols: [MapSymbol]

  /// Writes the definitions.
  func write(to html: inout HTML.Builder) {
    html.literal("<defs>")
    for symbol in symbols {
      html.literal("<path id=\"")
      writeID(of: symbol, to: &html)
      html.literal("\" d=\"")
      html.literal(symbol.path)
      html.literal("\"/>")
    }
    html.literal("</defs>")
  }

  /// Writes one symbol at a point.
  func use(_ symbol: MapSymbol, at point: PlanePoint, to html: inout HTML.Builder) {
    html.literal("<use class=\"")
    html.literal(symbol.style)
    html.literal("\" href=\"#")
    writeID(of: symbol, to: &html)
    html.literal("\"")
    if point != PlanePoint(0, 0) {
      html.attribute("x", tenths: point.x)
      html.attribute("y", tenths: point.y)
    }
    html.literal("/>")
  }

  private func writeID(of symbol: MapSymbol, to html: inout HTML.Builder) {
    html.text(idPrefix)
    html.literal("-")
    html.literal(symbol.id)
  }
}
