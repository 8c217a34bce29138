package import PortalCore
package import PortalSite

extension SiteFolder {
  /// Makes the whole site and checks it, then brings the folder up to date with it.
  ///
  /// Every file is made once to be checked and compared; nothing is written where an error was found. Then what is new
  /// or differs is written, and what the site no longer has is removed; what is the same keeps its time. The result
  /// does not depend on `jobs`.
  /// - Parameters:
  ///   - inputs: the folders that copied files lie in.
  ///   - key: the digest of everything that the site is made from.
  ///   - jobs: how many threads may work at once.
  ///   - keptBytes: how many bytes of files to be written are kept in memory; the others wait on the disk.
  /// - Throws: `FileFailure` where the disk refuses; the earlier site is then whole, or is made whole by the next build.
  package func write(
    _ site: Site, copyingFrom inputs: [InputFolder], key: Digest, jobs: Int, keptBytes: Int = 32 << 20
  ) throws(FileFailure) -> SiteChange {
    let comparison = SiteComparison(with: output, manifest: manifest, inputs: CopySource(inputs), room: keptBytes)
    var change = SiteChange(log: try site.check(handingTo: comparison, jobs: jobs))
    if let seal = site.seal, !change.log.hasErrors {
      for file in seal.files(over: comparison.result.decisions.map { ($0.path, $0.digest) }) {
        try comparison.take(file)
      }
    }
    let result = comparison.result
    change.log.add(contentsOf: result.log)
    guard !change.log.hasErrors else { return change }
    change.count(result.decisions, earlier: manifest)

    let revision = Revision(output: output, comparison: comparison, decisions: result.decisions, jobs: jobs)
    do {
      try revision.stage(key: key)
    } catch {
      try? output.undo()
      throw error
    }
    try output.finish(revision.manifest(key: key), after: manifest, jobs: jobs)
    return change
  }
}
