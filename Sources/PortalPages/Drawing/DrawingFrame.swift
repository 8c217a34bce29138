import PortalMarkup

/// The frame that every drawing stands in: a figure with the drawing, its name and description, what explains it below.
struct DrawingFrame {
  /// Which drawing it is, as a class for the stylesheet.
  let kind: StaticString
  /// What the ids of the drawing begin with; no other drawing of the page has it.
  let idPrefix: String
  let title: String
  let description: String
  /// Units of the viewBox.
  let width: Int
  let height: Int
  /// Whether there are links in it; then it is a group to a screen reader, not one picture.
  var hasLinks = false

  /// The figure.
  ///
  /// - Parameters:
  ///   - content: writes what stands in the `svg`.
  ///   - below: writes what stands under it: legend and caption.
  func figure(content: (inout HTML.Builder) -> Void, below: (inout HTML.Builder) -> Void) -> HTML {
    HTML { html in
      html.literal("<figure class=\"drawing ")
      html.literal(kind)
      html.literal("\">")
      open(&html)
      content(&html)
      html.literal("</svg>")
      below(&html)
      html.literal("</figure>")
    }
  }

  private func open(_ html: inout HTML.Builder) {
    html.literal("<svg viewBox=\"0 0 ")
    html.number(width)
    html.literal(" ")
    html.number(height)
    html.literal(hasLinks ? "\" role=\"group\"" : "\" role=\"img\"")
    html.attribute("aria-labelledby", "\(idPrefix)-title")
    html.attribute("aria-describedby", "\(idPrefix)-desc")
    html.literal("><title")
    html.attribute("id", "\(idPrefix)-title")
    html.literal(">")
    html.text(title)
    html.literal("</title><desc")
    html.attribute("id", "\(idPrefix)-desc")
    html.literal(">")
    html.text(description)
    html.literal("</desc>")
  }
}
