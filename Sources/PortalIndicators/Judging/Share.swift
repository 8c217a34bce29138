package import PortalCore

/// A part of a whole, both counted: 96 of 138 subdistricts.
package struct Share: Hashable, Sendable {
  package private(set) var part: Int
  package private(set) var whole: Int

  package init(_ part: Int = 0, of whole: Int = 0) {
    self.part = part
    self.whole = whole
  }

  /// `nil` where there is nothing to be a part of.
  package var ratio: Ratio? { Ratio(part, over: whole) }

  /// The rest of the whole.
  package var missing: Int { whole - part }

  /// Counts one more of the whole, and of the part where it belongs to it.
  mutating func count(_ belongs: Bool) {
    whole += 1
    if belongs { part += 1 }
  }

  package static func + (left: Share, right: Share) -> Share {
    Share(left.part + right.part, of: left.whole + right.whole)
  }
}
