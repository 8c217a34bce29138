/// What a place on a map is called in the programme's standards.
package struct MapWords: Sendable {
  /// “民生幸福共同体”.
  package let hub: String
  /// The names of the service domains in the order of the programme.
  package let domains: [String]

  /// - Precondition: there are at most seven domains.
  package init(hub: String, domains: [String]) {
    precondition(domains.count <= MapSymbol.domainCount, "the programme has seven domains with a shape each")
    self.hub = hub
    self.domains = domains
  }
}
