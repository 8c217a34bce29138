import PortalCore

/// How a Chinese text is set: its punctuation, the brackets of document numbers, the descriptions of pictures.
struct ProseRules {
  private let text: SourceText
  private let log: SharedLog
  private let scalars: [Unicode.Scalar]
  /// Where each character begins in the text, and where the last one ends.
  private let starts: [Int]

  /// - Parameter text: Markdown.
  init(_ text: SourceText, log: SharedLog) {
    self.text = text
    self.log = log
    scalars = Array(text.text(text.bytes.indices).unicodeScalars)
    starts = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
  }

  /// - Complexity: O(*n*) in the bytes.
  func check() {
    // Where bytes are not UTF-8, which its reader reports, places would be wrong.
    guard starts.last == text.bytes.count else { return }
    for index in scalars.indices {
      switch scalars[index] {
      case ",", ";", ":", "?", "!": checkMark(at: index)
      case "，", "。", "、", "；", "：": checkRepeated(at: index)
      case "(": checkBracket(at: index)
      case "号": checkNumber(endingAt: index)
      case "[": checkPicture(at: index)
      default: continue
      }
    }
  }

  private static let fullWidth: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "?": "？", "!": "！"]

  /// A half-width mark between two Chinese characters.
  private func checkMark(at index: Int) {
    guard isChinese(index - 1), isChinese(index + 1), let right = Self.fullWidth[scalars[index]] else { return }
    log.add(.punctuation(String(scalars[index]), right, at: place(index..<index + 1)))
  }

  /// The same mark twice, or more often.
  private func checkRepeated(at index: Int) {
    let mark = scalars[index]
    guard index + 1 < scalars.count, scalars[index + 1] == mark, index == 0 || scalars[index - 1] != mark else {
      return
    }
    let end = scalars[index...].firstIndex { $0 != mark } ?? scalars.count
    let written = String(String.UnicodeScalarView(scalars[index..<end]))
    log.add(.punctuation(written, mark == "。" && end - index >= 3 ? "……" : String(mark), at: place(index..<end)))
  }

  /// Half-width brackets around Chinese and behind Chinese.
  private func checkBracket(at index: Int) {
    guard isChinese(index - 1), isChinese(index + 1),
      let end = scalars[index...].prefix(60).firstIndex(where: { $0 == ")" || $0 == "\n" }), scalars[end] == ")",
      isChinese(end - 1)
    else { return }
    let inside = String(String.UnicodeScalarView(scalars[index + 1..<end]))
    log.add(.punctuation("(\(inside))", "（\(inside)）", at: place(index..<end + 1)))
  }

  /// A year in other brackets than 〔〕 before a number and 号, behind Chinese: “杭政办函（2024）11号”.
  private func checkNumber(endingAt end: Int) {
    let digits = scalars[..<end].reversed().prefix { isDigit($0) }.count
    let close = end - digits - 1
    guard (1...5).contains(digits), close >= 6, "])）】］".unicodeScalars.contains(scalars[close]),
      scalars[close - 4..<close].allSatisfy(isDigit), isChinese(close - 6), !isOwnValue(close),
      "[(（【［".unicodeScalars.contains(scalars[close - 5])
    else { return }
    func written(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    let wrong = written(close - 5..<end + 1)
    let right = "〔\(written(close - 4..<close))〕\(written(close + 1..<end + 1))"
    log.add(.numberBrackets(wrong, right, at: place(close - 5..<end + 1)))
  }

  /// Whether a place is in the value of a document's number, whose reader says what is wrong with it.
  private func isOwnValue(_ index: Int) -> Bool {
    let start = scalars[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let line = String(String.UnicodeScalarView(scalars[start..<index]))
    return line.hasPrefix("document_number:") || line.contains("name: 文号")
  }

  /// A picture whose description says nothing of it: “图片”, “IMG_0012.jpg”.
  private func checkPicture(at index: Int) {
    guard index > 0, scalars[index - 1] == "!",
      let end = scalars[index...].prefix(200).firstIndex(where: { $0 == "]" || $0 == "\n" }), scalars[end] == "]"
    else { return }
    let description = String(String.UnicodeScalarView(scalars[index + 1..<end])).lowercased()
    let isName = [".jpg", ".jpeg", ".png", ".webp", ".svg"].contains { description.hasSuffix($0) }
    guard isName || Self.emptyWords.contains(description) || description.hasPrefix("img_") else { return }
    log.add(.emptyDescription(description.shortened, at: place(index + 1..<end)))
  }

  private static let emptyWords: Set = ["图", "图片", "照片", "配图", "插图", "截图", "示意图", "image", "picture", "photo", "img"]

  private func isChinese(_ index: Int) -> Bool {
    scalars.indices.contains(index) && (0x4E00...0x9FFF).contains(scalars[index].value)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private func place(_ range: Range<Int>) -> SourceLocation {
    text.location(starts[range.lowerBound]..<starts[range.upperBound])
  }
}

extension Diagnostic {
  fileprivate static func punctuation(_ wrong: String, _ right: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "editorial.punctuation", zh: "中文里的标点“\(wrong.shortened)”应写“\(right.shortened)”",
      en: "the punctuation “\(wrong.shortened)” in a Chinese text should be “\(right.shortened)”", at: location,
      fixes: [.replace(with: right)])
  }

  fileprivate static func numberBrackets(_ wrong: String, _ right: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "editorial.number-brackets", zh: "文号里的年份用六角括号：“\(right)”",
      en: "the year of a document number stands in 〔〕: “\(right)”", at: location, fixes: [.replace(with: right)])
  }

  fileprivate static func emptyDescription(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "editorial.empty-description", zh: "“\(text)”没有说出图上是什么，看不见图的人不知道内容",
      en: "“\(text)” does not say what is in the picture, to those who do not see it", at: location,
      fixes: [Fix(zh: "写出图上的人、物、地点或数据", en: "say who, what, where or which figures are in it")])
  }
}
