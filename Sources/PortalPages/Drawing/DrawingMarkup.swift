import PortalMarkup

extension HTML.Builder {
  /// Writes a length given in tenths, as short as it goes: `12`, `.5`, `-3.2`.
  mutating func tenths(_ value: Int) {
    let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
    if value < 0 { literal("-") }
    if whole > 0 || tenth == 0 { number(Int(whole)) }
    guard tenth > 0 else { return }
    literal(".")
    number(Int(tenth))
  }

  /// Writes ` name="…"` with a length given in tenths.
  mutating func attribute(_ name: StaticString, tenths value: Int) {
    literal(" ")
    literal(name)
    literal("=\"")
    tenths(value)
    literal("\"")
  }

  /// Writes ` name="…"` with an escaped text.
  mutating func attribute(_ name: StaticString, _ value: String) {
    literal(" ")
    literal(name)
    literal("=\"")
    text(value)
    literal("\"")
  }

  /// Writes an element that holds an escaped text and nothing else.
  mutating func element(_ name: StaticString, _ content: String) {
    literal("<")
    literal(name)
    literal(">")
    text(content)
    literal("</")
    literal(name)
    literal(">")
  }

  /// Writes a path with a class, or nothing where there is nothing to draw.
  mutating func path(_ style: StaticString, _ data: HTML) {
    guard !data.isEmpty else { return }
    literal("<path class=\"")
    literal(style)
    literal("\" d=\"")
    html(data)
    literal("\"/>")
  }
}
