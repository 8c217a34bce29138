import PortalCore
import PortalModel

extension Rule {
  /// Floor for each 100 households against its norm, 三（一）; compared before rounding.
  func areaPerHouseholds(of community: Community, atLeast limit: FloorArea) -> Judgement {
    guard let area = community.serviceArea.least, let households = community.households.value else {
      return notReported(
        [
          community.serviceArea.least == nil ? Community.Columns.serviceArea.description.title : nil,
          community.households.value == nil ? Community.Columns.households.description.title : nil,
        ].compactMap(\.self))
    }
    guard let ratio = Ratio(area.hundredths, over: households), let norm = Ratio(limit.hundredths, over: 100) else {
      return notApplicable("没有住户，无法按户计算")
    }
    let isMet = ratio >= norm
    let value = FloorArea(hundredths: ratio.shown(scale: 100, roundedDown: !isMet))
    return decided(
      isMet,
      "\(area.written) 平方米 ÷ \(households.grouped) 户 × 100 = \(value.written) 平方米/百户，"
        + "\(isMet ? "≥" : "<") \(limit.written)")
  }

  /// A hub's floor against its norm, 三（一）.
  func hubArea(of hub: Project, atLeast limit: FloorArea) -> Judgement {
    guard let area = hub.area.least else { return notReported([Project.Columns.area.description.title]) }
    let isMet = area >= limit
    return decided(isMet, "\(area.written) 平方米 \(isMet ? "≥" : "<") \(limit.written) 平方米")
  }

  /// A hub's functions against their norm, 三（三）2: how many, and how many of the core ones.
  func hubFunctions(of hub: Project, by norm: Standards.FunctionNorm) -> Judgement {
    let functions: [Reference<ServiceFunction>]
    switch hub.functions {
    case .value(let list): functions = list.withoutRepetition
    case .none: functions = []
    case .notReported, .belowUnit: return notReported([Project.Columns.functions.description.title])
    }
    let core = functions.count { norm.core.contains($0) }
    let hasEnough = functions.count >= norm.minimum
    let hasCore = core >= norm.minimumCore
    return decided(
      hasEnough && hasCore,
      "服务功能 \(functions.count) 项 \(hasEnough ? "≥" : "<") \(norm.minimum) 项，"
        + "其中核心功能 \(core) 项 \(hasCore ? "≥" : "<") \(norm.minimumCore) 项")
  }
}

extension Reported<FloorArea> {
  /// The area that is there at least: none is zero, less than the unit is zero; `nil` where nobody has said.
  var least: FloorArea? {
    switch self {
    case .value(let area): area
    case .none, .belowUnit: .zero
    case .notReported: nil
    }
  }
}

extension Ratio {
  /// The quotient times a scale, for showing: rounded half up, or down where it must stay below a limit.
  func shown(scale: Int, roundedDown: Bool) -> Int {
    let rounded = rounded(scale: scale)
    guard roundedDown, let shown = Ratio(rounded, over: scale), shown > self else { return rounded }
    return rounded - 1
  }
}
