import PortalCore

/// A clause of the plan, by its id in the plan's text: `3.2.1`, or `3.2.1b` for the second part of an item.
package struct Clause: Hashable, Sendable {
  package let id: String

  package init(_ id: String) {
    self.id = id
  }

  /// As Chinese documents cite it: “三（二）1”; the article of another law as it is.
  package var written: String {
    guard isOfPlan else { return id }
    let suffix = id.utf8.last.map { Self.parts[$0] ?? "" } ?? ""
    let numbers = id.split(separator: ".").map { part in Int(part.prefix { $0.isNumber }) ?? 0 }
    let levels = numbers.enumerated().map { level, number in
      switch level {
      case 0: number.numeral
      case 1: "（\(number.numeral)）"
      default: String(number)
      }
    }
    return levels.joined() + suffix
  }

  /// Whether it is a clause of the plan, not an article of another law.
  package var isOfPlan: Bool { id.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  private static let parts = [UInt8(ascii: "a"): "之一", UInt8(ascii: "b"): "之二", UInt8(ascii: "c"): "之三"]
}
