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
  package subscript(file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all files and folders, in order.
  package var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
  }

  /// All files with their contents, apart from what the build keeps for itself.
  package var files: [String: String] {
    get throws {
      var files: [String: String] = [:]
      for file in try FileManager.default.subpathsOfDirectory(atPath: path) where !file.hasPrefix(".portal") {
        var isFolder = false
        if FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder), !isFolder {
          files[file] = self[file]
        }
      }
      return files
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
