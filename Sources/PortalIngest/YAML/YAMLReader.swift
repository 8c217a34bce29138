package import PortalCore
import Yams

/// Reads YAML strictly: one document whose root is a mapping, without anchors and aliases, of limited size.
package struct YAMLReader {
  private let source: SourceText
  private let marks: YAMLMarks
  private let log: SharedLog

  /// The mapping that a range of a text holds; `nil`, and reported, where it holds none.
  ///
  /// - Parameter place: what to point at where a key is missing; `nil` is the whole file.
  package static func read(
    _ source: SourceText, range: Range<Int>, place: Range<Int>?, log: SharedLog
  ) -> YAMLMapping? {
    guard range.count <= largest else {
      log.add(.tooLarge(at: SourceLocation(source: source, range: nil)))
      return nil
    }
    let reader = YAMLReader(source: source, marks: YAMLMarks(source: source, range: range), log: log)
    return reader.root(of: source.text(range), place: place)
  }

  /// The mapping of a whole file.
  package static func read(_ source: SourceText, log: SharedLog) -> YAMLMapping? {
    guard let range = source.readableRange(log) else { return nil }
    return read(source, range: range, place: nil, log: log)
  }

  /// A settings file or front matter of more bytes than this is a mistake.
  private static let largest = 1 << 20

  private func root(of text: String, place: Range<Int>?) -> YAMLMapping? {
    if let alias = marks.aliasWithAnchor {
      log.add(.anchor(at: source.location(alias)))
      return nil
    }
    do {
      let parser = try Parser(yaml: text)
      let root = try parser.singleRoot()
      guard let root else { return YAMLMapping(Node.Mapping([]), place: place, marks: marks, log: log) }
      if let anchored = firstAnchored(in: root) {
        log.add(.anchor(at: source.location(marks.range(of: anchored))))
        return nil
      }
      guard case .mapping(let mapping) = root else {
        log.add(.notAMapping(at: source.location(marks.range(of: root))))
        return nil
      }
      return YAMLMapping(mapping, place: place, marks: marks, log: log)
    } catch {
      log.add(.syntax(error as? YamlError, text: text, marks: marks))
      return nil
    }
  }

  private func firstAnchored(in root: Node) -> Node? {
    var open = [root]
    while let node = open.popLast() {
      if node.anchor != nil { return node }
      switch node {
      case .mapping(let mapping): open += mapping.reversed().flatMap { [$0.value, $0.key] }
      case .sequence(let sequence): open += sequence.reversed()
      case .scalar, .alias: continue
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.too-large", zh: "YAML 部分超过 1 MB", en: "the YAML is larger than 1 MB", at: location,
      fixes: [Fix(zh: "长的内容写进正文或表", en: "put long texts into the body or into a table")])
  }

  fileprivate static func anchor(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.anchor", zh: "不允许使用 YAML 的锚点（&）和引用（*）", en: "YAML anchors (&) and aliases (*) are not allowed",
      at: location,
      fixes: [Fix(zh: "直接写出内容；文字以 & 或 * 开头时加引号", en: "write it out; quote a text that begins with & or *")])
  }

  fileprivate static func notAMapping(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.not-a-mapping", zh: "这里应是“名称: 内容”的若干行", en: "lines of the form “name: value” belong here",
      at: location)
  }

  fileprivate static func syntax(_ error: YamlError?, text: String, marks: YAMLMarks) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicateKey(
        (keys.first ?? "").shortened, at: marks.location(context.mark, length: keys.first?.utf8.count ?? 1))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(problem, at: marks.location(mark, length: 1))
    case .reader(let problem, let offset, _, _):
      let prefix = text.prefix(offset ?? 0).utf8.count
      return syntax(problem, at: marks.location(offset: prefix))
    default:
      return syntax("unreadable", at: marks.location(offset: 0))
    }
  }

  private static func duplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.duplicate-key", zh: "“\(key)”在同一处出现了不止一次", en: "“\(key)” stands here more than once",
      at: location)
  }

  private static func syntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.syntax", zh: "YAML 写法有误：\(problemsInChinese[problem] ?? problem)",
      en: "this is not YAML: \(problem)",
      at: location, fixes: [Fix(zh: "对照同类文件改正这一行", en: "mend the line as in another file of its kind")])
  }

  /// What libyaml says, said in Chinese.
  private static let problemsInChinese = [
    "could not find expected ':'": "缺少英文冒号和空格“: ”",
    "mapping values are not allowed in this context": "一行里有两个“: ”，或缩进不对；含冒号的文字要加引号",
    "found character that cannot start any token": "文字不能以这个字符开头；整段文字加引号",
    "found unexpected end of stream": "引号没有配对",
    "did not find expected key": "缩进不对，或引号、括号没有配对",
    "did not find expected <document start>": "缩进不对",
    "did not find expected ',' or ']'": "方括号没有配对",
    "did not find expected ',' or '}'": "花括号没有配对",
    "block sequence entries are not allowed in this context": "“- ”不能写在这里",
    "control characters are not allowed": "不允许控制字符",
    "but found another document": "只能有一段，不能再有“---”",
  ]
}
