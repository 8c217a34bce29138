import FoundationEssentials
import TestSupport
import Testing

/// A folder with spreadsheets, the commands that are run on them, and what the commands are recorded to print.
///
/// `commands.txt` has one command a line: `portal …`, or `form FILE` for how a file of the site is encoded.
/// `base.txt` says “demo” where the content is that of the demo city and not the fixture's. The first line of
/// `title.txt` says what the spreadsheets are like, the second what portal makes of them.
struct ImportStory: CustomTestStringConvertible, Sendable {
  let path: String

  /// The stories of the sixteen quirks, in their order.
  static let quirks: [ImportStory] = {
    let folder = Workplace.tests + "/Quirks"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { ImportStory(path: folder + "/" + $0) }
  }()

  /// Three workbooks and a clean build.
  static let example = ImportStory(path: Workplace.tests + "/ImportExample")

  var name: String { String(path.split(separator: "/").last ?? "") }
  var testDescription: String { name }

  /// The files that portal is given, in order.
  var spreadsheets: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasSuffix(".txt") }.sorted()
  }

  var commands: [String] { (self["commands.txt"] ?? "").split(separator: "\n").map(String.init) }

  subscript(file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  func record(_ text: String, as file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
  }

  private var isOfDemo: Bool { self["base.txt"]?.hasPrefix("demo") == true }

  /// A folder in which the commands can be run.
  func workplace() throws -> Workplace {
    let workplace = try isOfDemo ? Workplace(content: Workplace.tests + "/../../content") : Workplace()
    for file in spreadsheets {
      try FileManager.default.copyItem(atPath: path + "/" + file, toPath: workplace.folder.path + "/" + file)
    }
    return workplace
  }

  /// Runs the commands one after another; gives what a terminal shows, and the lines of the records that are new.
  func told(in language: String = "zh") throws -> String {
    let workplace = try workplace()
    let before = try records(of: workplace)
    var text = ""
    for command in commands {
      text += "$ \(command)\n" + (try output(of: command, in: workplace, language)) + "\n"
    }
    // The records of the demo city are others' to change.
    return isOfDemo ? text : text + changes(from: before, to: try records(of: workplace))
  }

  private func output(of command: String, in workplace: Workplace, _ language: String) throws -> String {
    let words = command.split(separator: " ").map(String.init)
    if words[0] == "form" { return try form(of: words[1], in: workplace) }
    let run = try workplace.start(Array(words.dropFirst()) + ["--language", language]).finish()
    // How long a build takes, and how many pages the site has, is no matter of the import.
    return (run.output + run.errors).replacing(/[0-9]+\.[0-9][0-9] (秒|s)/) { "… \($0.1)" }
      .replacing(/已生成 [^；]*；/, with: "已生成 … 个文件到 site/；")
  }

  private func form(of file: String, in workplace: Workplace) throws -> String {
    let bytes = Array(try #require(FileManager.default.contents(atPath: workplace.folder.path + "/" + file)))
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && String(validating: bytes, as: UTF8.self) != nil
    let feeds = bytes.indices.filter { bytes[$0] == 0x0A }
    let isWindows = !feeds.isEmpty && feeds.allSatisfy { $0 > 0 && bytes[$0 - 1] == 0x0D }
    return "UTF-8 \(isMarked ? "BOM" : "-"), \(isWindows ? "CRLF" : "LF")\n"
  }

  private func records(of workplace: Workplace) throws -> [String: String] {
    try workplace.folder.files.filter { $0.key.hasPrefix("content/") && $0.key.hasSuffix(".csv") }
  }

  private func changes(from before: [String: String], to after: [String: String]) -> String {
    var text = ""
    for file in after.keys.sorted() where after[file] != before[file] {
      let old = Set((before[file] ?? "").split(separator: "\n"))
      let new = (after[file] ?? "").replacing("\u{FEFF}", with: "").split(separator: "\n").filter { !old.contains($0) }
      text += "\(file)\n" + new.map { "+ \($0)\n" }.joined()
    }
    return text
  }
}
