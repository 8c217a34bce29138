import CZip
import Glibc
import PortalCore

/// A zip archive that is written in memory by libzip: the same bytes for the same files, since every file has one date.
struct ZipPackage: ~Copyable {
  private let target: OpaquePointer
  private let archive: OpaquePointer

  init() {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil)
    else { preconditionFailure("libzip has memory to begin with") }
    // The archive frees the source when it is closed; the bytes are read after that.
    zip_source_keep(target)
    self.target = target
    self.archive = archive
  }

  /// Adds a file behind those that are there.
  func add(_ name: String, _ bytes: [UInt8]) {
    guard let copy = malloc(max(bytes.count, 1)) else { preconditionFailure("the system has memory for a copy") }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { copy.copyMemory(from: base, byteCount: buffer.count) }
    }
    let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil)
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    precondition(index >= 0, "libzip takes a file of a new name")
    // Level 1 is three times as fast as 6 and gives a fifth more.
    zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 1)
    zip_file_set_dostime(archive, UInt64(index), 0, ZipDate.first, 0)
  }

  /// Ends the archive and gives its bytes.
  consuming func close() -> [UInt8] {
    precondition(zip_close(archive) == 0, "libzip has memory to the end")
    defer { zip_source_free(target) }
    precondition(zip_source_open(target) == 0, "what was written can be read")
    var state = zip_stat_t()
    precondition(zip_source_stat(target, &state) == 0, "what was written has a size")
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(state.size)) { buffer, count in
      while count < Int(state.size) {
        let read = zip_source_read(target, buffer.baseAddress! + count, state.size - UInt64(count))
        precondition(read > 0, "what was written can be read to its end")
        count += Int(read)
      }
    }
    zip_source_close(target)
    return bytes
  }
}
