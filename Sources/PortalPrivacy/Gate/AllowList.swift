package import PortalCore
import PortalIngest

/// What may be published although it looks like personal information: `privacy.yml` of the content.
package struct AllowList: Sendable {
  /// One permission: what, in which file, and why.
  struct Entry: Sendable {
    let value: String
    /// Below the content folder.
    let file: String
    let reason: String
    let location: SourceLocation
  }

  let entries: [Entry]

  /// Reads the list; one without entries, and reported, where it cannot be read.
  ///
  /// - Parameter source: `nil` where the content has none.
  package init(_ source: SourceText?, log: inout DiagnosticLog) {
    let shared = SharedLog()
    let mapping = source.flatMap { YAMLReader.read($0, log: shared) }
    let list = mapping?.optional("allowed")?.list ?? []
    mapping?.finish()
    entries = list.compactMap(Self.entry)
    log.add(contentsOf: shared.log)
  }

  private static func entry(_ value: YAMLValue) -> Entry? {
    guard let mapping = value.mapping else { return nil }
    defer { mapping.finish() }
    let (text, file, reason) = (mapping.required("value"), mapping.required("file"), mapping.required("reason"))
    guard let text, let written = text.text, let file = file?.text, let reason = reason?.text else { return nil }
    return Entry(value: written, file: file, reason: reason, location: text.location)
  }

  /// The number of the entry that lets an item of a file through.
  ///
  /// - Parameters:
  ///   - plain: the item as it is compared.
  ///   - file: below the content folder.
  func entry(for item: PrivateItem, _ plain: String, in file: String) -> Int? {
    entries.firstIndex { $0.file == file && PrivateItem.plain($0.value, item.kind) == plain }
  }
}
