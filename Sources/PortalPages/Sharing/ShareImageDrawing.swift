import PortalModel

/// Lends the bytes of a font to a closure and gives what it makes of them.
package typealias FontLender = @Sendable (_ use: (UnsafeRawBufferPointer) -> [UInt8]) -> [UInt8]

extension ShareImage {
  /// The picture as a PNG file: what the pages are about, whose site it is, and from when its data are.
  ///
  /// The same font, FreeType and libpng give the same bytes.
  /// - Complexity: O(points); about 5 ms.
  package func png(of edition: Edition, font: FontLender) -> [UInt8] {
    font { bytes in
      guard let font = ShareFont(bytes) else { preconditionFailure("the font of the package is a font") }
      var canvas = ShareCanvas()
      draw(edition, with: font, on: &canvas)
      return canvas.png
    }
  }

  private func draw(_ edition: Edition, with font: borrowing ShareFont, on canvas: inout ShareCanvas) {
    let settings = edition.portal.settings
    canvas.fill(x: 0..<ShareCanvas.width, y: 0..<16, with: .accent)
    font.write(settings.name, size: 44, x: Self.left, baseline: 120, with: .accent, on: &canvas)
    font.write(title, size: title.count > 7 ? 92 : 120, x: Self.left, baseline: 330, with: .ink, on: &canvas)
    canvas.fill(x: Self.left..<Self.left + 120, y: 392..<400, with: .accent)
    font.write("数据截至\(edition.asOf)", size: 40, x: Self.left, baseline: 480, with: .soft, on: &canvas)
    if settings.isDemo {
      font.write("演示站，数据是编造的", size: 40, x: Self.left, baseline: 560, with: .gold, on: &canvas)
    } else {
      font.write(settings.organizer, size: 36, x: Self.left, baseline: 560, with: .soft, on: &canvas)
    }
  }

  private static let left = 80
}
