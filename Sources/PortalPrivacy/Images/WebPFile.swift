/// A WebP file (RFC 9649) as chunks.
enum WebPFile {
  /// The file without XMP and Exif data but the orientation, and without what follows it.
  ///
  /// - Returns: `nil` where it is damaged.
  static func cleaned(_ reader: inout ByteReader) -> [UInt8]? {
    guard reader.take(4) != nil, let size = reader.number(4, isBigEndian: false), reader.take(4) != nil else {
      return nil
    }
    let end = 8 + size
    guard size >= 4, end <= reader.bytes.count else { return nil }
    var chunks: [(name: String, body: [UInt8])] = []
    while reader.index + 8 <= end {
      guard let name = reader.take(4), let length = reader.number(4, isBigEndian: false), let body = reader.take(length)
      else { return nil }
      if !length.isMultiple(of: 2), reader.take(1) == nil { return nil }
      if let kept = kept(String(decoding: name, as: UTF8.self), Array(body)) { chunks.append(kept) }
    }
    let hasExif = chunks.contains { $0.name == "EXIF" }
    let bytes = chunks.flatMap { name, body in written(name, name == "VP8X" ? header(body, hasExif: hasExif) : body) }
    return Array("RIFF".utf8) + [UInt8](bytes.count + 4, count: 4, isBigEndian: false) + Array("WEBP".utf8) + bytes
  }

  private static func kept(_ name: String, _ body: [UInt8]) -> (name: String, body: [UInt8])? {
    switch name {
    case "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP": return (name, body)
    case "EXIF":
      let tiff = body.starts(with: Exif.mark) ? body[Exif.mark.count...] : body[...]
      return Exif(tiff).orientation.map { (name, Exif.tiff(orientation: $0)) }
    default: return nil
    }
  }

  /// The flags of the file's parts, without XMP's, and with that of Exif where there is any.
  private static func header(_ body: [UInt8], hasExif: Bool) -> [UInt8] {
    guard let flags = body.first else { return body }
    return [flags & ~0x0C | (hasExif ? 0x08 : 0)] + body.dropFirst()
  }

  private static func written(_ name: String, _ body: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8](body.count, count: 4, isBigEndian: false) + body
      + (body.count.isMultiple(of: 2) ? [] : [0])
  }
}
