import FoundationEssentials
import TestSupport
import Testing

/// A folder of `Cases`: what an author changes in the fixture, and what comes of it.
///
/// Its files in `content` and `templates` take the place of the fixture's; `removed.txt` lists what is taken away.
/// `diagnostics.zh.txt` and `diagnostics.en.txt` are what `portal check` says, to the letter. Below `expected`, the
/// file of a page's path and `.shows` lists lines that its reader sees, `.lacks` what must not be in its source.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String

  static let all: [Case] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Workplace.tests + "/Cases")) ?? []
    return names.sorted().map { Case(name: $0) }
  }()

  var testDescription: String { name }
  var path: String { Workplace.tests + "/Cases/" + name }

  /// All files of the case, in order.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).filter { file in
        var isFolder = false
        return FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder) && !isFolder
      }.sorted()
    }
  }

  func text(_ file: String) -> String {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func record(_ text: String, as file: String) throws {
    if text.isEmpty {
      try? FileManager.default.removeItem(atPath: path + "/" + file)
    } else {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
    }
  }

  /// The fixture with the author's changes.
  func workplace() throws -> Workplace {
    let workplace = try Workplace()
    for file in try files where file.hasPrefix("content/") || file.hasPrefix("templates/") {
      try workplace.folder.write(text(file), to: file)
    }
    for file in text("removed.txt").split(separator: "\n") { try workplace.folder.remove(String(file)) }
    return workplace
  }
}
