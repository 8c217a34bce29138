import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A number of a bureau with its name, opening to what it counts.
struct BureauCount: Sendable {
  private let title: String
  private let trace: Trace

  static let fields = ViewFields<BureauCount>(
    .text("title", "数的是什么") { $0.title },
    .number("number", "有几个", .tasks, .overdueTasks, .projects, .lateProjects, .staleProjects, of: Trace.fields) {
      $0.trace
    })

  /// Tasks, then projects.
  ///
  /// - Parameters:
  ///   - projects: all of the bureau, by their places in the portal's list.
  ///   - stale: those of them that were not updated for too long.
  static func all(of standing: BureauStanding, projects: [Int], stale: [Int], in edition: Edition) -> [BureauCount] {
    let records = edition.portal.records.projects
    func tasks(
      _ title: String, _ id: IndicatorDefinition.ID, _ tasks: [Reference<PolicyTask>], part: String? = nil
    ) -> BureauCount {
      let basis = Trace.Basis(
        from: edition.records(
          of: tasks.map { edition.portal.programme.tasks[$0.index] }, all: .download(PolicyTask.table.description)),
        part: part)
      return BureauCount(title: title, trace: Trace(id, tasks.count, on: basis, in: edition))
    }
    func counted(
      _ title: String, _ id: IndicatorDefinition.ID, _ places: [Int], leftOut: String? = nil
    ) -> BureauCount {
      let basis = Trace.Basis(
        from: edition.records(ofProjects: places, all: .download(Project.table.description)), leftOut: leftOut)
      return BureauCount(title: title, trace: Trace(id, places.count.grouped, unit: "个", on: basis, in: edition))
    }
    return [
      tasks("牵头的任务", .tasks, standing.leads, part: "leads"),
      tasks("参加的任务", .tasks, standing.joins, part: "joins"),
      tasks("到期没有完成的任务", .overdueTasks, standing.overdue),
      counted("负责的项目", .projects, projects.filter { records[$0].stage != .withdrawn }),
      counted(
        "逾期的项目", .lateProjects, standing.projects.late.map(\.project.index),
        leftOut: standing.projects.timing.cannotBeTold.leftOut("个项目没有报送计划日期，不能判断")),
      counted("很久没有更新的项目", .staleProjects, stale),
    ]
  }
}
