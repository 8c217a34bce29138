import PortalCore
package import PortalIndicators
package import PortalMarkup

/// A part of a whole as a page says it: “96 / 138”, 69.6 %.
package struct ShareView: Sendable {
  private let share: Share

  package init(_ share: Share) {
    self.share = share
  }

  package static let fields = ViewFields<ShareView>(
    .text("part", "其中几个") { $0.share.part.grouped },
    .text("whole", "一共几个") { $0.share.whole.grouped },
    .optional("percent", "百分比，一位小数；没有分母则没有") { $0.share.percentWritten })
}

extension Share {
  /// The percentage as it is shown, “69.6”: less than the whole never as 100; `nil` where there is nothing to divide.
  package var percentWritten: String? {
    ratio.map { part < whole && $0.rounded(scale: 1000) >= 1000 ? "99.9" : $0.percent }
  }
}
