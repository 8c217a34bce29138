import PortalCore
package import PortalIndicators
package import PortalMarkup
import PortalModel

/// A project that is late: by how much, since which step, and who answers for it.
package struct LateRow: Sendable {
  private let edition: Edition
  private let project: Project
  private let standing: ProjectStanding
  private let days: Int

  package init(_ late: LateProject, of edition: Edition) {
    self.edition = edition
    project = edition.portal[late.project]
    standing = edition.indicators[late.project]
    days = late.days
  }

  package static let fields = ViewFields<LateRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径") { Address.project($0.project.id).path },
    .number("days", "逾期，天", .daysLate, of: NumberLink.fields) {
      NumberLink($0.days, unit: "天", to: Address.project($0.project.id).place("time"))
    },
    .text("district", "所在区") { $0.edition.portal[$0.project.district].name },
    .text("districtPath", "所在区的路径") { Address.district($0.project.district.id).path },
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .optionalRecord("putOff", "各期之间计划竣工日期的推后；没有推后则没有", of: PutOff.fields) {
      PutOff($0.standing.finishSlippage, of: $0.project)
    },
    .record("reason", "报送的原因", of: ReportedView.fields) { ReportedView($0.reason) })

  /// Why the overdue step is late, or else the last late one.
  private var reason: Reported<String> {
    let late = standing.milestones.filter { ($0.daysLate ?? 0) > 0 }
    return (late.last { $0.state == .overdue } ?? late.last)?.delayReason ?? .notReported
  }
}
