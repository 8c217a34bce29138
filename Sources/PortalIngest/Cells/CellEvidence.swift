import PortalCore
import PortalModel

extension TableCell {
  func evidence() -> Evidence? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Evidence.Kind(rawValue: String(parts[0])) else {
      return reject(.notEvidence(text.shortened, at: location))
    }
    return file.directories.entry(of: String(parts[1]), in: kind.table, at: location, log: file.log)
      .map { Evidence(kind: kind, id: Identifier($0.id)) }
  }
}

extension Diagnostic {
  fileprivate static func notEvidence(_ text: String, at location: SourceLocation) -> Diagnostic {
    let kinds = Evidence.Kind.allCases.map(\.rawValue)
    return Diagnostic(
      .error, "cell.not-evidence", zh: "“\(text)”不是依据材料：应写成“announcement:公告编号”这样",
      en: "“\(text)” is no evidence: it is written like “announcement:id”", at: location,
      notes: [
        Note(
          zh: "冒号前可以写：\(kinds.joined(separator: "、"))", en: "before the colon: \(kinds.joined(separator: ", "))")
      ])
  }
}
