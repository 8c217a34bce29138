import PortalCore
import PortalModel
import PortalPages

extension Feed {
  /// What changed: an entry for each district of each edition that has changes, the newest edition first.
  static func changes(of edition: Edition) -> Feed {
    let settings = edition.portal.settings
    let entries = zip(edition.portal.history.editions, edition.changes.editions).flatMap { published, records in
      ChangeSummary(records, districts: edition.portal.register.districts).groups.map { group in
        Entry(group, of: published, author: settings.organizer)
      }
    }
    return Feed(
      path: Address.changes.feed.path, page: Address.changes.path, title: "\(settings.name) - 变更",
      author: settings.organizer, asOf: settings.asOf, entries: entries)
  }
}

extension Feed.Entry {
  fileprivate init(_ group: ChangeSummary.Group, of edition: PublishedEdition, author: String) {
    let records = group.tables.flatMap(\.records)
    let putOff = records.flatMap(\.sentences).count { $0.isSlippage }
    let texts = records.prefix(3).map { "\($0.name)：\($0.texts.first ?? "")" }
    self.init(
      path: Address.changes(in: edition.number).place(group.anchor),
      title: "\(group.name)：\(edition.name)有 \(group.count.grouped) 条记录变更"
        + (putOff > 0 ? "，推后计划 \(putOff) 处" : ""),
      summary: texts.joined(separator: "；") + (records.count > 3 ? "；等等。" : "。"), author: author,
      date: edition.published?.date ?? edition.asOf, time: edition.published?.time ?? "00:00",
      categories: [group.name])
  }
}
