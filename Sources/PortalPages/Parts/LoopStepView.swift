import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A step of the loop 调查—评估—提升—反馈 as a page says it.
enum LoopStepView {
  static let fields = ViewFields<LoopStep>(
    .text("name", "步骤") { $0.kind.title },
    .flag("isDone", "到截至日期是否完成") { $0.isDone },
    .record("date", "完成日期", of: ReportedView.fields) { ReportedView($0.date.map(\.inChinese)) })
}

/// A pilot community with the four steps of its loop.
struct PilotRow: Sendable {
  let community: Community
  let standing: CommunityStanding

  static let fields = ViewFields<PilotRow>(
    .text("name", "试点社区") { $0.community.name },
    .text("path", "本站路径") { Address.community($0.community.id).place("loop") },
    .list("loop", "调查、评估、提升、反馈四步", of: LoopStepView.fields) { $0.standing.loop })
}
