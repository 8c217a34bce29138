package import PortalModel

/// The records that give the same name: an operator's facilities, a partner's projects.
package struct NamedGroup<Member: Entity>: Sendable {
  package let name: String
  /// In the portal's order.
  package let members: [Reference<Member>]

  /// The groups, the largest first, on equal terms by name.
  ///
  /// - Complexity: O(*n*) in the members and their names, O(*g* log *g*) in the groups.
  static func all(of members: [Member], names: (Member) -> [String]) -> [NamedGroup] {
    var groups: [String: [Reference<Member>]] = [:]
    for (index, member) in members.enumerated() {
      for name in names(member) {
        groups[name, default: []].append(Reference(index: index, id: member.id))
      }
    }
    return groups.map { NamedGroup(name: $0.key, members: $0.value) }
      .sorted { ($1.members.count, $0.name) < ($0.members.count, $1.name) }
  }
}
