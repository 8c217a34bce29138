package import PortalMarkup
import PortalModel

/// The page on all targets of the plan.
package struct TargetListFamily: PageFamily {
  package init() {}

  package var template: String { "targets" }
  package var shape: ViewShape { TargetListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .targets }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.targets, TargetListView.fields.record(for: TargetListView(edition)))
  }
}

/// What the page on all targets says.
private struct TargetListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .targets, title: "目标", description: "实施方案的每个目标：计划到哪一天有多少，实际有多少，照这样下去什么时候能到，还缺哪些。",
      kind: .column(keywords: "杭州,建设目标,\(edition.hubName),计划,进展"))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<TargetListView>(
      .list("targets", "方案的各项目标", of: TargetView.fields + ProjectionView.field) { view in
        view.edition.portal.programme.targets.indices.map { TargetView($0, of: view.edition) }
      })
}

extension ProjectionView {
  /// What follows from the pace of the last days, as a field of a target.
  static let field = ViewFields<TargetView>(
    .record("projection", "照现在的速度推算", of: ProjectionView.fields) { ProjectionView($0) })
}
