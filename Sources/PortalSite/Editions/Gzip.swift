import CZlib

/// Compressed bytes as `gzip` makes them, without a name, a time or a system in them: the same at every place.
package enum Gzip {
  /// - Complexity: O(*n*); about 10 ns a byte.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window and 16 for the form of gzip; level 1 is three times as fast as 6 and gives a fifth more.
    let isReady = deflateInit2_(
      &stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(isReady == Z_OK, "zlib has memory to begin with")
    defer { deflateEnd(&stream) }
    var header = gz_header()
    header.os = 255
    return withUnsafeMutablePointer(to: &header) { header in
      deflateSetHeader(&stream, header)
      var input = bytes
      return input.withUnsafeMutableBufferPointer { source in
        [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(source.count))) + 32) { target, count in
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let end = deflate(&stream, Z_FINISH)
          precondition(end == Z_STREAM_END, "deflateBound gives room for everything")
          count = target.count - Int(stream.avail_out)
        }
      }
    }
  }

  /// The bytes of one compressed text; `nil` where it is none, or larger than a limit in bytes.
  package static func opened(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      var result: [UInt8] = []
      var state = Z_OK
      while state == Z_OK, result.count <= limit {
        result += [UInt8](unsafeUninitializedCapacity: 1 << 16) { target, count in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          state = inflate(&stream, Z_NO_FLUSH)
          count = target.count - Int(stream.avail_out)
        }
      }
      return state == Z_STREAM_END && result.count <= limit ? result : nil
    }
  }
}
