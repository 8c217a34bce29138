import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// A program of the system, as a test uses it: git, rclone.
struct Tool {
  private let folder: TemporaryFolder
  /// What every program finds in its environment: no settings but those that a test makes.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "RCLONE_CONFIG": "/dev/null",
  ]

  init(in folder: TemporaryFolder) {
    self.folder = folder
  }

  /// Runs a command of a shell in the folder, expects it to succeed, and gives what it printed.
  @discardableResult
  func callAsFunction(_ command: String) throws -> String {
    let output = "\(folder.path)/tool.out"
    let exports = Self.environment.map { "export \($0)=\($1);" }.joined()
    let status = system("cd \(folder.path) && { \(exports) \(command); } > \(output) 2>&1")
    let text = folder["tool.out"] ?? ""
    try folder.remove("tool.out")
    try #require(status == 0, "\(command): \(text)")
    return text
  }
}
