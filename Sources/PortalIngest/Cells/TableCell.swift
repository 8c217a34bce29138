import PortalCore
import PortalModel

/// A cell with something written in it, or one of the values of a list in a cell.
struct TableCell {
  let text: String
  let location: SourceLocation
  let column: ColumnDescription
  let file: TableFile

  /// Reports what is wrong with the cell.
  func reject<Value>(_ diagnostic: Diagnostic) -> Value? {
    file.log.add(diagnostic)
    return nil
  }

  /// Whether the cell holds a dash or dots that stand for “-” or “…”; reported if so.
  var isMiswrittenMark: Bool {
    guard text.utf8.count <= 9, let mark = Self.miswrittenMarks[text] else { return false }
    file.log.add(.miswrittenMark(text, mark, at: location))
    return true
  }

  /// Whether the cell holds far more than its kind of value can take; reported if so.
  var isTooLong: Bool {
    guard let longest = column.kind.longest, text.utf8.count > longest else { return false }
    file.log.add(.tooLong(column, at: location))
    return true
  }

  private static let miswrittenMarks = [
    "－": "-", "—": "-", "–": "-", "——": "-", "--": "-", "...": "…", "……": "…", "⋯": "…", "。。。": "…",
  ]

  /// Words that some write in a cell that has no value.
  static let wordsForNothing: Set = ["无", "没有", "暂无", "待定", "未知", "不详", "未报", "N/A", "n/a", "null", "NULL", "/"]
}

extension TableCell: Cell {
  func identifier() -> Identifier? {
    guard text.isIdentifier else {
      let simpler = text.plainForms.lowercased()
      return reject(.notAnIdentifier(text, simpler: simpler.isIdentifier ? simpler : nil, at: location))
    }
    guard !text.isReservedByWindows else { return reject(.reservedName(text, at: location)) }
    return Identifier(text)
  }

  func flag() -> Bool? {
    switch text {
    case "是", "√", "true", "yes": true
    case "否", "×", "false", "no": false
    default: reject(.notAFlag(text, at: location))
    }
  }

  func webAddress() -> WebAddress? {
    let address = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let address, let first = address.unicodeScalars.first, first != "/",
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains($0) })
    else { return reject(.notAWebAddress(text, at: location)) }
    return WebAddress(text)
  }

  func term<Value: Term>() -> Value? {
    if let term = Value.allCases.first(where: { $0.rawValue == text || $0.title == text }) { return term }
    return reject(.unknownTerm(text, in: column, known: Value.allCases.map { ($0.rawValue, $0.title) }, at: location))
  }

  func list<Element: CellValue>() -> [Element]? {
    var values: [Element] = []
    var seen: Set<String> = []
    var isWhole = true
    for part in parts {
      guard let value = part.text.isEmpty ? part.reject(.emptyPart(at: part.location)) : Element.read(from: part) else {
        isWhole = false
        continue
      }
      if seen.insert(value.written).inserted {
        values.append(value)
      } else {
        file.log.add(.repeatedPart(part.text, at: part.location))
      }
    }
    return isWhole ? values : nil
  }

  /// The values of a list, each a cell of its own.
  private var parts: [TableCell] {
    let separators: Set<Character> = [";", "；", "、"]
    return text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains).map { part in
      let trimmed = part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
      let slice = text[trimmed.endIndex.base..<trimmed.startIndex.base]
      return TableCell(text: String(slice), location: place(of: slice), column: column, file: file)
    }
  }

  /// The bytes of a part of the text; of the whole cell where `""` in it hides where the part is.
  private func place(of part: Substring) -> SourceLocation {
    guard let range = location.range, range.count == text.utf8.count else { return location }
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return location.source.location(start..<start + part.utf8.count)
  }
}

extension ColumnKind {
  /// How many bytes a value of the kind takes at most; `nil` where there is no limit.
  fileprivate var longest: Int? {
    switch self {
    case .text, .list(of: .text): nil
    case .list: 5000
    case .url: 2000
    default: 200
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLong(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.too-long", zh: "“\(column.title)”的内容太长，可能有引号没有配对",
      en: "this is far too long for “\(column.name)”; perhaps a quote is not closed",
      at: location, fixes: [Fix(zh: "改短；检查前面的引号是否配对", en: "shorten it, or close the quote before it")])
  }

  fileprivate static func miswrittenMark(_ text: String, _ mark: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.miswritten-mark", zh: "“\(text)”不是约定的记号：没有写“-”，不足一个单位写“…”",
      en: "“\(text)” is not the agreed mark: “-” is none, “…” is less than the unit", at: location,
      fixes: [.replace(with: mark)])
  }

  fileprivate static func notAnIdentifier(
    _ text: String, simpler: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "cell.not-an-identifier", zh: "编号“\(text)”只能用小写字母、数字，中间可用单个“-”或“.”",
      en: "the id “\(text)” may hold small letters and digits, with single “-” or “.” between them", at: location,
      fixes: [
        simpler.map { .replace(with: $0) } ?? Fix(zh: "另取编号，如“xihu-p01”", en: "choose another, such as “xihu-p01”")
      ])
  }

  /// A name that becomes a folder of the site and that Windows keeps for a device.
  static func reservedName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "content.reserved-name", zh: "“\(name)”是 Windows 保留的设备名，网站在那里存不下也打不开",
      en: "“\(name)” is the name of a device on Windows, where the site could not be kept", at: location,
      fixes: [Fix(zh: "换个名字，如“\(name)-1”", en: "choose another, such as “\(name)-1”")])
  }

  fileprivate static func notAFlag(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.not-a-flag", zh: "应写“是”或“否”，不是“\(text)”", en: "write 是 (yes) or 否 (no), not “\(text)”",
      at: location)
  }

  fileprivate static func notAWebAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.not-a-web-address", zh: "“\(text)”不是以 http:// 或 https:// 开头的网址",
      en: "“\(text)” is no address that begins with http:// or https://", at: location)
  }

  fileprivate static func unknownTerm(
    _ text: String, in column: ColumnDescription, known: [(code: String, title: String)], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "cell.unknown-term", zh: "“\(column.title)”没有“\(text)”这一项",
      en: "“\(text)” is no value of “\(column.name)”",
      at: location,
      notes: [
        Note(
          zh: "可以写：\(known.map(\.title).joined(separator: "、"))",
          en: "its values: \(known.map { "\($0.code) (\($0.title))" }.joined(separator: ", "))")
      ], fixes: Fix.nearest(to: text, in: known.flatMap { [$0.title, $0.code] }))
  }

  fileprivate static func emptyPart(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.empty-part", zh: "列表中有一项是空的，多了一个分隔号",
      en: "one value of the list is empty: there is a separator too many",
      at: location)
  }

  fileprivate static func repeatedPart(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.repeated-part", zh: "“\(text)”在列表中重复", en: "“\(text)” stands in the list twice", at: location)
  }
}
