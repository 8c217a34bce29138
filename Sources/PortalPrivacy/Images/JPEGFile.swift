/// A JPEG file (ITU-T T.81) as segments.
enum JPEGFile {
  /// The file without APP segments but JFIF, colour profile and Adobe's, without comments, and without what follows it.
  ///
  /// - Returns: `nil` where it is damaged; one that breaks off within the picture is not.
  static func cleaned(_ reader: inout ByteReader) -> [UInt8]? {
    guard reader.take(2) != nil else { return nil }
    var kept: [UInt8] = []
    var orientation: Int?
    var hasPicture = false
    while let marker = marker(&reader) {
      if marker == 0xD9 { return hasPicture ? start(orientation) + kept + [0xFF, 0xD9] : nil }
      guard let length = reader.number(2), let body = reader.take(length - 2) else { return nil }
      if marker == 0xE1, body.starts(with: Exif.mark) {
        orientation = Exif(body.dropFirst(Exif.mark.count)).orientation ?? orientation
      }
      if isKept(marker, body) { kept += [0xFF, marker] + [UInt8](length, count: 2) + body }
      if marker == 0xDA {
        hasPicture = true
        kept += scan(&reader)
        if reader.isAtEnd { return start(orientation) + kept }
      }
    }
    return nil
  }

  /// The mark of the file's beginning, and how to turn the picture.
  private static func start(_ orientation: Int?) -> [UInt8] {
    guard let orientation else { return [0xFF, 0xD8] }
    let body = Exif.mark + Exif.tiff(orientation: orientation)
    return [0xFF, 0xD8, 0xFF, 0xE1] + [UInt8](body.count + 2, count: 2) + body
  }

  /// The code of the next segment; marks may be filled up with FF.
  private static func marker(_ reader: inout ByteReader) -> UInt8? {
    guard reader.number(1) == 0xFF else { return nil }
    while let code = reader.number(1) {
      if code != 0xFF { return code == 0 ? nil : UInt8(code) }
    }
    return nil
  }

  private static func isKept(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0: body.starts(with: "JFIF\0".utf8)
    case 0xE2: body.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: body.starts(with: "Adobe".utf8)
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  /// The packed picture up to the next segment.
  private static func scan(_ reader: inout ByteReader) -> ArraySlice<UInt8> {
    let start = reader.index
    let bytes = reader.bytes
    var index = start
    while let mark = bytes[index...].firstIndex(of: 0xFF) {
      index = mark + 1
      guard index < bytes.count else { break }
      if bytes[index] == 0 || (0xD0...0xD7).contains(bytes[index]) { continue }
      if bytes[index] == 0xFF { continue }
      reader.index = mark
      return bytes[start..<mark]
    }
    reader.index = bytes.count
    return bytes[start...]
  }
}
