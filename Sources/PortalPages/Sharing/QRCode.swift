import CQRCodegen
package import PortalMarkup

/// A text as a QR code, which a telephone reads from paper.
package struct QRCode: Hashable, Sendable {
  /// One word for each row of modules, the leftmost in the lowest bit; a bit is set where a module is dark.
  private var rows: [UInt64]

  /// How many modules a side has, without the quiet zone.
  package var size: Int { rows.count }

  /// `nil` where the text is longer than such a code on a poster can be: some 210 bytes.
  ///
  /// - Complexity: O(modules); about 60 µs for the address of a page.
  package init?(_ text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The code of a text in UTF-8.
  ///
  /// The error correction is M, which survives a scratch or a fold. The mask is fixed, not the best of eight: trying all
  /// takes most of the time, and every reader reads every mask.
  init?(of text: [UInt8]) {
    let capacity = Self.bufferLength
    guard text.count <= capacity else { return nil }
    var code = [UInt8](repeating: 0, count: capacity)
    var work = text + [UInt8](repeating: 0, count: capacity - text.count)
    guard
      qrcodegen_encodeBinary(
        &work, text.count, &code, qrcodegen_Ecc_MEDIUM, 1, Int32(Self.largestVersion), qrcodegen_Mask_0, false)
    else { return nil }
    let size = qrcodegen_getSize(code)
    rows = (0..<size).map { row in
      (0..<size).reduce(0) { $0 | (qrcodegen_getModule(code, $1, row) ? 1 << UInt64($1) : 0) }
    }
  }

  /// Turns each module round that is dark in another code of the same size.
  mutating func add(_ other: QRCode) {
    precondition(other.size == size, "codes of different sizes have no sum")
    for row in rows.indices { rows[row] ^= other.rows[row] }
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
      html.html(HTML(safe: bars))
      html.literal("\"/></svg>")
    }
  }

  /// A path of the dark modules, each run of them in a row one bar: `M4 0h2v1h-2z`.
  private var bars: [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(size * size * 6)
    for row in rows.indices {
      var dark = rows[row]
      while dark != 0 {
        let column = dark.trailingZeroBitCount
        let width = (~(dark >> UInt64(column))).trailingZeroBitCount
        dark &= ~(((1 << UInt64(width)) - 1) << UInt64(column))
        Self.writeBar(column, row, width, to: &path)
      }
    }
    return path
  }

  private static func writeBar(_ column: Int, _ row: Int, _ width: Int, to path: inout [UInt8]) {
    path.append(UInt8(ascii: "M"))
    write(column, to: &path)
    path.append(UInt8(ascii: " "))
    write(row, to: &path)
    path.append(UInt8(ascii: "h"))
    write(width, to: &path)
    path.append(UInt8(ascii: "v"))
    path.append(UInt8(ascii: "1"))
    path.append(UInt8(ascii: "h"))
    path.append(UInt8(ascii: "-"))
    write(width, to: &path)
    path.append(UInt8(ascii: "z"))
  }

  /// Writes a number below 100.
  private static func write(_ number: Int, to path: inout [UInt8]) {
    if number >= 10 { path.append(UInt8(ascii: "0") + UInt8(number / 10)) }
    path.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Version 10 has 57 modules a side, a millimetre each on a poster.
  private static let largestVersion = 10
  private static let bufferLength = ((largestVersion * 4 + 17) * (largestVersion * 4 + 17) + 7) / 8 + 1
}
