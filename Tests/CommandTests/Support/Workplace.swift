import FoundationEssentials
import TestSupport
import Testing

/// A folder with the fixture's content and the repository's templates, in which a test edits and runs `portal`.
final class Workplace: Sendable {
  let folder: TemporaryFolder

  /// The folder of these tests.
  static let tests = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()

  /// - Parameter content: the content to copy, in place of the fixture's.
  init(content: String = Workplace.tests + "/Fixture/content") throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: content, toPath: folder.path + "/content")
    try FileManager.default.copyItem(atPath: Self.tests + "/../../templates", toPath: folder.path + "/templates")
  }

  /// - Parameter other: what is copied with all that was done in it.
  init(copying other: Workplace) throws {
    folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: other.folder.path) {
      try FileManager.default.copyItem(atPath: "\(other.folder.path)/\(name)", toPath: "\(folder.path)/\(name)")
    }
  }

  /// Runs `portal` here until it ends.
  func run(
    _ arguments: String..., environment: [String: String] = [:], prelude: String? = nil
  ) throws -> PortalRun {
    try start(arguments, environment: environment, prelude: prelude).finish()
  }

  /// Starts `portal` here.
  func start(
    _ arguments: [String], environment: [String: String] = [:], prelude: String? = nil, terminal: String? = nil
  ) throws -> PortalProcess {
    try PortalProcess(
      arguments,
      .init(folder: folder.path, environment: environment, prelude: prelude, terminal: terminal))
  }

  /// Builds the site and expects nothing to be wrong.
  @discardableResult
  func build(_ options: String..., into output: String = "site") throws -> [String: String] {
    let run = try start(["build", "--output", output] + options).finish()
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    return try site(output)
  }

  /// All files of a site with their contents, apart from what the build keeps for itself.
  func site(_ output: String = "site") throws -> [String: String] { try folder.files(in: output) }

  /// Replaces a text in a file, every time that it is there.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try #require(folder[file], "\(file) is there")
    try #require(text.contains(old), "\(file) says “\(old)”")
    try folder.write(text.replacing(old, with: new), to: file)
  }
}
