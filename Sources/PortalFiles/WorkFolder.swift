import FoundationEssentials
import Glibc

/// A folder for the time of one piece of work, of which nothing stays.
package struct WorkFolder: ~Copyable {
  package let path: String

  /// - Throws: `FileFailure`.
  package init() throws(FileFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/portal.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure(.create, parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
