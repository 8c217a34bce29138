import PortalMarkup

/// The bar that says how long a distance on the ground is drawn.
struct ScaleBar {
  let metres: Int
  /// In tenths of a unit.
  let length: Int

  /// The longest round distance that takes at most a third of the width.
  init(for frame: MapFrame) {
    let rounds = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    metres = rounds.last { $0 * 3 <= frame.metresAcross } ?? rounds[0]
    length = frame.length(metres: metres)
  }

  /// “500 米”, “20 千米”.
  var written: String {
    metres < 1000 ? "\(metres) 米" : "\(metres / 1000) 千米"
  }

  /// The room it takes in the lower left corner.
  func box(in frame: MapFrame) -> PlaneBox {
    PlaneBox(left: 40, top: frame.height * 10 - 260, right: max(length, 560) + 80, bottom: frame.height * 10)
  }

  /// Writes it into the lower left corner.
  func write(to html: inout HTML.Builder, in frame: MapFrame) {
    html.literal("<g class=\"scale-bar\"><path d=\"M6 ")
    html.number(frame.height - 9)
    html.literal("v4h")
    html.tenths(length)
    html.literal("v-4\"/><text x=\"6\"")
    html.attribute("y", tenths: frame.height * 10 - 120)
    html.literal(">")
    html.text(written)
    html.literal("</text></g>")
  }
}
