import FoundationEssentials
import PortalCore

/// A JSON text cut into values, held flat in the order of the text; every value knows its bytes.
struct JSONText: Sendable {
  let source: SourceText
  private let values: [JSONValue]

  init(source: SourceText, values: [JSONValue]) {
    self.source = source
    self.values = values
  }

  /// The place of the outermost value.
  static let root = 0

  func kind(of value: Int) -> JSONValue.Kind { values[value].kind }

  func range(of value: Int) -> Range<Int> { values[value].range }

  func location(of value: Int) -> SourceLocation { source.location(range(of: value)) }

  /// The elements of an array; nothing of any other value.
  func elements(of value: Int) -> [Int] {
    values[value].kind == .array ? children(of: value) : []
  }

  /// The value of a key of an object; the last, where the key stands more than once.
  func member(_ key: String, of value: Int) -> Int? {
    guard values[value].kind == .object else { return nil }
    let children = children(of: value)
    return stride(from: 0, to: children.count, by: 2).reversed().first { text(of: children[$0]) == key }.map {
      children[$0 + 1]
    }
  }

  /// The text of a string; `nil` of any other value, and of a string whose escapes stand for no characters.
  func text(of value: Int) -> String? {
    guard values[value].kind == .string else { return nil }
    let range = values[value].range
    let text = source.text(range.lowerBound + 1..<range.upperBound - 1)
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return try? JSONDecoder().decode(String.self, from: Data(source.bytes[range]))
  }

  /// A number as it is written; `nil` of any other value.
  func number(of value: Int) -> String? {
    values[value].kind == .number ? source.text(values[value].range) : nil
  }

  private func children(of value: Int) -> [Int] {
    var children: [Int] = []
    var child = value + 1
    while child < values[value].next {
      children.append(child)
      child = values[child].next
    }
    return children
  }
}

/// One value of a JSON text.
struct JSONValue: BitwiseCopyable, Sendable {
  let kind: Kind
  private let start: UInt32
  private var end: UInt32
  private var following: UInt32

  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case object
    case array
    case string
    case number
    case word
  }

  init(_ kind: Kind, _ range: Range<Int>, next: Int) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    following = UInt32(next)
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  /// The place of the first value that is not inside this one.
  var next: Int { Int(following) }

  /// Closes an object or array.
  mutating func close(at end: Int, next: Int) {
    self.end = UInt32(end)
    following = UInt32(next)
  }
}
