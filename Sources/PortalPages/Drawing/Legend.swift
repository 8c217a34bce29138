import PortalMarkup

/// The list under a drawing that says what its signs mean.
struct Legend {
  let entries: [Entry]

  /// A sign and what it stands for.
  struct Entry {
    let sign: Sign
    let text: String
  }

  enum Sign {
    case symbol(MapSymbol, of: SymbolSet)
    /// A patch with a style of the stylesheet and, where an id of one is given, a pattern of the drawing.
    case patch(StaticString, pattern: String?)
    /// A disc with a style of the stylesheet.
    case disc(StaticString)
    /// A number instead of a sign.
    case number(Int)
    /// A line with a style of the stylesheet.
    case line(StaticString)
  }

  func write(to html: inout HTML.Builder) {
    guard !entries.isEmpty else { return }
    html.literal("<ul class=\"legend\">")
    for entry in entries {
      html.literal("<li><svg class=\"key\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\">")
      write(entry.sign, to: &html)
      html.literal("</svg>")
      html.text(entry.text)
      html.literal("</li>")
    }
    html.literal("</ul>")
  }

  private static let patch = PlaneBox(left: -80, top: -60, right: 80, bottom: 60)

  private func write(_ sign: Sign, to html: inout HTML.Builder) {
    switch sign {
    case .symbol(let symbol, let set):
      set.use(symbol, at: PlanePoint(0, 0), to: &html)
    case .patch(let style, let pattern):
      html.bar(style, Self.patch, pattern: pattern)
    case .disc(let style):
      html.literal("<circle class=\"")
      html.literal(style)
      html.literal("\" r=\"5\"/>")
    case .number(let number):
      html.literal("<circle class=\"badge\" r=\"8\"/><text dy=\".35em\">")
      html.number(number)
      html.literal("</text>")
    case .line(let style):
      html.literal("<path class=\"")
      html.literal(style)
      html.literal("\" d=\"M-9 0H9\"/>")
    }
  }
}
