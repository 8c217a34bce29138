import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// 查漏补缺: the loop and the gap lists of the whole city (三（二）2).
package struct GapFamily: PageFamily {
  package init() {}

  package var template: String { "gaps" }
  package var shape: ViewShape { GapsView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .gaps }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.gaps, GapsView.fields.record(for: GapsView(edition)))
  }
}

/// What the page of the gap lists says.
private struct GapsView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .gaps, title: "查漏补缺", description: "居民缺什么，哪一年补，怎么补，补到哪一步；哪些查出来了还没有列入计划；试点社区调查、评估、提升、反馈做到哪一步。",
      kind: .column(keywords: "杭州,查漏补缺,社区体检,短板"), section: .facilities,
      trail: [PageLink("设施", Address.facilities)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<GapsView>(
      .record("clause", "闭环和清单所在条款", of: Clause.fields) { _ in .form },
      .record("gapTally", "全市的查漏补缺清单", of: GapTallyView.fields) {
        GapTallyView($0.edition.indicators.city.tally.gaps, of: $0.edition)
      },
      .texts("steps", "闭环的四步") { _ in LoopStep.Kind.allCases.map(\.title) },
      .list("districts", "各区，最后是全市", of: GapDistrictRow.fields) { GapDistrictRow.all(in: $0.edition) },
      .list("groups", "没有列入计划的缺项，按区", of: UnplannedGroup.fields) { view in
        view.edition.portal.register.districts.indices.compactMap { UnplannedGroup($0, of: view.edition) }
      })
}

/// A district's loop and gap lists in numbers.
private struct GapDistrictRow {
  let name: String
  let path: String?
  let tally: AreaTally
  let isSilent: Bool

  /// The districts, and last the city.
  static func all(in edition: Edition) -> [GapDistrictRow] {
    edition.portal.register.districts.enumerated().map { index, district in
      GapDistrictRow(
        name: district.name, path: Address.district(district.id).path, tally: edition.indicators.districts[index].tally,
        isSilent: edition.indicators.city.silentDistricts.contains { $0.index == index })
    } + [GapDistrictRow(name: "全市", path: nil, tally: edition.indicators.city.tally, isSilent: false)]
  }

  static let fields = ViewFields<GapDistrictRow>(
    .text("name", "区、县（市），或全市") { $0.name },
    .optional("path", "区页面的路径；全市没有") { $0.path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .text("pilots", "试点社区，个") { $0.tally.communities.pilots.total.grouped },
    .list("loop", "做完每一步的试点社区", of: step) { row in
      zip(LoopStep.Kind.allCases, row.tally.communities.loop).map { (title: $0.title, share: $1) }
    },
    .text("open", "还没有补齐的缺项，项") { ($0.tally.gaps.states.total - $0.tally.gaps.states[.closed]).grouped },
    .text("closed", "已补齐的缺项，项") { $0.tally.gaps.states[.closed].grouped },
    .text("unplanned", "没有列入计划的缺项，项") { $0.tally.gaps.unplanned.count.grouped })

  private static let step =
    ViewFields<(title: String, share: Share)>(.text("step", "步骤") { $0.title })
    + ShareView.fields.mapped { ShareView($0.share) }
}

/// What was found in a district and never planned.
private struct UnplannedGroup {
  let district: District
  let gaps: [GapRow]

  /// `nil` for a district of which nothing is left unplanned.
  init?(_ index: Int, of edition: Edition) {
    let unplanned = edition.indicators.districts[index].tally.gaps.unplanned
    guard !unplanned.isEmpty else { return nil }
    district = edition.portal.register.districts[index]
    gaps = unplanned.map { GapRow(edition.portal.records.gaps[$0], of: edition) }
  }

  static let fields = ViewFields<UnplannedGroup>(
    .text("heading", "区、县（市）") { $0.district.name },
    .text("anchor", "在页面里的位置") { $0.district.id.text },
    .text("count", "几项") { $0.gaps.count.grouped },
    .list("unplanned", "没有列入计划的缺项", of: GapRow.fields) { $0.gaps })
}
