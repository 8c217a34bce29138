package import PortalIndicators
package import PortalMarkup

/// A verdict or a state in a word, with a code by which the stylesheet gives it its sign and colour.
package struct Badge: Sendable {
  private let code: String
  private let title: String

  package init(_ verdict: Verdict) {
    code = verdict.kind.rawValue
    title = verdict.kind.title
  }

  package init(_ state: TargetStanding.State) {
    switch state {
    case .met: code = Verdict.Kind.met.rawValue
    case .missed: code = Verdict.Kind.notMet.rawValue
    case .underway: code = "underway"
    }
    title = state.title
  }

  package static let fields = ViewFields<Badge>(
    .text("code", "结论或状态的英文代码，用作样式类") { $0.code },
    .text("title", "结论或状态的文字") { $0.title })
}
