import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// A project as a list shows it.
package struct ProjectRow: Sendable {
  private let edition: Edition
  private let project: Project
  private let timing: Timing
  private let slippage: Slippage?

  /// - Parameter index: the place of the project in the portal's list.
  package init(_ index: Int, of edition: Edition) {
    self.edition = edition
    project = edition.portal.records.projects[index]
    timing = edition.indicators.projects[index].timing
    slippage = edition.indicators.projects[index].finishSlippage
  }

  package static let fields = ViewFields<ProjectRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径") { Address.project($0.project.id).path },
    .text("district", "所在区") { $0.edition.portal[$0.project.district].name },
    .text("stage", "阶段") { $0.project.stage.title },
    .record("timing", "是否按期", of: TimingView.fields) { TimingView($0.timing, of: $0.project) },
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .text("kind", "建什么：共同体（形式）或单项设施") { $0.kind },
    .record("area", "建筑面积", of: ReportedView.fields) {
      ReportedView($0.project.area.map(\.written), unit: "平方米")
    },
    .record("plannedFinish", "计划竣工日期", of: ReportedView.fields) {
      ReportedView($0.project.plannedFinish.map(\.inChinese))
    },
    .optionalRecord("putOff", "各期之间计划竣工日期的推后；没有推后则没有", of: PutOff.fields) {
      PutOff($0.slippage, of: $0.project)
    })

  /// “集聚型民生幸福共同体”, or “单项设施”.
  private var kind: String {
    project.hubForm.value.map { $0.title + edition.hubName } ?? "单项设施"
  }
}
