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
      .text("countUnit", "计数的单位") { $0.target.countUnit },
      .text("reached", "已有几个") { $0.target.standing.course.count.grouped },
      .text("goal", "应有几个") { $0.target.standing.goal.grouped },
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
      .text("missingCount", "还缺几个") { $0.missingCount.grouped },
      .list("missing", "还缺的乡镇（街道），按区", of: LinkGroup.fields) { $0.missing })

  private var missingCount: Int {
    target.standing.missingSubdistricts.count + target.standing.missingCommunities.count
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
    .text("reached", "已有几个") { $0.course.count.grouped },
    .text("total", "一共几个；只在覆盖率目标有用") { $0.course.total.grouped },
    .record("planned", "按计划应有几个", of: ReportedView.fields) { row in
      ReportedView(
        row.course.planned.isEmpty ? .notReported : .value(row.course.planned(by: row.target.asOf).grouped),
        unit: row.target.countUnit)
    },
    .optional("difference", "比计划多几个、少几个；没有计划则没有") { row in
      guard !row.course.planned.isEmpty else { return nil }
      return writtenDifference(row.course.count - row.course.planned(by: row.target.asOf), unit: row.target.countUnit)
    },
    .optional("missing", "还缺几个；没有单独要求或不缺则没有") { $0.missing?.count.grouped },
    .optional("missingPath", "还缺的列在哪里") { $0.missing?.path })

  /// What a covered whole still lacks here, and where it is listed.
  private var missing: (count: Int, path: String)? {
    let count = course.total - course.count
    guard target.standing.isPercentage, count > 0 else { return nil }
    return target.target.indicator == .communityCoverage
      ? (count, Address.missing(of: target.target.id, in: district.id).path)
      : (count, Address.target(target.target.id).place("missing"))
  }
}
