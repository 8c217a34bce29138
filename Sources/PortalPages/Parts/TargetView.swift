import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// A target of the plan, with how far it is reached.
package struct TargetView: Sendable {
  let target: Target
  let standing: TargetStanding
  let asOf: CalendarDate
  let edition: Edition

  /// - Parameter index: the place of the target in the portal's list.
  package init(_ index: Int, of edition: Edition) {
    target = edition.portal.programme.targets[index]
    standing = edition.indicators.targets[index]
    asOf = edition.portal.settings.asOf
    self.edition = edition
  }

  package static let fields = ViewFields<TargetView>(
    .text("name", "目标的说法") { $0.target.name },
    .text("path", "目标页的路径") { Address.target($0.target.id).path },
    .text("indicator", "用什么衡量") { $0.title },
    .number(
      "value", "达到的值和单位", .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage, .supportingPolicies,
      of: NumberLink.fields
    ) { view in
      NumberLink(
        view.standing.valueWritten, unit: view.target.indicator.unit,
        to: view.address.trace(view.target.indicator.definition), absence: .notReported)
    },
    .text("target", "目标值") { $0.target.value.grouped },
    .text("unit", "单位") { $0.target.indicator.unit },
    .text("deadline", "完成时限") { $0.target.deadline.inChinese },
    .record("state", "已完成、到期未完成、推进中", of: Badge.fields) { Badge($0.standing.state) },
    .flag("isPercentage", "是否百分数") { $0.standing.isPercentage },
    .number("share", "百分数的分子和分母，个", .subdistrictCoverage, .communityCoverage, of: NumberLink.fields) { view in
      NumberLink(
        view.standing.reached, unit: "个", to: view.address.trace(view.target.indicator.definition))
    },
    .html("chart", "进度条") { $0.chart },
    .record("clause", "依据的条款", of: Clause.fields) { Clause($0.target.clause) })

  /// What it measures: “建成的民生幸福共同体”.
  var title: String { target.indicator.title(in: words) }

  var words: IndicatorWords { edition.words }

  /// The page where its numbers open.
  var address: Address { .target(target.id) }

  /// The bar counts things, also where the target is a percentage of them.
  private var chart: HTML {
    ProgressBar(
      title: standing.isPercentage ? "已覆盖" : "已有", value: .value(standing.reached.part), target: standing.goal,
      planned: standing.course.planned.isEmpty ? nil : standing.course.planned(by: asOf), unit: countUnit
    ).html(idPrefix: target.id.text)
  }

  /// What things are counted in, also where the target is a percentage of them.
  var countUnit: String { standing.isPercentage ? "个" : target.indicator.unit }
}

extension Target.Indicator {
  /// What the target is measured by.
  var definition: IndicatorDefinition.ID {
    switch self {
    case .pilotCommunities: .pilotCommunities
    case .hubs: .hubsOpen
    case .subdistrictCoverage: .subdistrictCoverage
    case .communityCoverage: .communityCoverage
    case .supportingPolicies: .supportingPolicies
    }
  }
}
