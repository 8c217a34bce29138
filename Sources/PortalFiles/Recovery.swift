import PortalCore

extension OutputFolder {
  private typealias Place = SiteFolder.Place

  /// The manifest at a path, or `nil` where there is none, or none that is whole.
  func manifest(at path: String) throws(FileFailure) -> Manifest? {
    guard try state(of: path) != nil else { return nil }
    return Manifest(written: try read(path))
  }

  /// Brings the folder to a state in which a site is whole: the new one if a build had decided, else the earlier one.
  func recover() throws(FileFailure) {
    if let decided = try manifest(at: Place.journal) {
      try finish(decided, after: manifest(at: Place.manifest), jobs: 1)
    } else {
      try undo()
    }
  }

  /// Does what a decided build has still to do, all of it again if need be.
  ///
  /// - Parameter earlier: what the folder held before it.
  func finish(_ decided: Manifest, after earlier: Manifest?, jobs: Int) throws(FileFailure) {
    try removeOwn(Place.room)
    try applyChanges(modified: decided.entries, jobs: jobs)
    for path in earlier?.paths(notIn: decided.entries.lazy.map(\.path)) ?? [] { try remove(path) }
    try rename(Place.journal, to: Place.manifest)
    try clear()
  }

  /// Removes what an undecided build has added.
  func undo() throws(FileFailure) {
    guard try state(of: Place.folder) != nil else { return }
    if try state(of: Place.additions) != nil, let list = SealedText.open(try read(Place.additions)) {
      let earlier = Set(try manifest(at: Place.manifest)?.entries.map(\.path) ?? [])
      for line in list.split(separator: UInt8(ascii: "\n")) {
        let path = String(decoding: line, as: UTF8.self)
        if !earlier.contains(path) { try remove(path) }
      }
    }
    try clear()
  }

  private func clear() throws(FileFailure) {
    for path in [Place.journal, Place.room, Place.changes, Place.draft, Place.additions, Place.spill] {
      try removeOwn(path)
    }
  }

  private func removeOwn(_ path: String) throws(FileFailure) {
    if try state(of: path) != nil { try remove(path) }
  }

  private func applyChanges(modified entries: [Manifest.Entry], jobs: Int) throws(FileFailure) {
    guard try state(of: Place.changes) != nil else { return }
    let descriptor = try openForReading(Place.changes)
    let records = try PendingChanges.records(in: descriptor, shown: shown(Place.changes))
    let times = Dictionary(entries.map { ($0.path, $0.modified) }) { first, _ in first }
    let results = inParallel(count: records.count, jobs: jobs) { range in
      Result { () throws(FileFailure) in
        for record in records[range] {
          guard let bytes = descriptor.read(record.content.count, at: record.content.lowerBound) else {
            throw FileFailure(.read, shown(Place.changes))
          }
          try write(bytes, to: record.path, modified: times[record.path])
        }
      }
    }
    for result in results { try result.get() }
  }
}
