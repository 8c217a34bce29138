package import PortalModel

/// What the standards in force call things, for the titles and formulas of indicators.
package struct IndicatorWords: Hashable, Sendable {
  /// A hub: “民生幸福共同体”.
  package let hubInFull: String
  /// A hub in short: “共同体”.
  package let hub: String
  /// The service domains together: “七大领域”.
  package let domains: String

  private init(hubInFull: String, hub: String, domains: String) {
    self.hubInFull = hubInFull
    self.hub = hub
    self.domains = domains
  }

  /// The words of a profile of standards.
  package init(of standards: Standards) {
    self.init(hubInFull: standards.hub.full, hub: standards.hub.short, domains: standards.domainsName)
  }

  /// The words of the glossary, where no standards are at hand: in `portal explain`.
  package static let ofGlossary = IndicatorWords(hubInFull: "共同体", hub: "共同体", domains: "服务领域")
}

extension Target.Indicator {
  /// What it measures, as pages call it: “建成的民生幸福共同体”.
  package func title(in words: IndicatorWords) -> String {
    switch self {
    case .pilotCommunities, .supportingPolicies: title
    case .hubs: "建成的\(words.hubInFull)"
    case .subdistrictCoverage: "乡镇（街道）\(words.hub)覆盖率"
    case .communityCoverage: "村（社区）\(words.hub)覆盖率"
    }
  }
}
