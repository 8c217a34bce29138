import CZip
import Glibc

/// The files of a zip archive in memory, read one at a time and never written anywhere.
package final class ZipArchive {
  /// Why an archive, or a file in it, cannot be read.
  package enum Fault: Error, Hashable {
    case notAnArchive
    case tooManyFiles
    case missing(String)
    case encrypted
    case damaged(String)
    /// A file grows beyond what a workbook of ours needs, or beyond all proportion to its packed size.
    case tooLarge(String)
  }

  /// How many bytes all files that are read may unpack to.
  private static let largestTotal = 128 << 20
  /// Beyond the first 8 MiB no file may unpack to more than so many times its packed size.
  private static let largestRatio = 250
  private static let mostFiles: Int64 = 10_000

  private let archive: OpaquePointer
  private var unpacked = 0

  /// - Throws: `Fault` where the bytes are no archive.
  package init(_ bytes: [UInt8]) throws(Fault) {
    guard let copy = malloc(max(bytes.count, 1)) else { throw .notAnArchive }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { copy.copyMemory(from: base, byteCount: buffer.count) }
    }
    // The source frees the copy, and the archive frees the source.
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw .notAnArchive
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .notAnArchive
    }
    self.archive = archive
    if zip_get_num_entries(archive, 0) > Self.mostFiles { throw .tooManyFiles }
  }

  deinit {
    zip_discard(archive)
  }

  /// Whether there is a file of a name, small and capital letters alike.
  package func contains(_ name: String) -> Bool {
    zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE)) >= 0
  }

  /// The names of its files, in the order of the archive; folders are left out.
  package var names: [String] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) }
    }.filter { !$0.hasSuffix("/") }
  }

  /// A whole file.
  ///
  /// - Throws: `Fault`.
  package func bytes(of name: String) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  /// Unpacks a file piece by piece until the taker has had enough.
  ///
  /// - Throws: `Fault`; what was handed on before is to be thrown away then.
  package func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Fault) {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { throw .missing(name) }
    var state = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &state) == 0 else { throw .damaged(name) }
    if state.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged(name) }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while true {
      let got = zip_fread(file, &buffer, UInt64(buffer.count))
      guard got >= 0 else { throw .damaged(name) }
      guard got > 0 else { return }
      count += Int(got)
      unpacked += Int(got)
      let isBomb = count > 8 << 20 && count / Self.largestRatio > Int(clamping: state.comp_size)
      guard unpacked <= Self.largestTotal, !isBomb else { throw .tooLarge(name) }
      let isWanted = buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<Int(got)])) }
      guard isWanted else { return }
    }
  }
}
