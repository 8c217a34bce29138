/// Looks through a text for personal information.
///
/// Every byte is looked at once; what is near a place is read again only where something was found.
package struct PrivateScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let surroundings: Surroundings
  private let rules: NumberRules
  private var run = DigitRun()
  private var items: [PrivateItem] = []

  /// What a text holds, in its order.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func items(in bytes: [UInt8], _ form: TextForm) -> [PrivateItem] {
    bytes.withUnsafeBufferPointer { text in
      var scan = PrivateScan(text, form)
      scan.look()
      return scan.items
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ form: TextForm) {
    self.text = text
    surroundings = Surroundings(text: text, form: form)
    rules = NumberRules(text: text, surroundings: surroundings)
  }

  private mutating func look() {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte &- 0x30 < 10 || (byte == 0xEF && DigitRun.digit(text, at: index) != nil) {
        index = readDigits(from: index)
      } else if byte == 0x40 {
        readMailbox(at: index)
        index += 1
      } else if byte == 0xE5, isRoom(index) {
        readRoom(at: index)
        index += 3
      } else {
        index += 1
      }
    }
  }

  private mutating func readDigits(from start: Int) -> Int {
    let end = run.read(text, from: start)
    if run.count >= 11 {
      var index = 0
      while index < run.count {
        if run.isBoundary(index), let (item, next) = rules.item(in: run, at: index) {
          items.append(item)
          index = next
        } else {
          index += 1
        }
      }
    }
    if end < text.count, text[end] == UInt8(ascii: "*") || text[end] == 0xEF {
      return readMask(from: start, digits: end)
    }
    return end
  }

  /// Reads digits of which some are hidden; what is hidden well enough is none.
  private mutating func readMask(from start: Int, digits end: Int) -> Int {
    guard run.length(from: 0) == run.count, start == 0 || text[start - 1] != UInt8(ascii: "*"),
      let mask = NumberMask(text, from: start)
    else { return end }
    if mask.isWeak { items.append(PrivateItem(.weakMask, start..<mask.end)) }
    return max(end, mask.end)
  }

  private mutating func readMailbox(at index: Int) {
    var start = index
    while start > 0, index - start < 64, Self.isOfMailbox(text[start - 1]) { start -= 1 }
    var end = index + 1
    while end < text.count, end - index < 64, Self.isOfMailbox(text[end]) { end += 1 }
    while end > index + 1, text[end - 1] == 0x2E { end -= 1 }
    let host = String(decoding: text[index + 1..<end], as: UTF8.self).lowercased()
    guard start < index, Self.personalHosts.contains(host) else { return }
    items.append(PrivateItem(.personalMail, start..<end))
  }

  private static func isOfMailbox(_ byte: UInt8) -> Bool {
    Surroundings.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
  }

  private static let personalHosts: Set<String> = [
    "qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "yeah.net", "sina.com", "sina.cn",
    "vip.sina.com", "sohu.com", "139.com", "189.cn", "wo.cn", "aliyun.com", "tom.com", "21cn.com", "gmail.com",
    "hotmail.com", "outlook.com", "live.com", "msn.com", "yahoo.com", "yahoo.com.cn", "icloud.com", "me.com",
  ]

  private func isRoom(_ index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xAE && text[index + 2] == 0xA4
  }

  /// Takes “3幢2单元101室” for a home address where a word beside it speaks of a person.
  private mutating func readRoom(at index: Int) {
    let digits = text[..<index].reversed().prefix(5).prefix { $0 &- 0x30 < 10 || $0 == 0x2D }.count
    guard digits >= 2 else { return }
    let from = surroundings.start(ofLine: index, reach: 48)
    let before = String(decoding: text[from..<index], as: UTF8.self)
    guard let building = ["幢", "栋", "号楼", "单元"].compactMap({ before.firstRange(of: $0)?.lowerBound }).min() else {
      return
    }
    let number = before[..<building].reversed().prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }.count
    let start = from + before[..<building].utf8.count - number
    let range = max(from, start)..<index + 3
    if surroundings.hasLabelOnLine(near: range, Surroundings.nameLabels) {
      items.append(PrivateItem(.homeAddress, range))
    }
  }
}
