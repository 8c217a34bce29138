package import PortalCore
import Yams

/// One value of a YAML text that is being read, with its place.
package struct YAMLValue {
  private let node: Node
  private let key: String
  let marks: YAMLMarks
  let log: SharedLog

  init(_ node: Node, key: String, marks: YAMLMarks, log: SharedLog) {
    self.node = node
    self.key = key
    self.marks = marks
    self.log = log
  }

  /// The bytes of the value.
  package var location: SourceLocation { marks.source.location(marks.range(of: node)) }

  /// Whether nothing is written after the key, or only white space, in quotes or not.
  package var isBlank: Bool {
    guard case .scalar(let scalar) = node else { return false }
    let isPlain = scalar.style == .plain || scalar.style == .any
    return scalar.string.allSatisfy(\.isWhitespace) || (isPlain && ["~", "null"].contains(scalar.string))
  }

  /// The text; `nil`, and reported, where there is a list, a mapping or nothing.
  package var text: String? {
    guard case .scalar(let scalar) = node, !isBlank else { return reported("文字", "text") }
    return scalar.string
  }

  /// A whole number that is not negative.
  package var count: Int? {
    decimal(fractionDigits: 0, "不小于 0 的整数", "a whole number from 0 up")
  }

  /// A number that is not negative, as a count of its smallest decimal fraction.
  package func decimal(fractionDigits: Int) -> Int? {
    decimal(
      fractionDigits: fractionDigits, "不小于 0 的数字，最多 \(fractionDigits) 位小数",
      "a number from 0 up with at most \(fractionDigits) decimals")
  }

  private func decimal(fractionDigits: Int, _ zh: String, _ en: String) -> Int? {
    guard case .scalar(let scalar) = node,
      let number = try? ExactDecimal.read(scalar.string, fractionDigits: fractionDigits), number >= 0
    else { return reported(zh, en) }
    return number
  }

  /// A day written `2025-06-30`.
  package var date: CalendarDate? {
    guard case .scalar(let scalar) = node, let date = CalendarDate(scalar.string) else {
      return reported("“2025-06-30”这样的日期", "a date such as “2025-06-30”")
    }
    return date
  }

  /// A minute written `2025-10-15 09:30`.
  package var moment: Moment? {
    guard case .scalar(let scalar) = node, let moment = Moment(scalar.string) else {
      return reported("“2025-10-15 09:30”这样的日期和时间", "a day and time such as “2025-10-15 09:30”")
    }
    return moment
  }

  /// The 64 hexadecimal digits of a SHA-256 digest.
  package var digest: Digest? {
    guard case .scalar(let scalar) = node, let digest = Digest(hex: Array(scalar.string.utf8)[...]) else {
      return reported("64 位小写十六进制数字", "64 hexadecimal digits in lower case")
    }
    return digest
  }

  /// `true` or `false`, 是 or 否.
  package var flag: Bool? {
    guard case .scalar(let scalar) = node, let flag = Self.flags[scalar.string] else {
      return reported("true 或 false", "true or false")
    }
    return flag
  }

  private static let flags = ["true": true, "是": true, "false": false, "否": false]

  /// The elements of a list.
  package var list: [YAMLValue]? {
    guard case .sequence(let sequence) = node else { return reported("以“- ”开头的列表", "a list, each line with “- ”") }
    return sequence.map { YAMLValue($0, key: key, marks: marks, log: log) }
  }

  /// The mapping that stands here.
  package var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = node else {
      return reported("“名称: 内容”的若干行", "lines of the form “name: value”")
    }
    return YAMLMapping(mapping, place: marks.range(of: node), marks: marks, log: log)
  }

  private func reported<Value>(_ zh: String, _ en: String) -> Value? {
    log.add(.wrongType(key, zh: zh, en: en, at: location))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func wrongType(_ key: String, zh: String, en: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.wrong-type", zh: "“\(key)”应是\(zh)", en: "“\(key)” must be \(en)", at: location,
      fixes: [Fix(zh: "改成\(zh)", en: "write \(en)")])
  }
}
