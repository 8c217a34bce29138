import PortalCore
import PortalModel

/// Reads the announcements, `announcements/YYYY/<id>.md`.
struct AnnouncementReader {
  private let files: ContentFiles
  private let asOf: CalendarDate?
  private let publishing: PublishingRule?
  private let directories: Directories
  private let log: SharedLog

  init(
    files: ContentFiles, asOf: CalendarDate?, publishing: PublishingRule?, directories: Directories, log: SharedLog
  ) {
    self.files = files
    self.asOf = asOf
    self.publishing = publishing
    self.directories = directories
    self.log = log
  }

  /// The announcements that could be read, in the order of their paths.
  func read(_ sources: [SourceText]) -> [Announcement] {
    var first: [Identifier: SourceText] = [:]
    return sources.compactMap { source in
      guard let announcement = announcement(source) else { return nil }
      if let other = first.updateValue(source, forKey: announcement.id) {
        let path = files.path(of: other)
        log.add(.repeatedName(announcement.id.text, path, at: SourceLocation(source: source, range: nil)))
      }
      return announcement
    }
  }

  private func announcement(_ source: SourceText) -> Announcement? {
    guard let file = FrontMatter.read(source, log: log) else { return nil }
    let settings = file.settings
    let id = fileIdentifier(of: source, log: log)
    let title = settings.required("title")?.text
    let date = settings.required("date").flatMap { self.date($0, in: source) }
    let time = settings.required("time").flatMap(time)
    let formed = settings.optional("formed").flatMap { self.formed($0, published: date) }
    let column: Announcement.Column? = settings.required("column")?.term()
    let publisher = settings.required("publisher")?.text
    let summary = settings.optional("summary")?.text
    let documentNumber = settings.optional("document_number").flatMap(documentNumber)
    let indexNumber = settings.optional("index_number").flatMap(indexNumber)
    let districts: [Reference<District>]? = references(settings, "districts")
    let communities: [Reference<Community>]? = references(settings, "communities")
    let projects: [Reference<Project>]? = references(settings, "projects")
    let image = settings.optional("image").map { $0.record(self.image) }
    let attachments = settings.optional("attachments").map { $0.records(attachment) } ?? []
    settings.finish()
    guard let id, let title, let date, let time, let column, let publisher, let districts, let communities,
      let projects, let attachments
    else { return nil }
    return Announcement(
      id: id, title: title, date: date, time: time, formed: formed, column: column, publisher: publisher,
      summary: summary,
      documentNumber: documentNumber, indexNumber: indexNumber, districts: districts, communities: communities,
      projects: projects, image: image ?? nil, attachments: attachments,
      text: MarkdownText(source: source, body: file.body))
  }

  private func references<Target: Entity>(_ settings: YAMLMapping, _ key: String) -> [Reference<Target>]? {
    settings.optional(key).map { $0.references(in: directories) } ?? []
  }

  private func date(_ value: YAMLValue, in source: SourceText) -> CalendarDate? {
    guard let date = value.date else { return nil }
    if let asOf, date > asOf { log.add(.afterAsOf(date, asOf, at: value.location)) }
    let folder = files.path(of: source).split(separator: "/").dropFirst().first
    if let folder, folder != "\(date.year)" { log.add(.wrongYear(date, String(folder), at: value.location)) }
    return date
  }

  /// When the information was formed: not after it was published.
  private func formed(_ value: YAMLValue, published: CalendarDate?) -> CalendarDate? {
    guard let formed = value.date, let published else { return nil }
    guard formed <= published else {
      log.add(.formedAfterwards(formed, published, at: value.location))
      return nil
    }
    publishing?.check(formed: formed, published: published, at: value.location)
    return formed
  }

  private func time(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], parts.allSatisfy(\.isDigits), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else {
      log.add(.notATime(text.shortened, at: value.location))
      return nil
    }
    return text
  }

  private func documentNumber(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    if let fault = DocumentNumber.fault(in: text, at: value.location) {
      log.add(fault)
      return nil
    }
    return text
  }

  private func indexNumber(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    if let fault = IndexNumber.fault(in: text, at: value.location) { log.add(fault) }
    return text
  }

  private func image(_ mapping: YAMLMapping) -> Announcement.Image? {
    let path = mapping.required("path").flatMap { offered($0, below: "media/") }
    let alternative = mapping.required("alternative")?.text
    guard let path, let alternative else { return nil }
    return Announcement.Image(path: path.path, alternative: alternative)
  }

  private func attachment(_ mapping: YAMLMapping) -> Announcement.Attachment? {
    let path = mapping.required("path").flatMap { offered($0, below: "files/") }
    let title = mapping.required("title")?.text
    guard let path, let title else { return nil }
    return Announcement.Attachment(path: path.path, title: title, size: path.size)
  }

  /// A file that is there, by its path below the content folder.
  private func offered(_ value: YAMLValue, below folder: String) -> (path: String, size: Int)? {
    guard let path = value.text else { return nil }
    guard path.hasPrefix(folder), let size = files.sizes[path] else {
      let known = files.sizes.keys.filter { $0.hasPrefix(folder) }.sorted()
      log.add(.missingFile(path.shortened, below: folder, known: known, at: value.location))
      return nil
    }
    return (path, size)
  }
}

extension Diagnostic {
  fileprivate static func repeatedName(_ id: String, _ other: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "announcement.repeated-name", zh: "公告的文件名“\(id)”与“\(other)”相同，网址会重复",
      en: "the announcement's file name “\(id)” is that of “\(other)” too: they would share an address", at: location)
  }

  fileprivate static func afterAsOf(
    _ date: CalendarDate, _ asOf: CalendarDate, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "announcement.after-as-of", zh: "公告日期 \(date.written) 晚于截至日期 \(asOf.written)",
      en: "the announcement's date, \(date.written), is after the as-of date, \(asOf.written)", at: location)
  }

  fileprivate static func formedAfterwards(
    _ formed: CalendarDate, _ published: CalendarDate, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "announcement.formed-afterwards", zh: "形成日期 \(formed.written) 晚于发布日期 \(published.written)",
      en: "it was formed on \(formed.written), after it was published on \(published.written)", at: location)
  }

  fileprivate static func wrongYear(_ date: CalendarDate, _ folder: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "announcement.wrong-year", zh: "日期是 \(date.year) 年，文件却在“\(folder)”文件夹里",
      en: "the date is of \(date.year), but the file lies in the folder “\(folder)”", at: location)
  }

  fileprivate static func notATime(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "announcement.not-a-time", zh: "“\(text)”不是“09:30”这样的时间", en: "“\(text)” is no time such as “09:30”",
      at: location)
  }

  fileprivate static func missingFile(
    _ path: String, below folder: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let prefixed = folder + path
    return Diagnostic(
      .error, "announcement.missing-file", zh: "\(folder) 里没有“\(path)”这个文件",
      en: "there is no file “\(path)” in \(folder)",
      at: location,
      fixes: known.contains(prefixed)
        ? [.replace(with: prefixed)]
        : Fix.nearest(to: path, in: known) + [Fix(zh: "把文件放进 \(folder)", en: "put the file into \(folder)")])
  }
}
