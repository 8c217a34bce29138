import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// The gap lists of the city or a district in numbers, and what of them was never planned.
struct GapTallyView: Sendable {
  private let tally: GapTally
  private let edition: Edition

  init(_ tally: GapTally, of edition: Edition) {
    self.tally = tally
    self.edition = edition
  }

  static let fields = ViewFields<GapTallyView>(
    .texts("states", "缺项的几种状态") { _ in Gap.State.allCases.map(\.title) },
    .text("total", "缺项，项") { $0.tally.states.total.grouped },
    .text("open", "还没有补齐的缺项，项") { ($0.tally.states.total - $0.tally.states[.closed]).grouped },
    .list("domains", "按服务领域", of: GapCountRow.fields) { view in
      zip(view.edition.portal.domains, view.tally.byDomain).map { domain, states in
        GapCountRow(name: .value(domain.name), path: Address.domain(domain.id).place("gaps"), states: states)
      }
    },
    .list("years", "按计划年份", of: GapCountRow.fields) { $0.tally.byYear.map { GapCountRow($0) } },
    .list("measures", "按怎么补", of: GapCountRow.fields) { $0.tally.byMeasure.map { GapCountRow($0) } },
    .text("unplannedCount", "查出来、没有列入计划的缺项，项") { $0.tally.unplanned.count.grouped },
    .list("unplanned", "查出来、没有列入计划的缺项", of: GapRow.fields) { view in
      view.tally.unplanned.map { GapRow(view.edition.portal.records.gaps[$0], of: view.edition) }
    },
    .text("unplannedFormula", "“没有列入计划”怎么算") { _ in IndicatorDefinition.of(.unplannedGaps).formula })
}

/// How many gaps are in each state, of those of a domain, a year or a measure.
struct GapCountRow: Sendable {
  let name: Reported<String>
  let path: String?
  let states: TermCounts<Gap.State>

  init(name: Reported<String>, path: String?, states: TermCounts<Gap.State>) {
    self.name = name
    self.path = path
    self.states = states
  }

  init(_ group: GapGroup) {
    self.init(name: group.name, path: nil, states: group.states)
  }

  static let fields = ViewFields<GapCountRow>(
    .record("name", "领域、年份或措施", of: ReportedView.fields) { ReportedView($0.name) },
    .optional("path", "相应页面的路径") { $0.path },
    .list("counts", "各状态几项", of: count) { row in
      Gap.State.allCases.map { (title: $0.title, count: row.states[$0]) }
    },
    .text("total", "一共几项") { $0.states.total.grouped })

  private static let count = ViewFields<(title: String, count: Int)>(
    .text("title", "状态") { $0.title }, .text("count", "几项") { $0.count.grouped })
}
