import CQRCodegen
package import PortalMarkup

/// A text as a QR code, which a telephone reads from paper.
package struct QRCode: Sendable {
  /// How many modules a side has, without the quiet zone.
  package let size: Int
  /// Row by row; whether a module is dark.
  private let modules: [Bool]

  /// `nil` where the text is longer than such a code on a poster can be: some 210 bytes.
  ///
  /// The error correction is M, which survives a scratch or a fold. The mask is fixed, not the best of eight: trying all
  /// takes most of the time, and every reader reads every mask.
  /// - Complexity: O(modules); about 60 µs for the address of a page.
  package init?(_ text: String) {
    let capacity = Self.bufferLength
    var code = [UInt8](repeating: 0, count: capacity)
    var work = [UInt8](repeating: 0, count: capacity)
    guard
      qrcodegen_encodeText(
        text, &work, &code, qrcodegen_Ecc_MEDIUM, 1, Int32(Self.largestVersion), qrcodegen_Mask_0, false)
    else { return nil }
    let size = Int(qrcodegen_getSize(code))
    self.size = size
    modules = (0..<size * size).map { qrcodegen_getModule(code, Int32($0 % size), Int32($0 / size)) }
  }

  /// The code as a drawing with the quiet zone of four modules around it.
  package func html(title: String) -> HTML {
    HTML { html in
      html.literal("<svg class=\"qr\" role=\"img\"")
      html.attribute("aria-label", title)
      html.literal(" viewBox=\"-4 -4 ")
      html.number(size + 8)
      html.literal(" ")
      html.number(size + 8)
      html.literal("\"><path d=\"")
      html.html(bars)
      html.literal("\"/></svg>")
    }
  }

  /// A path of the dark modules, each run of them in a row one bar: `M4 0h2v1h-2z`.
  private var bars: HTML {
    var path = ByteBuffer(capacity: size * size * 6)
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        if column > start { Self.write(start, row, width: column - start, to: &path) }
        column += 1
      }
    }
    return HTML(safe: path.bytes)
  }

  private static func write(_ column: Int, _ row: Int, width: Int, to path: inout ByteBuffer) {
    path.append(UInt8(ascii: "M"))
    path.append(column)
    path.append(UInt8(ascii: " "))
    path.append(row)
    path.append(UInt8(ascii: "h"))
    path.append(width)
    for byte in [UInt8(ascii: "v"), UInt8(ascii: "1"), UInt8(ascii: "h"), UInt8(ascii: "-")] { path.append(byte) }
    path.append(width)
    path.append(UInt8(ascii: "z"))
  }

  /// Version 10 has 57 modules a side, a millimetre each on a poster.
  private static let largestVersion = 10
  private static let bufferLength = ((largestVersion * 4 + 17) * (largestVersion * 4 + 17) + 7) / 8 + 1
}
