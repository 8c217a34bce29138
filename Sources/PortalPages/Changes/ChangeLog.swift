import PortalCore
package import PortalModel

/// What changed in every edition, in words and by record.
package struct ChangeLog: Sendable {
  /// One list for each edition, the first edition's empty; by table and id.
  package let editions: [[RecordChanges]]
  /// The changes of the record whose page lies at a path, the newest first.
  private let byPath: [String: [RecordChanges]]
  /// Records that are no more, with the change that removed them, in the order of the editions.
  package let removed: [RecordChanges]
  /// Former ids and where they lead, each former id once.
  package let moved: [(former: Address, to: PageLink)]

  /// - Complexity: O(*n*) in the changes, O(log *n*) in the records for each.
  package init(of portal: Portal) {
    let history = portal.history
    let routes = RecordRoutes(of: history)
    let pairs = zip(history.editions, history.editions.dropFirst())
    let editions = [[]] + pairs.map { Self.told(from: $0, to: $1, in: portal, routes: routes) }
    self.editions = editions
    var byPath: [String: [RecordChanges]] = [:]
    for changes in editions.reversed() {
      for change in changes { if let path = change.path { byPath[path, default: []].append(change) } }
    }
    self.byPath = byPath
    removed = editions.joined().filter {
      $0.kind == .removed && $0.path != nil && !routes.isThere($0.table.name, $0.id)
    }
    moved = routes.moved(names: { table, id in
      history.current.state[table]?.text(id, "name") ?? id
    })
  }

  /// What changed from one edition to a later one, by table and id; the later one's changes are those from the earlier.
  ///
  /// - Parameter portal: the names of what no table lists, and what the publisher says of changes.
  package static func told(
    from earlier: PublishedEdition, to later: PublishedEdition, in portal: Portal
  ) -> [RecordChanges] {
    told(from: earlier, to: later, in: portal, routes: RecordRoutes(of: portal.history))
  }

  private static func told(
    from earlier: PublishedEdition, to later: PublishedEdition, in portal: Portal, routes: RecordRoutes
  ) -> [RecordChanges] {
    let meant = min(earlier.number + 1, later.number)...later.number
    return ChangeTeller(
      before: ChangeNames(state: earlier.state, of: portal), after: ChangeNames(state: later.state, of: portal),
      edition: later,
      amendments: portal.history.amendments.filter { meant.contains($0.edition) }, routes: routes
    ).told
  }

  /// What changed in the record whose page lies at an address, the newest edition first.
  package func changes(at address: Address) -> [RecordChanges] {
    byPath[address.path] ?? []
  }
}
