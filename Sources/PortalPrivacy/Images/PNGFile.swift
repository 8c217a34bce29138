import CZlib

/// A PNG file (W3C) as chunks.
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Chunks that say how pixels are to be shown; what must be understood begins with a capital letter and stays too.
  private static let kept: Set<String> = [
    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "cICP",
    "mDCV", "cLLI", "mDCv", "cLLi",
  ]

  /// The file without texts, times and Exif data but the orientation, and without what follows it.
  ///
  /// - Returns: `nil` where it is damaged.
  static func cleaned(_ reader: inout ByteReader) -> [UInt8]? {
    guard let signature = reader.take(8) else { return nil }
    var bytes = Array(signature)
    while let length = reader.number(4), let type = reader.take(4), let body = reader.take(length),
      let sum = reader.take(4)
    {
      let name = String(decoding: type, as: UTF8.self)
      if name == "eXIf", let orientation = Exif(body).orientation {
        bytes += chunk("eXIf", Exif.tiff(orientation: orientation))
      } else if type.first.map({ $0 & 0x20 == 0 }) == true || kept.contains(name) {
        bytes += [UInt8](length, count: 4) + type + body + sum
      }
      if name == "IEND" { return bytes }
    }
    return nil
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + body
    let sum = named.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    return [UInt8](body.count, count: 4) + named + [UInt8](Int(sum), count: 4)
  }
}
