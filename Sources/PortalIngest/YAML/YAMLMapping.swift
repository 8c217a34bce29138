package import PortalCore
import Yams

/// A mapping of a YAML text that is being read: ask for every key that there may be, then for `finish`.
///
/// What is asked for is what is allowed: `finish` reports every other key.
package final class YAMLMapping {
  private let pairs: [(name: String, key: Node, value: Node)]
  private let place: Range<Int>?
  private let marks: YAMLMarks
  private let log: SharedLog
  private var asked: [String] = []

  init(_ mapping: Node.Mapping, place: Range<Int>?, marks: YAMLMarks, log: SharedLog) {
    pairs = mapping.map { ($0.key.scalar?.string ?? "", $0.key, $0.value) }
    self.place = place
    self.marks = marks
    self.log = log
  }

  /// What to point at where something is missing.
  package var location: SourceLocation { SourceLocation(source: marks.source, range: place) }

  /// The value of a key; `nil` where the key is absent or nothing follows it.
  package func optional(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let pair = pairs.first(where: { $0.name == key }) else { return nil }
    let value = YAMLValue(pair.value, key: key, marks: marks, log: log)
    return value.isBlank ? nil : value
  }

  /// The value of a key that must be there; `nil`, and reported, where it is not.
  package func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    if let pair = pairs.first(where: { $0.name == key }) {
      log.add(.blankValue(key, at: marks.source.location(marks.range(of: pair.key))))
    } else {
      log.add(.missingKey(key, at: location))
    }
    return nil
  }

  /// Reports the keys that nobody asked for.
  package func finish() {
    for pair in pairs where !asked.contains(pair.name) {
      log.add(.unknownKey(pair.name.shortened, known: asked, at: marks.source.location(marks.range(of: pair.key))))
    }
  }
}

extension Diagnostic {
  fileprivate static func missingKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "yaml.missing-key", zh: "缺少“\(key)”", en: "“\(key)” is missing", at: location)
  }

  fileprivate static func blankValue(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "yaml.blank-value", zh: "“\(key)”必须填写", en: "“\(key)” must not be blank", at: location)
  }

  fileprivate static func unknownKey(_ key: String, known: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.unknown-key", zh: "这里没有名为“\(key)”的项", en: "nothing here is named “\(key)”", at: location,
      notes: [
        Note(
          zh: "可用的有：\(known.joined(separator: "、"))", en: "known here: \(known.joined(separator: ", "))")
      ],
      fixes: Fix.nearest(to: key, in: known))
  }
}
