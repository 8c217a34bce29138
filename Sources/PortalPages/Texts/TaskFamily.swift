import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The page of all tasks of the plan.
package struct TaskFamily: PageFamily {
  package init() {}

  package var template: String { "tasks" }
  package var shape: ViewShape { TaskListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .tasks }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.tasks, TaskListView.fields.record(for: TaskListView(edition)))
  }
}

/// What the page of all tasks says.
private struct TaskListView {
  let edition: Edition
  let head: PageHead
  let tasks: [TaskRow]

  init(_ edition: Edition) {
    self.edition = edition
    tasks = edition.portal.programme.tasks.map { TaskRow($0, of: edition) }
    head = PageHead(
      edition, at: .tasks, title: "任务分工", description: "实施方案的每一条：谁负责，什么时候完成，做到哪一步。",
      kind: .column(keywords: "杭州,任务分工,责任单位,进展"), section: .tasks)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<TaskListView>(
      .number("total", "任务总数，项", .tasks, of: Trace.fields) { $0.total },
      .number("overdue", "到期没有完成的任务，项", .overdueTasks, of: Trace.fields) { view in
        let asOf = view.edition.portal.settings.asOf
        return view.trace(.overdueTasks, of: view.programme.tasks.filter { $0.isOverdue(on: asOf) })
      },
      .list("tasks", "每一项任务", of: TaskRow.fields) { $0.tasks },
      .number("withEvidence", "有依据材料的任务，项", .tasksWithEvidence, of: Trace.fields) { view in
        let shown = view.programme.tasks.filter { $0.evidence.value != nil }
        return view.trace(
          .tasksWithEvidence, of: shown,
          "全部 \(view.tasks.count.grouped) 项任务里，附了依据材料的 \(shown.count.grouped) 项")
      })

  private var programme: Programme { edition.portal.programme }

  /// All tasks, state by state.
  private var total: Trace {
    let count = programme.tasks.count.grouped
    let terms = PolicyTask.State.allCases.map { state in
      "\(state.title) \(programme.tasks.count { $0.state == state }.grouped)"
    }
    return Trace(
      .tasks, count, unit: "项",
      on: .init(
        "\(terms.joined(separator: " + ")) = \(count)",
        from: TraceRecords(all: .download(PolicyTask.table.description))), in: edition)
  }

  private func trace(_ id: IndicatorDefinition.ID, of tasks: [PolicyTask], _ sum: String? = nil) -> Trace {
    let records = edition.records(of: tasks, all: .download(PolicyTask.table.description))
    return Trace(id, tasks.count, on: .init(sum, from: records), in: edition)
  }
}
