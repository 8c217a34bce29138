import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// The gap lists of the city or a district in numbers, and what of them was never planned.
struct GapTallyView: Sendable {
  private let tally: GapTally
  private let edition: Edition
  private let places: Places

  /// Where the gaps stand that a number counts, below the first page.
  struct Places: Sendable {
    /// All of them.
    let list: String
    /// Those that are not planned.
    let unplanned: String
  }

  init(_ tally: GapTally, listedAt places: Places, of edition: Edition) {
    self.tally = tally
    self.places = places
    self.edition = edition
  }

  static let fields = ViewFields<GapTallyView>(
    .texts("states", "缺项的几种状态") { _ in Gap.State.allCases.map(\.title) },
    .number("total", "清单上的缺项，项", .gapCounts, of: Trace.fields) { view in
      let terms = Gap.State.allCases.map { "\($0.title) \(view.tally.states[$0].grouped)" }
      return view.trace(.gapCounts, view.tally.states.total, terms.joined(separator: " + "), view.places.list)
    },
    .number("open", "还没有补齐的缺项，项", .openGaps, of: Trace.fields) { view in
      let states = view.tally.states
      return view.trace(
        .openGaps, states.total - states[.closed],
        "\(states.total.grouped) − \(Gap.State.closed.title) \(states[.closed].grouped)",
        view.places.list)
    },
    .number("unplannedCount", "查出来、没有列入计划的缺项，项", .unplannedGaps, of: Trace.fields) { view in
      view.trace(.unplannedGaps, view.tally.unplanned.count, nil, view.places.unplanned)
    },
    .list("domains", "按服务领域", of: GapCountRow.fields) { view in
      zip(view.edition.portal.domains, view.tally.byDomain).map { domain, states in
        GapCountRow(
          name: .value(domain.name), path: Address.domain(domain.id).place("gaps"), states: states,
          records: view.places.list)
      }
    },
    .list("years", "按计划年份", of: GapCountRow.fields) { view in
      view.tally.byYear.map { GapCountRow($0, records: view.places.list) }
    },
    .list("measures", "按怎么补", of: GapCountRow.fields) { view in
      view.tally.byMeasure.map { GapCountRow($0, records: view.places.list) }
    },
    .list("unplanned", "查出来、没有列入计划的缺项", of: GapRow.fields) { view in
      view.tally.unplanned.map { GapRow(view.edition.portal.records.gaps[$0], of: view.edition) }
    },
    .record("countMethods", "缺项的数怎么算", of: Methods.fields) { Methods(.gapCounts, in: $0.edition) })

  private func trace(_ id: IndicatorDefinition.ID, _ count: Int, _ terms: String?, _ list: String) -> Trace {
    Trace(
      id, count.grouped, unit: "项",
      on: .init(terms.map { "\($0) = \(count.grouped)" }, from: TraceRecords(all: PageLink("逐项看", list))),
      in: edition)
  }
}

/// How many gaps are in each state, of those of a domain, a year or a measure.
struct GapCountRow: Sendable {
  let name: Reported<String>
  let path: String?
  let states: TermCounts<Gap.State>
  /// Where the gaps stand, below the first page.
  let records: String

  init(name: Reported<String>, path: String?, states: TermCounts<Gap.State>, records: String) {
    self.name = name
    self.path = path
    self.states = states
    self.records = records
  }

  init(_ group: GapGroup, records: String) {
    self.init(name: group.name, path: nil, states: group.states, records: records)
  }

  static let fields = ViewFields<GapCountRow>(
    .record("name", "领域、年份或措施", of: ReportedView.fields) { ReportedView($0.name) },
    .optional("path", "相应页面的路径") { $0.path },
    .list("counts", "各状态几项", of: count) { row in
      Gap.State.allCases.map {
        (title: $0.title, count: NumberLink(row.states[$0], to: row.records))
      }
    },
    .number("total", "一共几项", .gapCounts, of: NumberLink.fields) { NumberLink($0.states.total, to: $0.records) })

  private static let count = ViewFields<(title: String, count: NumberLink)>(
    .text("title", "状态") { $0.title }, .number("count", "几项", .gapCounts, of: NumberLink.fields) { $0.count })
}
