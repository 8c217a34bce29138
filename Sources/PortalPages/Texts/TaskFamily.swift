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
      .text("total", "任务总数，项") { $0.tasks.count.grouped },
      .text("overdue", "到期没有完成的任务，项") { $0.tasks.count { $0.isOverdue }.grouped },
      .list("tasks", "每一项任务", of: TaskRow.fields) { $0.tasks },
      .list("states", "各种状态的任务数", of: StateCount.fields) { view in
        PolicyTask.State.allCases.map { state in
          StateCount(title: state.title, count: view.edition.portal.programme.tasks.count { $0.state == state })
        }
      },
      .text("withEvidence", "有依据材料的任务，项") { view in
        view.edition.portal.programme.tasks.count { $0.evidence.value != nil }.grouped
      })
}

/// How many there are of one state.
struct StateCount: Sendable {
  let title: String
  let count: Int

  static let fields = ViewFields<StateCount>(
    .text("title", "状态") { $0.title },
    .text("count", "有几项") { $0.count.grouped })
}
