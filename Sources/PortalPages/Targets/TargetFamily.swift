import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// A page for each target of the plan: plan and actual over time, a projection, the districts, and what is missing.
package struct TargetFamily: PageFamily {
  package init() {}

  package var template: String { "target" }
  package var shape: ViewShape { TargetPageView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.programme.targets.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .target(edition.portal.programme.targets[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = TargetPageView(number, of: edition)
    return Page(view.head.address, TargetPageView.fields.record(for: view))
  }
}

/// What the page of one target says.
private struct TargetPageView {
  let edition: Edition
  let target: TargetView
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let target = TargetView(index, of: edition)
    self.edition = edition
    self.target = target
    head = PageHead(
      edition, at: .target(target.target.id), title: target.target.name,
      description: "\(target.target.name)：每一天计划有多少、实际有多少，照现在的速度什么时候达到，各区怎么样，还缺哪些。",
      kind: .column(keywords: "杭州,建设目标,\(target.title)"),
      trail: [PageLink("目标", Address.targets)], hasRecordFile: true)
  }

  static let fields =
    PageHead.fields.mapped(\.head) + TargetView.fields.mapped(\.target) + ProjectionView.field.mapped(\.target)
    + ViewFields<TargetPageView>(
      .number(
        "reached", "达到的值，怎么算", .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage,
        .supportingPolicies, of: Trace.fields
      ) { $0.reached },
      .number("goal", "一共要几个，怎么算", .targetGoal, of: Trace.fields) { $0.goal },
      .record("courseMethods", "计划线、实际线和各区的数怎么算", of: Methods.fields) { Methods(.course, in: $0.edition) },
      .record("course", "计划和实际", of: CourseView.fields) {
        CourseView(of: $0.target, since: $0.edition.portal.standards[0].validFrom)
      },
      .flag("isByDistrict", "是否按区统计") { $0.target.standing.districtCourses.contains { $0 != nil } },
      .list("districts", "各区", of: TargetDistrictRow.fields) { view in
        view.edition.portal.register.districts.indices.compactMap {
          TargetDistrictRow($0, of: view.target, in: view.edition)
        }
      },
      .flag("listsMissing", "本页是否列出还缺的乡镇（街道）") { !$0.target.standing.missingSubdistricts.isEmpty },
      .number("lacking", "还缺几个，怎么算", .withoutHub, of: Trace.fields) { $0.lacking },
      .list("missing", "还缺的乡镇（街道），按区", of: LinkGroup.fields) { $0.missing })

  private var reached: Trace {
    let standing = target.standing
    let isByDistrict = standing.districtCourses.contains { $0 != nil }
    let records = isByDistrict ? PageLink("各区", head.address.place("districts")) : PageLink("政策库", Address.policies)
    let division = standing.valueWritten.map { value in
      let isExact = standing.reached.ratio.map { $0 == Ratio($0.rounded(scale: 1000), over: 1000) } ?? false
      return "\(standing.reached.part.grouped) ÷ \(standing.reached.whole.grouped) \(isExact ? "=" : "≈") \(value)%"
    }
    return Trace(
      target.target.indicator.definition, standing.valueWritten, unit: target.target.indicator.unit,
      on: .init(standing.isPercentage ? division : nil, from: TraceRecords(all: records)), in: edition)
  }

  private var goal: Trace {
    let standing = target.standing
    let sum = "\(standing.course.total.grouped) × \(standing.target.grouped)% → \(standing.goal.grouped)"
    return Trace(
      .targetGoal, standing.goal.grouped, unit: target.countUnit,
      on: .init(standing.isPercentage ? sum : nil, from: .none), in: edition)
  }

  private var lacking: Trace {
    let missing = target.standing.missingSubdistricts
    let reached = target.standing.reached
    return Trace(
      .withoutHub, missing.count,
      on: .init(
        "\(reached.whole.grouped) − \(reached.part.grouped) = \(missing.count.grouped)",
        from: TraceRecords(all: PageLink("逐个看", head.address.place("missing")))), in: edition)
  }

  private var missing: [LinkGroup] {
    let portal = edition.portal
    return portal.register.districts.indices.map { index in
      LinkGroup(
        name: portal.register.districts[index].name,
        links: target.standing.missingSubdistricts.map { portal[$0] }.filter { $0.district.index == index }
          .map { PageLink($0.name, Address.subdistrict($0.id)) })
    }.filter { !$0.links.isEmpty }
  }
}

/// A district's part in a target.
private struct TargetDistrictRow {
  private let district: District
  private let target: TargetView
  private let course: Course
  private let isSilent: Bool

  /// `nil` for a district that is not in scope.
  init?(_ index: Int, of target: TargetView, in edition: Edition) {
    guard let course = target.standing.districtCourses[index] else { return nil }
    district = edition.portal.register.districts[index]
    self.target = target
    self.course = course
    isSilent = edition.indicators.city.silentDistricts.contains { $0.index == index }
  }

  static let fields = ViewFields<TargetDistrictRow>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "区页面上这一节的路径") { Address.district($0.district.id).path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .number(
      "reached", "已有几个；覆盖率目标的，一共几个里有几个", .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage,
      of: NumberLink.fields
    ) { row in
      let opens = row.page.trace(row.target.target.indicator.definition)
      return row.target.standing.isPercentage
        ? NumberLink(Share(row.course.count, of: row.course.total), unit: row.target.countUnit, to: opens)
        : NumberLink(row.course.count, unit: row.target.countUnit, to: opens)
    },
    .number("total", "一共几个；只在覆盖率目标有用", .register, of: NumberLink.fields) {
      NumberLink($0.course.total, unit: $0.target.countUnit, to: $0.page.place("subdistricts"))
    },
    .number("planned", "按计划应有几个", .course, of: NumberLink.fields) { row in
      NumberLink(planned: row.course, by: row.target.asOf, unit: row.target.countUnit, to: row.milestones)
    },
    .number("difference", "比计划多几个、少几个", .course, of: NumberLink.fields) { row in
      NumberLink(
        difference: row.course.count, from: row.course, by: row.target.asOf, unit: row.target.countUnit,
        to: row.milestones)
    },
    .flag("lacksSome", "有没有缺的") { $0.course.count < $0.course.total },
    .number("missing", "还缺几个；只在覆盖率目标有用", .withoutHub, of: NumberLink.fields) {
      NumberLink($0.course.total - $0.course.count, unit: "个", to: $0.missingPath)
    })

  private var page: Address { .district(district.id) }

  private var milestones: String { page.place("downloads") }

  /// Where it is listed what a covered whole still lacks here.
  private var missingPath: String {
    target.target.indicator == .communityCoverage
      ? Address.missing(of: target.target.id, in: district.id).path : target.address.place("missing")
  }
}
