import PortalCore
import PortalModel

/// Reads `content/editions`: the editions before the current one, and whether they are what was published.
struct HistoryReader {
  let log: SharedLog

  /// The editions in their order; `nil`, and reported, where one is not what it was.
  ///
  /// - Parameters:
  ///   - folders: in the order of their names.
  ///   - limit: editions of later days are left out; `nil` leaves out none.
  func read(_ folders: [EditionFolder], settings: SiteSettings, before limit: CalendarDate?) -> [PublishedEdition]? {
    var editions: [PublishedEdition] = []
    for folder in folders {
      guard let placed = folder.text(EditionFolder.heading, log: log).flatMap({ HeadingReader(log: log).read($0) })
      else { return nil }
      if let limit, placed.heading.asOf > limit { break }
      guard isSound(placed, of: folder, after: editions.last, site: settings.baseURL),
        let edition = edition(placed, of: folder, after: editions.last)
      else { return nil }
      editions.append(edition)
    }
    return editions
  }

  private func edition(
    _ placed: PlacedHeading, of folder: EditionFolder, after previous: PublishedEdition?
  ) -> PublishedEdition? {
    var state: RecordState?
    var changes: [RecordChange] = []
    if let previous {
      if let read = folder.text(EditionFolder.changes, log: log)
        .flatMap({ ChangeReader(state: previous.state, log: log).read($0) })
      {
        changes = read
        state = previous.state.applying(read)
      }
    } else if !log.hasErrors {
      state = StateReader(log: log).read(folder)
    }
    guard let state, !log.hasErrors else { return nil }
    let heading = placed.heading
    guard state.digest == heading.records else {
      log.add(.recordsAltered(heading.number, at: placed.records))
      return nil
    }
    return PublishedEdition(
      number: heading.number, asOf: heading.asOf, published: heading.published, heading: heading, state: state,
      changes: changes)
  }

  /// Whether a heading follows from the one before.
  private func isSound(
    _ placed: PlacedHeading, of folder: EditionFolder, after previous: PublishedEdition?, site: String
  ) -> Bool {
    let heading = placed.heading
    let number = (previous?.number ?? 0) + 1
    guard heading.number == number, folder.number == number else {
      log.add(.wrongNumber(heading.number, expected: number, at: placed.number))
      return false
    }
    guard heading.site == site else {
      log.add(.otherSite(heading.site, site, at: placed.site))
      return false
    }
    guard heading.previous == previous?.heading?.digest else {
      log.add(.brokenChain(number, at: placed.previous))
      return false
    }
    if let previous {
      guard heading.asOf >= previous.asOf else {
        log.add(.clockBackwards(heading.asOf.written, previous.asOf.written, previous.number, at: placed.asOf))
        return false
      }
      if let before = previous.published, heading.published <= before {
        log.add(
          .clockBackwards(heading.published.written, before.written, previous.number, at: placed.published))
        return false
      }
    }
    return true
  }
}

extension Diagnostic {
  fileprivate static func wrongNumber(_ number: Int, expected: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.wrong-number", zh: "这里应是第 \(expected) 期，文件里写的是第 \(number) 期",
      en: "edition \(expected) belongs here, the file says \(number)", at: location,
      fixes: [
        Fix(
          zh: "各期的文件夹从 0001 起连续编号，不能缺，也不能改名",
          en: "the folders of editions are numbered from 0001 on, without gaps; do not rename them")
      ])
  }

  fileprivate static func otherSite(_ site: String, _ own: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.other-site", zh: "这一期是另一个网站的：\(site)；本站是 \(own)",
      en: "this is an edition of another site, \(site); this one is \(own)", at: location,
      fixes: [
        Fix(
          zh: "删除从别处拷来的 content/editions/，从第 1 期开始", en: "remove the copied content/editions/ and begin with edition 1")
      ])
  }

  fileprivate static func brokenChain(_ number: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.broken-chain", zh: "第 \(number) 期记的上一期摘要，与上一期的内容不符：有一期在发布后被改动",
      en: "the digest of the edition before does not fit it: edition \(number) or the one before was altered",
      at: location,
      fixes: [Fix(zh: "从版本库恢复 content/editions/", en: "restore content/editions/ from the repository")])
  }

  fileprivate static func recordsAltered(_ number: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.records-altered", zh: "第 \(number) 期的台账与发布时的摘要不符：发布后被改动",
      en: "the records of edition \(number) do not fit the digest that was published: they were altered",
      at: location,
      fixes: [Fix(zh: "从版本库恢复 content/editions/", en: "restore content/editions/ from the repository")])
  }

  /// A date that lies before that of the edition before.
  static func clockBackwards(
    _ time: String, _ before: String, _ number: Int, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .error, "edition.clock-backwards", zh: "\(time) 不晚于第 \(number) 期的 \(before)，时间不能倒退",
      en: "\(time) is not after \(before) of edition \(number): time does not go backwards", at: location,
      fixes: [
        Fix(
          zh: "核对 site.yml 的 as_of 和 published：截至日期不早于上一期，发布时间晚于上一期",
          en: "check as_of and published in site.yml: not before, and after, those of the last edition")
      ])
  }
}
