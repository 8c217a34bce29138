import PortalCore
import PortalModel

/// Works out which edition the current records are, and what changed in it.
struct CurrentEdition {
  let past: [PublishedEdition]
  let settings: SiteSettings
  let amendments: RecordTable<Amendment>
  /// Where `site.yml` says its dates.
  let site: SourceLocation
  let log: SharedLog

  /// All editions with the current one; `nil`, and reported, where it cannot follow the last one.
  func history(with records: RecordState) -> History? {
    guard let last = past.last else {
      let first = edition(1, state: records, changes: [])
      return checked(History([first], amendments: amendments.complete))
    }
    if last.asOf == settings.asOf, last.published == settings.published {
      let changes = last.state.changes(to: records, renamings: [])
      if let change = changes.first(where: { $0.fields.contains { !$0.isOfNewColumn } }) {
        log.add(.changedAfterPublication(last.number, change, at: site))
      }
      return checked(History(past, amendments: amendments.complete))
    }
    guard settings.asOf >= last.asOf else {
      log.add(.clockBackwards(settings.asOf.written, last.asOf.written, last.number, at: site))
      return nil
    }
    if let before = last.published, let published = settings.published, published <= before {
      log.add(.clockBackwards(published.written, before.written, last.number, at: site))
      return nil
    }
    let renamings = amendments.complete
      .filter { $0.edition == last.number + 1 && $0.kind == .renaming }
      .compactMap { amendment in
        amendment.newID.value.flatMap { new in
          Tables.meant(by: amendment.table).map {
            Renaming(table: $0.name, former: amendment.record, new: new.text)
          }
        }
      }
      .filter { last.state[$0.table]?[$0.former] != nil && records[$0.table]?[$0.new] != nil }
    let changes = last.state.changes(to: records, renamings: renamings)
    let current = edition(last.number + 1, state: last.state.applying(changes), changes: changes)
    return checked(History(past + [current], amendments: amendments.complete))
  }

  private func edition(_ number: Int, state: RecordState, changes: [RecordChange]) -> PublishedEdition {
    PublishedEdition(
      number: number, asOf: settings.asOf, published: settings.published, heading: nil, state: state, changes: changes)
  }

  private func checked(_ history: History) -> History {
    AmendmentRules(history: history, amendments: amendments, log: log).check()
    return history
  }
}

extension Tables {
  /// The table with an English name or a Chinese title.
  static func meant(by name: String) -> TableDescription? {
    all.first { $0.name == name || $0.title == name }
  }
}

extension Diagnostic {
  fileprivate static func changedAfterPublication(
    _ number: Int, _ change: RecordChange, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "edition.changed-after-publication",
      zh: "第 \(number) 期已经发布并封存，现在的台账却与它不同，例如 \(change.table) 的“\(change.key)”",
      en:
        "edition \(number) is published and sealed, and the records differ from it: “\(change.key)” of \(change.table)",
      at: location,
      fixes: [
        Fix(
          zh: "在 site.yml 里写新一期的 as_of 和 published",
          en: "give the dates of the next edition in site.yml: as_of and published")
      ])
  }
}
