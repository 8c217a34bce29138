import PortalCore
package import PortalModel

/// How one service domain is provided for in a community.
package struct DomainCover: Hashable, Sendable {
  package let domain: Reference<ServiceDomain>
  /// Facilities open to residents.
  package fileprivate(set) var open = 0
  /// Facilities planned or being built.
  package fileprivate(set) var coming = 0
  /// Facilities that have suspended their service.
  package fileprivate(set) var suspended = 0
  /// Lines of the gap list that are not closed.
  package fileprivate(set) var openGaps = 0

  /// Whether at least one facility is open.
  package var isCovered: Bool { open > 0 }

  /// The cover of a community by the domains of a profile, in their order.
  ///
  /// Counted are the facilities that serve it.
  static func matrix(of community: Int, in portal: Portal, by standards: Standards) -> [DomainCover] {
    var matrix = standards.domains.map { DomainCover(domain: $0) }
    let relations = portal.relations
    for facility in portal.facilities(serving: community) { matrix.count(portal.records.facilities[facility]) }
    for gap in relations.gapsOfCommunity[community].map({ portal.records.gaps[$0] }) where gap.state != .closed {
      if let place = matrix.firstIndex(where: { $0.domain == gap.domain }) { matrix[place].openGaps += 1 }
    }
    return matrix
  }
}

extension [DomainCover] {
  fileprivate mutating func count(_ facility: Facility) {
    guard let place = firstIndex(where: { $0.domain == facility.domain }) else { return }
    switch facility.state {
    case .open: self[place].open += 1
    case .planned, .building: self[place].coming += 1
    case .suspended: self[place].suspended += 1
    case .closed: break
    }
  }
}
