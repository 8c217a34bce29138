import TestSupport
import Testing

/// Something that somebody could put into the folders that a site is made from, and what is said of it.
struct HostileInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The rule that is broken.
  let id: String
  /// The file that is named; below the working folder.
  let path: String
  /// Puts it into a workplace.
  let put: @Sendable (Workplace) throws -> Void

  /// A file of its own, or in the place of another.
  static func file(_ what: String, _ id: String, _ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> Self {
    HostileInput(testDescription: what, id: id, path: path) { try $0.folder.write(bytes(), to: path) }
  }

  static func text(_ what: String, _ id: String, _ path: String, _ text: @escaping @Sendable () -> String) -> Self {
    file(what, id, path) { Array(text().utf8) }
  }

  /// A text of the fixture with one thing in it replaced.
  static func edit(
    _ what: String, _ id: String, _ path: String, _ old: String, _ new: @escaping @Sendable () -> String
  ) -> Self {
    HostileInput(testDescription: what, id: id, path: path) { try $0.edit(path, old, new()) }
  }

  /// A page with a body.
  static func page(_ what: String, _ id: String, _ body: @escaping @Sendable () -> String) -> Self {
    text(what, id, "content/pages/hostile.md") { "---\ntitle: 说明\nsummary: 说明\n---\n\(body())\n" }
  }

  /// A page with a line in its front matter.
  static func setting(_ what: String, _ id: String, _ line: @escaping @Sendable () -> String) -> Self {
    text(what, id, "content/pages/hostile.md") { "---\ntitle: 说明\nsummary: 说明\n\(line())\n---\n正文\n" }
  }

  /// A symbolic link.
  static func link(_ what: String, _ path: String, to target: String) -> Self {
    HostileInput(testDescription: what, id: "input.link", path: path) { $0.folder.link(path, to: target) }
  }
}

extension String {
  /// The text so many times.
  func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
