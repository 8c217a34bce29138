/// A picture as it goes on the web: without what the camera, the telephone or an editor wrote into it.
///
/// Pixels are not touched: blocks of the file are left out, so the same picture always gives the same bytes. Of the
/// Exif data only the orientation is kept.
package enum PublishedImage {
  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// No JPEG, PNG, WebP or GIF.
    case otherFile
    /// The bytes to publish.
    case cleaned([UInt8])
    /// It cannot be taken apart.
    case damaged
  }

  /// What of a file is published.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func cleaned(_ bytes: [UInt8]) -> Outcome {
    var reader = ByteReader(bytes)
    let cleaned: [UInt8]?
    if bytes.starts(with: [0xFF, 0xD8]) {
      cleaned = JPEGFile.cleaned(&reader)
    } else if bytes.starts(with: PNGFile.signature) {
      cleaned = PNGFile.cleaned(&reader)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      cleaned = WebPFile.cleaned(&reader)
    } else if GIFFile.signatures.contains(where: { bytes.starts(with: $0.utf8) }) {
      cleaned = GIFFile.cleaned(&reader)
    } else {
      return .otherFile
    }
    return cleaned.map { .cleaned($0) } ?? .damaged
  }
}

/// Reads bytes from front to back.
struct ByteReader {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The next bytes; `nil` where there are not so many.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, bytes.count - index >= count else { return nil }
    defer { index += count }
    return bytes[index..<index + count]
  }

  /// A whole number of so many bytes, the highest first or the lowest.
  mutating func number(_ count: Int, isBigEndian: Bool = true) -> Int? {
    guard let bytes = take(count) else { return nil }
    return isBigEndian ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension [UInt8] {
  /// The bytes of a whole number, the highest first or the lowest.
  init(_ number: Int, count: Int, isBigEndian: Bool = true) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    self = isBigEndian ? bytes.reversed() : bytes
  }
}
