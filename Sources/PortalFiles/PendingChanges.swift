import Glibc
import Synchronization

/// The new content of files that are already there, kept in one file until all of it is safe on the disk.
///
/// One record for each file: the lengths of path and content, eight bytes each, then the two.
final class PendingChanges: Sendable {
  /// One record, and where its content is.
  struct Record: Hashable {
    let path: String
    let content: Range<Int>
  }

  private let descriptor: Descriptor
  private let shown: String
  private let turn = Mutex(())

  /// Begins with nothing.
  init(in folder: OutputFolder, at path: String) throws(FileFailure) {
    descriptor = try folder.openForWriting(path)
    shown = folder.shown(path)
    guard ftruncate(descriptor.number, 0) == 0 else { throw FileFailure(.write, shown) }
  }

  /// Adds one file; callable from several threads at once.
  func add(_ bytes: [UInt8], for path: String) throws(FileFailure) {
    let name = Array(path.utf8)
    var record: [UInt8] = []
    record.reserveCapacity(16 + name.count + bytes.count)
    for length in [name.count, bytes.count] {
      withUnsafeBytes(of: UInt64(length).littleEndian) { record += $0 }
    }
    record += name
    record += bytes
    guard turn.withLock({ _ in descriptor.write(record) }) else { throw FileFailure(.write, shown) }
  }

  /// The records of a file of changes, in the order in which they were added.
  ///
  /// - Throws: `FileFailure`, also where the file ends within a record.
  static func records(in descriptor: borrowing Descriptor, shown: String) throws(FileFailure) -> [Record] {
    guard let size = descriptor.state?.size else { throw FileFailure(.read, shown) }
    var records: [Record] = []
    var offset = 0
    while offset < size {
      guard let head = descriptor.read(16, at: offset) else { throw FileFailure(.read, shown) }
      guard head.count == 16 else { throw FileFailure(.read, shown, .changedDuringBuild) }
      let (name, content) = head.withUnsafeBytes {
        (
          Int(UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))),
          Int(UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        )
      }
      guard let path = descriptor.read(name, at: offset + 16) else { throw FileFailure(.read, shown) }
      let start = offset + 16 + name
      guard start + content <= size else { throw FileFailure(.read, shown, .changedDuringBuild) }
      records.append(Record(path: String(decoding: path, as: UTF8.self), content: start..<start + content))
      offset = start + content
    }
    return records
  }
}
