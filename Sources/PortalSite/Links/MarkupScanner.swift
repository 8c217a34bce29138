/// Reads finished HTML once and gives the attributes that name a place: links, resources and ids.
///
/// It knows just enough of HTML for that: tags, quoted and bare values, comments, and elements whose content is text.
struct MarkupScanner {
  /// What an attribute is for.
  enum Role {
    /// Where a reader may go: `href`, `action`.
    case link
    /// What a browser fetches by itself: `src`, `poster`, the `href` of a stylesheet.
    case resource
    /// Several resources with descriptors: `srcset`.
    case resources
    /// A place that a link can point to.
    case id
  }

  /// A stretch of the page's memory.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private var at = 0

  init(_ bytes: Bytes) {
    self.bytes = bytes
  }

  /// Calls a closure with each attribute's role and its value.
  ///
  /// - Complexity: O(*n*), about a nanosecond a byte.
  mutating func run(_ found: (Role, Bytes) -> Void) {
    while let tag = nextTag() {
      readAttributes(of: tag, found)
      if let text = elementOfText(tag) { skipText(of: text) }
    }
  }

  /// The name of an element whose content is no markup; `nil` for others.
  private func elementOfText(_ tag: Range<Int>) -> StaticString? {
    switch tag.count {
    case 5: `is`("style", tag) ? "style" : `is`("title", tag) ? "title" : nil
    case 6: `is`("script", tag) ? "script" : nil
    case 8: `is`("textarea", tag) ? "textarea" : nil
    default: nil
    }
  }

  /// Goes behind the name of the next opening tag, and gives that name's range.
  private mutating func nextTag() -> Range<Int>? {
    while skip(behind: UInt8(ascii: "<")) {
      guard at < bytes.count else { return nil }
      if bytes[at].isLetter {
        let start = at
        while at < bytes.count, !bytes[at].endsName { at += 1 }
        return start..<at
      }
      if bytes[at] == UInt8(ascii: "!") { skipDeclaration() }
    }
    return nil
  }

  /// Goes behind a byte; `false` where there is none.
  private mutating func skip(behind byte: UInt8) -> Bool {
    while at < bytes.count {
      at += 1
      if bytes[at - 1] == byte { return true }
    }
    return false
  }

  private mutating func skipDeclaration() {
    guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: "-") else { return }
    at += 3
    while skip(behind: UInt8(ascii: ">")) {
      if bytes[at - 2] == UInt8(ascii: "-"), bytes[at - 3] == UInt8(ascii: "-") { return }
    }
  }

  /// Goes to the closing tag of an element whose content is text.
  private mutating func skipText(of name: StaticString) {
    while skip(behind: UInt8(ascii: "<")) {
      let end = at + 1 + name.utf8CodeUnitCount
      if end <= bytes.count, bytes[at] == UInt8(ascii: "/"), `is`(name, at + 1..<end) { return }
    }
  }

  private mutating func readAttributes(of tag: Range<Int>, _ found: (Role, Bytes) -> Void) {
    var link: Range<Int>?
    var isFetched = false
    let isLinkElement = `is`("link", tag)
    while let name = nextName() {
      let value = nextValue()
      guard let role = role(of: name) else {
        if isLinkElement, `is`("rel", name) { isFetched = fetches(value) }
        continue
      }
      if isLinkElement, role == .link { link = value } else { found(role, Bytes(rebasing: bytes[value])) }
    }
    if let link { found(isFetched ? .resource : .link, Bytes(rebasing: bytes[link])) }
  }

  /// The name of the next attribute of the tag; `nil` behind its end.
  private mutating func nextName() -> Range<Int>? {
    while at < bytes.count, bytes[at].isSpace || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at < bytes.count, bytes[at] != UInt8(ascii: ">") else {
      at = min(at + 1, bytes.count)
      return nil
    }
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "="), !bytes[at].endsName { at += 1 }
    return start..<at
  }

  /// The value behind the name reached; empty where there is none.
  private mutating func nextValue() -> Range<Int> {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return at..<at }
    at += 1
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      return skip(behind: quote) ? start..<at - 1 : start..<at
    }
    let start = at
    while at < bytes.count, !bytes[at].isSpace, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return start..<at
  }

  private func role(of name: Range<Int>) -> Role? {
    switch name.count {
    case 2: `is`("id", name) ? .id : nil
    case 3: `is`("src", name) ? .resource : nil
    case 4: `is`("href", name) ? .link : `is`("data", name) ? .resource : nil
    case 6: `is`("action", name) ? .link : `is`("srcset", name) ? .resources : `is`("poster", name) ? .resource : nil
    case 10: `is`("xlink:href", name) || `is`("formaction", name) ? .link : nil
    default: nil
    }
  }

  /// Whether a relation makes a browser fetch the file.
  private func fetches(_ relation: Range<Int>) -> Bool {
    let words = bytes[relation].split(separator: UInt8(ascii: " "))
    return words.contains { word in
      Self.fetchedRelations.contains { `is`($0, word.startIndex..<word.endIndex) }
    }
  }

  private static let fetchedRelations: [StaticString] = [
    "stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect",
    "dns-prefetch",
  ]

  /// Whether a range holds a name, in capitals or not.
  private func `is`(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    let start = name.utf8Start
    for offset in 0..<range.count where bytes[range.lowerBound + offset].lowercased != start[offset] { return false }
    return true
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
  }

  fileprivate var isSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C
  }

  fileprivate var endsName: Bool {
    isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
