import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A step of a project that is or was later than planned.
struct LateStepRow: Sendable {
  private let edition: Edition
  private let project: Project
  private let step: MilestoneStanding
  private let slippage: Slippage?

  /// The late steps of late projects, project by project.
  static func all(of projects: [LateProject], in edition: Edition) -> [LateStepRow] {
    projects.flatMap { late in
      let standing = edition.indicators[late.project]
      return standing.milestones.filter { ($0.daysLate ?? 0) > 0 }.map { step in
        LateStepRow(
          edition: edition, project: edition.portal[late.project], step: step,
          slippage: standing.slippages.first { $0.kind == step.kind })
      }
    }
  }

  static let fields = ViewFields<LateStepRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径，到项目的进度") { Address.project($0.project.id).place("time") },
    .text("step", "节点") { $0.step.kind.title },
    .record("planned", "计划日期", of: ReportedView.fields) { ReportedView($0.step.planned.map(\.inChinese)) },
    .optional("actual", "实际日期；还没有完成则没有") { row in
      row.step.state == .done ? row.step.actual.value?.inChinese : nil
    },
    .number("days", "晚了几天：实际日期，或截至日期，减计划日期", .daysLate, of: NumberLink.fields) {
      NumberLink($0.step.daysLate ?? 0, unit: "天", to: Address.project($0.project.id).place("time"))
    },
    .text("district", "所在区") { $0.edition.portal[$0.project.district].name },
    .text("districtPath", "所在区的路径") { Address.district($0.project.district.id).path },
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .optionalRecord("putOff", "各期之间这个节点计划日期的推后；没有推后则没有", of: PutOff.fields) {
      PutOff($0.slippage, of: $0.project)
    },
    .record("reason", "报送的原因", of: ReportedView.fields) { ReportedView($0.step.delayReason) })
}

/// What is late in a district or at a bureau, in numbers.
struct LateSummary: Sendable {
  let name: String
  let path: String
  let anchor: String
  /// Where the lists behind the numbers stand.
  let places: Places
  let tally: ProjectTally
  let overdueTasks: Int
  let edition: Edition

  /// Below the first page: the projects, the late steps, the tasks.
  struct Places: Sendable {
    let projects: String
    let late: String
    let tasks: String
  }

  static let fields = ViewFields<LateSummary>(
    .text("name", "区、县（市）或责任单位") { $0.name },
    .text("path", "本站路径") { $0.path },
    .text("anchor", "在页面里的位置") { $0.anchor },
    .number("projects", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.tally.active, unit: "个", to: $0.places.projects)
    },
    .number("late", "比计划晚的项目，个", .lateProjects, of: NumberLink.fields) {
      NumberLink($0.tally.timing.late, unit: "个", to: $0.places.late)
    },
    .flag("hasLate", "有没有比计划晚的项目") { !$0.tally.late.isEmpty },
    .number("longest", "晚得最久的，天", .daysLate, of: NumberLink.fields) {
      NumberLink($0.tally.late.first?.days ?? 0, unit: "天", to: $0.places.late)
    },
    .number("cannotBeTold", "没报计划日期、不能判断的项目，个", .onTime, of: NumberLink.fields) {
      NumberLink($0.tally.timing.cannotBeTold, unit: "个", to: $0.places.projects)
    },
    .number("overdueTasks", "过了时限没有完成的任务，项", .overdueTasks, of: NumberLink.fields) {
      NumberLink($0.overdueTasks, unit: "项", to: $0.places.tasks)
    },
    .list("steps", "晚了的节点", of: LateStepRow.fields) { LateStepRow.all(of: $0.tally.late, in: $0.edition) })
}
