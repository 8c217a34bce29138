package import PortalCore

/// What a look through everything found: what is held back, what is let through, and what must not be shown.
package struct PrivacyReport: Sendable {
  /// Something that an entry of the allow-list lets through.
  package struct Permission: Sendable {
    /// What it is, hidden as in a message, where it is and why it may be published.
    package let message: Message
    package let location: SourceLocation
  }

  /// What is held back, and what is wrong with the attachments or the allow-list.
  package private(set) var log = DiagnosticLog()
  /// In the order of the texts.
  package private(set) var permissions: [Permission] = []
  /// The numbers of the entries of the allow-list that let something through.
  private(set) var used: Set<Int> = []
  /// Texts with their personal information hidden, by their paths.
  private var masked: [String: SourceText] = [:]
  /// What is hidden as it was written, and what is shown of it.
  private var values: [(written: String, shown: String)] = []

  /// Adds what else is wrong.
  package mutating func add(_ other: DiagnosticLog) {
    log.add(contentsOf: other)
  }

  /// Adds what was found in another file.
  mutating func add(_ other: PrivacyReport) {
    log.add(contentsOf: other.log)
    permissions += other.permissions
    used.formUnion(other.used)
    masked.merge(other.masked) { first, _ in first }
    values += other.values
  }

  /// Reports items of a text.
  ///
  /// - Parameter masked: the text's bytes with all of them hidden.
  mutating func hold(
    _ items: [(item: PrivateItem, shown: String)], in text: SourceText, masked bytes: [UInt8], isName: Bool
  ) {
    guard !items.isEmpty else { return }
    values += items.map { (text.text($0.item.range), $0.shown) }
    if isName {
      let place = SourceLocation(path: text.path)
      for (item, shown) in items { log.add(.privateItem(item, shown: shown, at: place, isName: true)) }
    } else {
      let hidden = SourceText(path: text.path, bytes: bytes, grid: text.grid)
      masked[text.path] = hidden
      for (item, shown) in items {
        log.add(.privateItem(item, shown: shown, at: hidden.location(item.range), isName: false))
      }
    }
  }

  /// Notes that an entry lets an item through.
  mutating func `let`(
    _ item: PrivateItem, shown: String, at location: SourceLocation, by list: AllowList, _ entry: Int, isName: Bool
  ) {
    used.insert(entry)
    let reason = list.entries[entry].reason
    permissions.append(
      Permission(
        message: Message(
          zh: "按 privacy.yml 放行\(item.kind.title.zh)“\(shown)”，理由：\(reason)",
          en: "\(item.kind.title.en), “\(shown)”, is let through by privacy.yml: \(reason)"),
        location: isName ? SourceLocation(path: location.source.path) : location))
  }

  /// Findings of any kind, those of this report among them, with everything hidden that is held back.
  package func hidden(in other: DiagnosticLog) -> DiagnosticLog {
    guard !values.isEmpty else { return other }
    func place(_ location: SourceLocation) -> SourceLocation {
      let source = hidden(in: location.source)
      let path = shown(source.path)
      return SourceLocation(
        source: path == source.path ? source : SourceText(path: path, bytes: source.bytes, grid: source.grid),
        range: location.range)
    }
    return DiagnosticLog(other.entries.map { $0.rewritten(shown, at: place) })
  }

  /// A text that tells of what was found, with everything hidden that is held back, and whatever else in it looks like
  /// personal information because it was written in another way, such as in half-width digits.
  package func hidden(in text: String) -> String {
    let bytes = Array(shown(text).utf8)
    var masked = MaskedText(bytes)
    for item in PrivateScan.items(in: bytes, .prose) { _ = masked.hide(item) }
    return String(decoding: masked.bytes, as: UTF8.self)
  }

  /// A source with its personal information hidden, its places and cells as they were.
  private func hidden(in source: SourceText) -> SourceText {
    guard let hidden = masked[source.path], hidden.bytes.count == source.bytes.count else { return source }
    return SourceText(path: source.path, bytes: hidden.bytes, grid: source.grid)
  }

  /// A text with what was found replaced by what may be shown of it, the longest first, since one may be part of another.
  private func shown(_ text: String) -> String {
    values.sorted { ($1.written.utf8.count, $0.written) < ($0.written.utf8.count, $1.written) }
      .reduce(text) { $0.contains($1.written) ? $0.replacing($1.written, with: $1.shown) : $0 }
  }
}
