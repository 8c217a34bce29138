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
        GapTallyView(
          $0.edition.indicators.city.tally.gaps,
          listedAt: .init(
            list: Address.download(Gap.table.description.name).path, unplanned: Address.gaps.place("unplanned")),
          of: $0.edition)
      },
      .record("districtMethods", "各区的数怎么算", of: Methods.fields) {
        Methods(.pilotCommunities, .loopPilots, .openGaps, .unplannedGaps, .gapCounts, in: $0.edition)
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
  /// Where its numbers open, or the records stand that they count.
  let places: Places
  let tally: AreaTally
  let isSilent: Bool

  /// Below the first page.
  struct Places {
    let pilots: String
    let loop: String
    let open: String
    let unplanned: String
    let closed: String
  }

  /// The districts, and last the city.
  static func all(in edition: Edition) -> [GapDistrictRow] {
    edition.portal.register.districts.enumerated().map { index, district in
      let page = Address.district(district.id)
      return GapDistrictRow(
        name: district.name, path: page.path,
        places: Places(
          pilots: page.trace(.pilotCommunities), loop: page.place("loop"), open: page.trace(.openGaps),
          unplanned: page.trace(.unplannedGaps), closed: page.place("gap-list")),
        tally: edition.indicators.districts[index].tally,
        isSilent: edition.indicators.city.silentDistricts.contains { $0.index == index })
    } + [
      GapDistrictRow(
        name: "全市", path: nil, places: ofCity, tally: edition.indicators.city.tally, isSilent: false)
    ]
  }

  private static var ofCity: Places {
    let communities = Address.download(Community.table.description.name).path
    return Places(
      pilots: communities, loop: communities, open: Address.gaps.trace(.openGaps),
      unplanned: Address.gaps.trace(.unplannedGaps), closed: Address.download(Gap.table.description.name).path)
  }

  static let fields = ViewFields<GapDistrictRow>(
    .text("name", "区、县（市），或全市") { $0.name },
    .optional("path", "区页面的路径；全市没有") { $0.path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .number("pilots", "试点社区，个", .pilotCommunities, of: NumberLink.fields) {
      NumberLink($0.tally.communities.pilots.total, unit: "个", to: $0.places.pilots)
    },
    .list("loop", "做完每一步的试点社区", of: step) { row in
      zip(LoopStep.Kind.allCases, row.tally.communities.loop).map {
        (title: $0.title, share: NumberLink($1, to: row.places.loop))
      }
    },
    .number("open", "还没有补齐的缺项，项", .openGaps, of: NumberLink.fields) { row in
      let states = row.tally.gaps.states
      return NumberLink((states.total - states[.closed]).grouped, unit: "项", to: row.places.open)
    },
    .number("closed", "已补齐的缺项，项", .gapCounts, of: NumberLink.fields) {
      NumberLink($0.tally.gaps.states[.closed], unit: "项", to: $0.places.closed)
    },
    .number("unplanned", "没有列入计划的缺项，项", .unplannedGaps, of: NumberLink.fields) {
      NumberLink($0.tally.gaps.unplanned.count.grouped, unit: "项", to: $0.places.unplanned)
    })

  private static let step = ViewFields<(title: String, share: NumberLink)>(
    .text("step", "步骤") { $0.title },
    .number("share", "做完这一步的，一共几个试点社区", .loopPilots, of: NumberLink.fields) { $0.share })
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
    .list("unplanned", "没有列入计划的缺项", of: GapRow.fields) { $0.gaps })
}
