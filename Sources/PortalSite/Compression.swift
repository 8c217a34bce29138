import CBrotli
import CZlib

/// A way of compressing that web servers give out as it lies on the disk.
enum Compression: CaseIterable {
  case gzip
  case brotli

  /// What the name of a compressed file ends with, after its own ending.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The bytes, compressed; the same for the same bytes, as neither format is given a time or a name.
  func compressed(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .gzip: Self.gzip(bytes)
    case .brotli: Self.brotli(bytes)
    }
  }

  /// As `gzip -9` does.
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let gzipWindow: Int32 = 15 + 16
    let begun = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(begun == Z_OK, "zlib has no memory or is of another version")
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      let room = Int(deflateBound(&stream, UInt(source.count)))
      return [UInt8](unsafeUninitializedCapacity: room) { target, count in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "the bound of zlib holds the whole")
        count = room - Int(stream.avail_out)
      }
    }
  }

  /// At quality 9: above it a page becomes about 5 % smaller and takes ten times as long.
  private static func brotli(_ bytes: [UInt8]) -> [UInt8] {
    let room = BrotliEncoderMaxCompressedSize(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: room) { target, count in
      count = room
      let done = BrotliEncoderCompress(
        9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &count, target.baseAddress)
      precondition(done == BROTLI_TRUE, "the bound of brotli holds the whole")
    }
  }
}

extension Site {
  /// The same site with a `.gz` and a `.br` file beside each text, for servers that give out what lies there.
  ///
  /// Files that are copied from the content stay as they are.
  package func compressed() -> Site {
    let texts = parts.filter(\.isText)
    return Site(
      at: address, parts + Compression.allCases.flatMap { way in texts.map { $0.compressed(way) } }, seal: seal,
      notices: notices)
  }
}

extension SitePart {
  private static let textEndings = [
    ".html", ".css", ".js", ".svg", ".xml", ".json", ".jsonld", ".csv", ".txt", ".geojson",
  ]

  /// Whether its files are texts that are made, not copied.
  fileprivate var isText: Bool {
    guard Self.textEndings.contains(where: path(0).hasSuffix), case .bytes = content(0) else { return false }
    return true
  }

  fileprivate func compressed(_ way: Compression) -> SitePart {
    let (path, content) = (path, content)
    return SitePart(origin: origin, isListed: false, count: count, path: { path($0) + way.ending }) { number in
      guard case .bytes(let bytes) = content(number) else { preconditionFailure("a part has files of one kind") }
      return .bytes(way.compressed(bytes))
    }
  }
}
