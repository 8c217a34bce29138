import FoundationEssentials
package import Glibc

/// A folder of its own for a test, removed when the test is done.
package final class TemporaryFolder: Sendable {
  /// Where it lies, without a slash at its end.
  package let path: String

  /// Makes an empty folder in another.
  package init(in parent: String = "/tmp") throws {
    var template = Array((parent + "/portal-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and makes the folders on the way.
  package func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  /// Writes a file and makes the folders on the way.
  package func write(_ bytes: [UInt8], to file: String) throws {
    let folder = (path + "/" + file).split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path + "/" + file))
  }

  /// Removes a file, or a folder with all that is in it.
  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// Copies a file from elsewhere and makes the folders on the way.
  package func copy(_ source: String, to file: String) throws {
    try write(Array(try Data(contentsOf: URL(filePath: source))), to: file)
  }

  /// Makes a symbolic link.
  package func link(_ file: String, to target: String) {
    symlink(target, path + "/" + file)
  }

  /// The text of a file, or `nil` where there is none.
  package subscript(file: String) -> String? { text(at: path + "/" + file) }

  private func text(at path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all files and folders, in order.
  package var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
  }

  /// All files with their contents, apart from what the build keeps for itself.
  package var files: [String: String] {
    get throws { try files(in: "") }
  }

  /// The same of a folder in it, by their paths there; empty where it is not there.
  package func files(in folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    try collect("", in: folder.isEmpty ? path : path + "/" + folder, into: &files)
    return files
  }

  /// By `readdir`: Foundation throws an error inside for each file, which the test library traces back.
  private func collect(_ prefix: String, in root: String, into files: inout [String: String]) throws {
    guard let stream = opendir(root + "/" + prefix) else {
      guard errno == ENOENT else { throw CocoaError(.fileReadUnknown) }
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != "..", !(prefix + name).hasPrefix(".portal") else { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        try collect(prefix + name + "/", in: root, into: &files)
      } else {
        files[prefix + name] = text(at: root + "/" + prefix + name)
      }
    }
  }

  /// Mode and time of a file or folder.
  package func status(of file: String) -> stat {
    var status = stat()
    lstat(path + "/" + file, &status)
    return status
  }

  /// The permissions of a file or folder.
  package func mode(of file: String) -> mode_t {
    status(of: file).st_mode & 0o777
  }
}
