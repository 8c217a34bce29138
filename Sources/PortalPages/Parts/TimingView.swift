import PortalCore
package import PortalIndicators
package import PortalMarkup
package import PortalModel

/// Whether a project keeps to its plan: a word, and the days where there are some, which lead to how they were counted.
package struct TimingView: Sendable {
  private let timing: Timing
  private let project: Project

  package init(_ timing: Timing, of project: Project) {
    self.timing = timing
    self.project = project
  }

  package static let fields = ViewFields<TimingView>(
    .text("code", "状态的英文代码，用作样式类") { $0.timing.code },
    .text("title", "状态的文字，不带天数") { $0.timing.word },
    .flag("hasDays", "有没有晚几天可说") { $0.timing.days != nil },
    .number("days", "晚了几天", .daysLate, of: NumberLink.fields) { view in
      NumberLink(view.timing.days ?? 0, unit: "天", to: Address.project(view.project.id).trace(.daysLate))
    })
}
