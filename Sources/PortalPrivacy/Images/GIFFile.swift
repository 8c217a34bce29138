/// A GIF file (GIF89a) as blocks.
enum GIFFile {
  static let signatures = ["GIF87a", "GIF89a"]

  /// Applications that say how a film is shown: how often it is repeated, and in which colours.
  private static let kept: Set<String> = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

  /// The file without comments, plain texts and what editors wrote into it (XMP), and without what follows it.
  ///
  /// - Returns: `nil` where it is damaged.
  static func cleaned(_ reader: inout ByteReader) -> [UInt8]? {
    guard let head = reader.take(13), let colours = reader.take(colourBytes(head[head.startIndex + 10])) else {
      return nil
    }
    var bytes = Array(head + colours)
    while let kind = reader.take(1)?.first {
      switch kind {
      case 0x3B: return bytes + [kind]
      case 0x2C:
        guard let place = reader.take(9), let colours = reader.take(colourBytes(place[place.startIndex + 8])),
          let size = reader.take(1), let pixels = blocks(&reader)
        else { return nil }
        bytes += [kind] + place + colours + size + pixels
      case 0x21:
        guard let label = reader.take(1)?.first, let body = blocks(&reader) else { return nil }
        if isKept(label, body) { bytes += [kind, label] + body }
      default: return nil
      }
    }
    return nil
  }

  /// How many bytes a table of colours has, by the flags before it.
  private static func colourBytes(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }

  /// Blocks of up to 255 bytes, each behind its length, and the empty one that ends them.
  private static func blocks(_ reader: inout ByteReader) -> ArraySlice<UInt8>? {
    let start = reader.index
    while let length = reader.take(1)?.first {
      if length == 0 { return reader.bytes[start..<reader.index] }
      guard reader.take(Int(length)) != nil else { return nil }
    }
    return nil
  }

  /// Whether an extension belongs to the picture: how it is drawn, or an application's that says how it is shown.
  private static func isKept(_ label: UInt8, _ body: ArraySlice<UInt8>) -> Bool {
    label == 0xF9 || (label == 0xFF && kept.contains(String(decoding: body.dropFirst().prefix(11), as: UTF8.self)))
  }
}
