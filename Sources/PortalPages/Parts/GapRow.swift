import PortalCore
package import PortalMarkup
package import PortalModel

/// A line of the gap list.
package struct GapRow: Sendable {
  private let edition: Edition
  private let gap: Gap
  private let showsPlace: Bool

  /// - Parameter showsPlace: whether the list is of several communities, so that each line says of which it is.
  package init(_ gap: Gap, of edition: Edition, showsPlace: Bool = true) {
    self.edition = edition
    self.gap = gap
    self.showsPlace = showsPlace
  }

  package static let fields = ViewFields<GapRow>(
    .text("domain", "服务领域") { $0.edition.portal[$0.gap.domain].name },
    .text("need", "居民缺什么") { $0.gap.need },
    .record("measure", "补齐措施", of: ReportedView.fields) { ReportedView($0.gap.measure) },
    .record("year", "计划年份", of: ReportedView.fields) { ReportedView($0.gap.year.map(\.written)) },
    .text("state", "状态：已发现、已列入计划、正在补齐、已补齐") { $0.gap.state.title },
    .flag("showsPlace", "要不要写明是哪个社区：本社区自己的页面不写") { $0.showsPlace },
    .text("community", "社区（村）") { $0.edition.portal[$0.gap.community].name },
    .text("communityPath", "社区的路径") { Address.community($0.gap.community.id).path })
}
