package import PortalModel

/// What the standards in force call things, for the titles and formulas of indicators.
package struct IndicatorWords: Hashable, Sendable {
  /// A hub in short: “共同体”.
  package let hub: String
  /// The service domains together: “七大领域”.
  package let domains: String

  private init(hub: String, domains: String) {
    self.hub = hub
    self.domains = domains
  }

  /// The words of a profile of standards.
  package init(of standards: Standards) {
    self.init(hub: standards.shortHubName, domains: standards.domainsName)
  }

  /// The words of 杭政办函〔2024〕11号.
  package static let ofPlan = IndicatorWords(hub: "共同体", domains: "七大领域")
}
