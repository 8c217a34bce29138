import PortalCore
import PortalModel

/// The rules for pilot communities, applied to one community by the profile in force on its date.
struct PilotRules {
  let community: Community
  let standards: Standards

  /// 三（一）: ≥ 100 m² for each 100 households in a new pilot, ≥ 60 in an existing one.
  func area() -> Judgement {
    let norm = standards.areaNorm(for: community.pilot.value ?? .existing)
    let rule = Rule(indicator: .areaPerHouseholds, clause: norm.clause, standards: standards.id)
    guard community.isPilot else { return rule.notApplicable(Self.notAPilot) }
    return rule.areaPerHouseholds(of: community, atLeast: norm.perHundredHouseholds)
  }

  /// 三（一）: a hub ≥ 1000 m² in a new pilot, ≥ 600 in an existing one.
  func hubArea(_ hub: Project?) -> Judgement {
    let norm = standards.areaNorm(for: community.pilot.value ?? .existing)
    let rule = Rule(indicator: .hubArea, clause: norm.clause, standards: standards.id)
    guard community.isPilot else { return rule.notApplicable(Self.notAPilot) }
    guard let hub else { return rule.decided(false, noHub) }
    return rule.hubArea(of: hub, atLeast: norm.hub)
  }

  /// 三（三）2: at least 3 functions, at least 2 of them core ones.
  func hubFunctions(_ hub: Project?) -> Judgement {
    let norm = standards.hubFunctions
    let rule = Rule(indicator: .hubFunctions, clause: norm.clause, standards: standards.id)
    guard community.isPilot else { return rule.notApplicable(Self.notAPilot) }
    guard let hub else { return rule.decided(false, noHub) }
    return rule.hubFunctions(of: hub, by: norm)
  }

  /// 三（三）2: once it is finished (建成后), a pilot has every service domain.
  func allDomains(_ domains: [DomainCover], isFinished: Bool, hasFacilities: Bool) -> Judgement {
    let rule = Rule(indicator: .allDomains, clause: standards.finishedPilot.clause, standards: standards.id)
    guard community.isPilot else { return rule.notApplicable(Self.notAPilot) }
    let covered = domains.count(where: \.isCovered)
    if covered < domains.count {
      guard isFinished else { return rule.notApplicable("试点尚未建成：没有开放的\(standards.hub.full)") }
      guard hasFacilities else { return rule.notReported(["服务设施"]) }
    }
    return rule.decided(
      covered == domains.count,
      "有开放设施的服务领域 \(covered) 类 \(covered == domains.count ? "=" : "<") \(domains.count) 类")
  }

  private var noHub: String { "没有服务本社区的\(standards.hub.full)" }
  private static let notAPilot = "不是试点社区"
}
