import PortalCore
import PortalModel

/// The texts of one folder of `content/editions`, by their names.
struct EditionFolder {
  /// The folder's name, “0003”.
  let name: String
  private(set) var texts: [String: SourceText] = [:]

  init(_ name: String) {
    self.name = name
  }

  /// The number that the name says.
  var number: Int { Int(name) ?? 0 }

  static let heading = "edition.yml"
  static let changes = "changes.csv"

  /// Whether a path below the content folder is that of a text of an edition.
  static func contains(_ parts: [Substring]) -> Bool {
    guard parts.count == 3, parts[0] == "editions", parts[1].utf8.count == 4, parts[1].isDigits else { return false }
    return parts[2] == heading || parts[2] == changes
      || (parts[2].hasSuffix(".csv") && Tables.named(String(parts[2].dropLast(4))) != nil)
  }

  mutating func add(_ text: SourceText, named name: String) {
    texts[name] = text
  }

  /// The text with a name; `nil`, and reported, where there is none.
  func text(_ name: String, log: SharedLog) -> SourceText? {
    if let text = texts[name] { return text }
    let sibling = texts.values.map(\.path).min() ?? ""
    let folder = sibling.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    log.add(.missing("\(folder)/\(name)"))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "edition.missing-file", zh: "这一期缺少这个文件", en: "this edition lacks the file",
      at: SourceLocation(path: path),
      fixes: [Fix(zh: "从版本库恢复 content/editions/", en: "restore content/editions/ from the repository")])
  }
}
