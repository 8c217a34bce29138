import PortalCore

/// Finds the words of a list in texts, looking at each byte once.
struct WordSearch {
  private let list: WordList
  /// For each character of three bytes, by its number: whether a word begins with it.
  private var begins = [Bool](repeating: false, count: 1 << 16)
  private var words: [(bytes: [UInt8], entry: Int)] = []

  init(_ list: WordList) {
    self.list = list
    for (number, entry) in list.entries.enumerated() {
      let bytes = Array(entry.wrong.utf8)
      words.append((bytes, number))
      begins[Self.number(bytes[0], bytes[1], bytes[2])] = true
    }
  }

  /// Reports every word of the list in a text.
  func check(_ text: SourceText, log: SharedLog) {
    guard !words.isEmpty else { return }
    var found: [(range: Range<Int>, entry: Int)] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        guard bytes[index] >= 0xE0, bytes[index] < 0xF0 else {
          index += 1
          continue
        }
        if begins[Self.number(bytes[index], bytes[index + 1], bytes[index + 2])] {
          for word in words where bytes[index...].starts(with: word.bytes) {
            found.append((index..<index + word.bytes.count, word.entry))
          }
        }
        index += 3
      }
    }
    for (range, entry) in found where !isExcepted(range, list.entries[entry], in: text) {
      log.add(.word(list.entries[entry], at: text.location(range)))
    }
  }

  private static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  /// Whether a word is part of a longer text in which it is right.
  private func isExcepted(_ range: Range<Int>, _ entry: WordList.Entry, in text: SourceText) -> Bool {
    entry.exceptions.contains { exception in
      exception.ranges(of: entry.wrong).contains { part in
        let before = exception[..<part.lowerBound].utf8.count
        let start = range.lowerBound - before
        return start >= 0 && text.bytes[start...].starts(with: exception.utf8)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func word(_ entry: WordList.Entry, at location: SourceLocation) -> Diagnostic {
    let note = Note(zh: "words.yml 里这样规定", en: "words.yml says so", at: entry.location)
    guard entry.isForbidden else {
      return Diagnostic(
        .warning, "editorial.word", zh: "“\(entry.wrong)”应写“\(entry.right)”",
        en: "“\(entry.wrong)” should be “\(entry.right)”", at: location, notes: [note],
        fixes: [.replace(with: entry.right)])
    }
    return Diagnostic(
      .error, "editorial.forbidden-word", zh: "不能写“\(entry.wrong)”，应写“\(entry.right)”",
      en: "“\(entry.wrong)” must not be written; write “\(entry.right)”", at: location, notes: [note],
      fixes: [.replace(with: entry.right)])
  }
}
