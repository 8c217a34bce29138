import PortalCore
import PortalModel

extension TableCell {
  func reference<Target: Entity>() -> Reference<Target>? {
    file.directories.reference(to: text, at: location, log: file.log)
  }
}

extension Directories {
  /// The record that an id or name means; `nil`, and reported, where there is none or more than one.
  ///
  /// An unknown one is not reported where the table, or any id in it, could not be read.
  func reference<Target: Entity>(
    to text: String, at location: SourceLocation, log: SharedLog
  ) -> Reference<Target>? {
    entry(of: text, in: Target.tableName, at: location, log: log)
      .map { Reference(index: $0.index, id: Identifier($0.id)) }
  }

  /// The id and place of the record that an id or name means in a table; `nil`, and reported, as above.
  func entry(
    of text: String, in table: String, at location: SourceLocation, log: SharedLog
  ) -> (id: String, index: Int)? {
    guard let directory = self[table] else { return nil }
    if let entry = directory.entry(of: text) { return entry }
    let sharing = directory.ids(ofName: text)
    if sharing.isEmpty {
      guard directory.isWhole else { return nil }
      log.add(.unknown(text.shortened, in: table, fixes: fixes(of: text, in: directory), at: location))
    } else {
      log.add(.ambiguous(text, in: table, ids: sharing, at: location))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ text: String, in table: String, fixes: [Fix], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "reference.unknown", zh: "\(title(of: table))中没有“\(text)”",
      en: "there is no “\(text)” among the \(table)",
      at: location, fixes: fixes)
  }

  fileprivate static func ambiguous(
    _ text: String, in table: String, ids: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "reference.ambiguous", zh: "\(title(of: table))中有 \(ids.count) 个“\(text)”，请写编号",
      en: "\(ids.count) of the \(table) are named “\(text)”: give the id", at: location,
      notes: [
        Note(zh: "编号有：\(ids.joined(separator: "、"))", en: "their ids: \(ids.joined(separator: ", "))")
      ])
  }

  private static func title(of table: String) -> String {
    let lists = [
      ServiceDomain.tableName: "服务领域", ServiceFunction.tableName: "服务功能", Announcement.tableName: "公告",
      ContentPage.tableName: "pages 文件夹",
    ]
    return lists[table] ?? Tables.all.first { $0.name == table }.map { "“\($0.title)”表" } ?? table
  }
}
