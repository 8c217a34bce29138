import PortalCore

/// Cuts a JSON text (RFC 8259) into values without recursion, so that no nesting can exhaust the stack.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index: Int
  private var values: [JSONValue] = []
  /// The objects and arrays that are open.
  private var open: [Int] = []

  /// Deeper nesting than this is no data of ours.
  private static let deepest = 64

  /// What was expected where the text goes wrong.
  fileprivate struct Failure: Error {
    let message: Message
  }

  /// The values of a text; `nil`, and reported, where it is no JSON.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func scan(_ source: SourceText, log: SharedLog) -> JSONText? {
    guard source.bytes.count < Int(UInt32.max), let range = source.readableRange(log) else { return nil }
    var scanner = JSONScanner(bytes: source.bytes, index: range.lowerBound)
    do throws(Failure) {
      try scanner.scanText()
      return JSONText(source: source, values: scanner.values)
    } catch {
      let end = min(scanner.index + 1, source.bytes.count)
      log.add(.malformed(error.message, at: source.location(min(scanner.index, end)..<end)))
      return nil
    }
  }

  private init(bytes: [UInt8], index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private mutating func scanText() throws(Failure) {
    repeat {
      let hasOpened = try scanValue()
      skipWhiteSpace()
      if !hasOpened || isAtClosingBracket { try closeAndSeparate() }
    } while !open.isEmpty
    guard index == bytes.count else { throw .endOfText }
  }

  /// Scans one value, or the beginning of an object or array; says whether it was such a beginning.
  private mutating func scanValue() throws(Failure) -> Bool {
    skipWhiteSpace()
    if let container = open.last, values[container].kind == .object { try scanKey() }
    switch current {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else { throw .tooDeep }
      open.append(values.count)
      index += 1
      append(bytes[index - 1] == UInt8(ascii: "{") ? .object : .array, from: index - 1)
      return true
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    default: try scanWord()
    }
    return false
  }

  private mutating func scanKey() throws(Failure) {
    guard current == UInt8(ascii: "\"") else { throw .key }
    try scanString()
    skipWhiteSpace()
    guard current == UInt8(ascii: ":") else { throw .colon }
    index += 1
    skipWhiteSpace()
  }

  /// Closes what ends here, and steps over the comma before the next value.
  private mutating func closeAndSeparate() throws(Failure) {
    skipWhiteSpace()
    while let container = open.last {
      if isAtClosingBracket {
        index += 1
        values[container].close(at: index, next: values.count)
        open.removeLast()
        skipWhiteSpace()
      } else {
        guard current == UInt8(ascii: ",") else { throw .comma }
        index += 1
        return
      }
    }
  }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private var isAtClosingBracket: Bool {
    guard let container = open.last else { return false }
    return current == (values[container].kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
  }

  private mutating func scanString() throws(Failure) {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20 else { throw .closingQuote }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { throw .closingQuote }
    index += 1
    append(.string, from: start)
  }

  private mutating func scanNumber() throws(Failure) {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let first = index
    try scanDigits()
    guard bytes[first] != UInt8(ascii: "0") || index == first + 1 else {
      index = first + 1
      throw .number
    }
    if current == UInt8(ascii: ".") {
      index += 1
      try scanDigits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try scanDigits()
    }
    append(.number, from: start)
  }

  private mutating func scanDigits() throws(Failure) {
    let start = index
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { index += 1 }
    guard index > start else { throw .number }
  }

  private mutating func scanWord() throws(Failure) {
    guard let word = ["true", "false", "null"].first(where: { bytes[index...].starts(with: $0.utf8) }) else {
      throw .value
    }
    index += word.utf8.count
    append(.word, from: index - word.utf8.count)
  }

  private mutating func append(_ kind: JSONValue.Kind, from start: Int) {
    values.append(JSONValue(kind, start..<index, next: values.count + 1))
  }
}

extension JSONScanner.Failure {
  static let value = Self(message: Message(zh: "这里应是一个值", en: "a value belongs here"))
  static let key = Self(message: Message(zh: "这里应是双引号括起的名称", en: "a name in quotes belongs here"))
  static let colon = Self(message: Message(zh: "名称之后缺少冒号", en: "a colon belongs here"))
  static let comma = Self(message: Message(zh: "这里应是逗号或右括号", en: "a comma or a closing bracket belongs here"))
  static let number = Self(message: Message(zh: "数字的写法有误", en: "this number is not written as JSON writes it"))
  static let closingQuote = Self(message: Message(zh: "双引号没有配对", en: "the closing quote is missing"))
  static let tooDeep = Self(message: Message(zh: "括号嵌套超过 64 层", en: "brackets are nested more than 64 deep"))
  static let endOfText = Self(message: Message(zh: "文件到此应已结束", en: "the text should end here"))
}

extension Diagnostic {
  fileprivate static func malformed(_ message: Message, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "json.malformed", zh: "JSON 写法有误：\(message.zh)", en: "this is not JSON: \(message.en)", at: location,
      fixes: [Fix(zh: "从地图软件重新导出", en: "export it from the map program again")])
  }
}
