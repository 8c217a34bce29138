import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// How often and by how many days a planned day was put off between editions; both lead to each time.
struct PutOff: Sendable {
  private let slippage: Slippage
  private let path: String

  /// `nil` where it never was.
  ///
  /// - Parameter project: whose step it is.
  init?(_ slippage: Slippage?, of project: Project) {
    guard let slippage, slippage.times > 0 else { return nil }
    self.slippage = slippage
    path = Address.project(project.id).place("slippage")
  }

  static let fields = ViewFields<PutOff>(
    .text("what", "推后的是哪个节点的计划日期") { $0.slippage.kind.title },
    .number("times", "推后几次", .slippage, of: NumberLink.fields) {
      NumberLink($0.slippage.times, unit: "次", to: $0.path)
    },
    .number("days", "共推后几天", .slippage, of: NumberLink.fields) { NumberLink($0.slippage.days, unit: "天", to: $0.path) })
}
