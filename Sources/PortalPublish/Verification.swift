import Dispatch
package import PortalCore
package import PortalSite
import Synchronization

/// Checks that a site is what its list of digests says, and that its editions are a chain.
package struct Verification {
  private let files: any PublishedFiles
  /// What is not as it should be, each in a sentence.
  package private(set) var findings: [Message] = []
  /// What the site says it is; `nil` where it says nothing.
  package private(set) var site: EditionFile?
  /// How many files were read and compared.
  package private(set) var count = 0

  private static let largestFile = 256 << 20

  package init(of files: any PublishedFiles) {
    self.files = files
  }

  /// Checks everything.
  ///
  /// - Parameter earlier: what a citizen kept of the site at an earlier time.
  /// - Throws: where a file cannot be read.
  package mutating func run(comparingWith earlier: EditionFile?) throws {
    guard let bytes = try files.read(EditionSeal.paths[1], limit: 4 << 20) else {
      return add("没有 edition.json，不是 portal 发布的网站", "there is no edition.json: no site that portal published")
    }
    guard let site = EditionFile(bytes) else {
      return add("edition.json 不能读", "edition.json cannot be read")
    }
    self.site = site
    findings += ChainCheck(site).findings
    if let earlier { findings += ChainCheck(site).comparison(with: earlier) }
    try checkFiles(of: site)
    try checkKeptTables(of: site)
  }

  private mutating func add(_ zh: String, _ en: String) {
    findings.append(Message(zh: zh, en: en))
  }

  private mutating func checkFiles(of site: EditionFile) throws {
    guard let sums = try files.read(EditionSeal.paths[0], limit: 64 << 20) else {
      return add("没有 SHA256SUMS，无法核对文件", "there is no SHA256SUMS: files cannot be checked")
    }
    if Digest(of: sums).hex != site.edition.root {
      add("SHA256SUMS 与 edition.json 里的 root 不符：清单被改动", "SHA256SUMS does not fit root in edition.json: it was altered")
    }
    guard let list = DigestList(sums) else {
      return add("SHA256SUMS 不能读", "SHA256SUMS cannot be read")
    }
    if list.entries.count != site.files {
      add(
        "清单有 \(list.entries.count) 个文件，edition.json 说有 \(site.files) 个",
        "the list has \(list.entries.count) files, edition.json says \(site.files)")
    }
    let found = try digests(of: list.entries.map(\.path))
    for entry in list.entries {
      guard let digest = found[entry.path] else {
        add("缺少：\(entry.path)", "missing: \(entry.path)")
        continue
      }
      if digest != entry.digest { add("被改动：\(entry.path)", "altered: \(entry.path)") }
    }
    count = found.count
    let known = Set(list.entries.map(\.path) + EditionSeal.paths)
    for path in try files.paths() ?? [] where !known.contains(path) {
      add("多出：\(path)", "not in the list: \(path)")
    }
  }

  /// The digests of those files that are there, read eight at a time.
  ///
  /// On threads that may wait for a server, which those of concurrent tasks may not.
  private func digests(of paths: [String]) throws -> [String: Digest] {
    let files = files
    let next = Atomic(0)
    let found = Mutex<(digests: [String: Digest], failure: (any Error)?)>(([:], nil))
    let group = DispatchGroup()
    for _ in 0..<8 {
      DispatchQueue.global().async(group: group) {
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < paths.count else { return }
          let digest = Result { try files.read(paths[number], limit: Self.largestFile).map { Digest(of: $0) } }
          found.withLock { found in
            switch digest {
            case .success(let digest): found.digests[paths[number]] = digest
            case .failure(let failure): found.failure = failure
            }
          }
        }
      }
    }
    group.wait()
    return try found.withLock { found in
      if let failure = found.failure { throw failure }
      return found.digests
    }
  }

  /// Whether the tables that are kept of every edition are those that it was published with.
  private mutating func checkKeptTables(of site: EditionFile) throws {
    for edition in site.earlier + [site.edition] {
      let folder = "editions/\(edition.number)"
      guard let sums = try files.read("\(folder)/SHA256SUMS", limit: 1 << 20), let list = DigestList(sums) else {
        add("第 \(edition.number) 期的台账没有留存", "the tables of edition \(edition.number) are not kept")
        continue
      }
      if Digest(of: sums).hex != edition.records {
        add(
          "第 \(edition.number) 期的台账与发布时的摘要不符",
          "the tables of edition \(edition.number) are not those it was published with")
      }
      for entry in list.entries {
        let bytes = try files.read("\(folder)/\(entry.path).gz", limit: Self.largestFile)
        let table = bytes.flatMap { Gzip.opened($0, limit: Self.largestFile) }
        if table.map({ Digest(of: $0) }) != entry.digest {
          add("第 \(edition.number) 期的 \(entry.path) 被改动", "\(entry.path) of edition \(edition.number) was altered")
        }
      }
    }
  }
}
