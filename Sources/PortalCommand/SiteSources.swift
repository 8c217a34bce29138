import PortalCore
import PortalFiles
import PortalIngest
import PortalMarkup
import PortalModel
import PortalPages
import PortalPrivacy
import PortalSite

/// The two folders that a site is made from, and the files of packages that go into it, as they were read.
struct SiteSources: Sendable {
  let content: InputFolder
  let templates: InputFolder
  private let libraries: LibraryFiles
  /// What is wrong with the folders themselves: links, files too large.
  let log: DiagnosticLog
  private let options: SourceOptions

  /// - Throws: `FileFailure` where the disk refuses.
  init(_ options: SourceOptions) throws(FileFailure) {
    var log = DiagnosticLog()
    content = try InputFolder(
      reading: options.content, as: options.content.withoutTrailingSlashes, log: &log, publishing: Self.published)
    templates = try InputFolder(
      reading: options.templates, as: options.templates.withoutTrailingSlashes, log: &log, publishing: Self.published)
    libraries = LibraryFiles(in: options.libraries.withoutTrailingSlashes, log: &log)
    self.log = log
    self.options = options
  }

  /// The digest of everything that the site depends on: both folders, the program, and the options that change it.
  ///
  /// - Parameter further: what else the site depends on.
  /// - Throws: `FileFailure` where the program cannot read itself.
  func key(with further: [String] = []) throws(FileFailure) -> Digest {
    try Digest.ofBuild(
      from: [content, templates],
      options: [options.asOf?.written ?? "", options.strict ? "strict" : "", libraries.digest.hex] + further)
  }

  /// What the sources come to.
  struct Assembly {
    /// `nil` where something is wrong.
    let site: Site?
    /// What the site tells of; `nil` where the content could not be read.
    let portal: Portal?
    /// Everything that is wrong or doubtful in the sources.
    let log: DiagnosticLog
    /// What the allow-list lets through.
    let permissions: [PrivacyReport.Permission]
  }

  /// The site, and everything that is wrong or doubtful in its sources; no site where there is an error.
  ///
  /// - Parameter progress: told what is being done.
  func assemble(progress: (Message) -> Void) -> Assembly {
    progress(
      Message(
        zh: "读取台账、公告和模板，检查有无个人信息",
        en: "reading records, announcements and templates, looking for personal information"))
    let ((privacy, pages), read) = together(jobs: options.jobs) {
      (self.privacy(), self.pages())
    } _: {
      self.read()
    }
    let (site, log) = site(of: read, on: pages, heldBackBy: privacy.log)
    return Assembly(
      site: site, portal: read.portal, log: privacy.hidden(in: log), permissions: privacy.permissions)
  }

  /// The site, and everything that is wrong in its sources, what the privacy gate holds back first.
  private func site(
    of read: (portal: Portal?, log: DiagnosticLog), on pages: SiteTemplates, heldBackBy findings: DiagnosticLog
  ) -> (site: Site?, log: DiagnosticLog) {
    var log = findings
    log.add(contentsOf: read.log)
    log.add(contentsOf: pages.log)
    guard let portal = read.portal else { return (nil, log) }
    let edition = Edition(portal, jobs: options.jobs)
    log.add(contentsOf: TextCheck(of: edition, files: offered.map(\.path)).diagnostics())
    guard !log.hasErrors, let font = libraries.font else { return (nil, log) }
    let address = SiteAddress(baseURL: portal.settings.baseURL)
    let files = assets + offered + libraries.files
    let site = Site(
      of: edition, pages, files: files, font: { font.lend(to: $0) }, at: address, inputs: inputs,
      jobs: options.jobs)
    return (site, log)
  }

  /// The templates of all pages.
  private func pages() -> SiteTemplates {
    SiteTemplates(PageFamilies.all, from: TemplateFolder(templates.name, templates.texts))
  }

  /// What of texts, attachments and names must not be published.
  private func privacy() -> PrivacyReport {
    var log = DiagnosticLog()
    let list = content.texts.first { pathInside($0.path, content) == ContentFiles.allowList }
    let allowed = AllowList(list, log: &log)
    let attachments =
      content.attachments.map { ($0.path, content) } + templates.attachments.map { ($0.path, templates) }
    let files = attachments.map { path, folder in
      PrivacyGate.File(path: path) { try? folder.bytes(of: path) }
    }
    let reader = PDFReader()
    let gate = PrivacyGate(allowed, folder: content.name) { [content] path in
      reader.html(of: path, in: content).map(PDFText.init(html:))
    }
    let texts = content.texts.filter { $0 !== list && !ContentFiles.isIgnored(pathInside($0.path, content)) }
    var report = gate.look(at: texts + templates.texts, files, jobs: options.jobs)
    if files.contains(where: { $0.path.lowercased().hasSuffix(".pdf") }), let fault = reader.fault { log.add(fault) }
    report.add(log)
    return report
  }

  /// What of a file goes on the web: of a picture nothing but the picture.
  @Sendable private static func published(_ bytes: [UInt8]) -> [UInt8] {
    if case .cleaned(let cleaned) = PublishedImage.cleaned(bytes) { cleaned } else { bytes }
  }

  /// The portal that the content makes up, and everything that is wrong with the folders and the content.
  func read() -> (portal: Portal?, log: DiagnosticLog) {
    let (portal, readLog) = Ingest.read(ContentFiles(content), asOf: options.asOf)
    var log = self.log
    log.add(contentsOf: readLog)
    return (portal, log)
  }

  /// The digest of everything that the site is made from, its history left out.
  var inputs: Digest {
    content.digestOfFiles(leavingOut: "editions").joined(to: templates.digestOfFiles())
  }

  /// The settings of the site alone, whatever is wrong with the rest of the content.
  var settings: (SiteSettings?, DiagnosticLog) {
    Ingest.settings(in: ContentFiles(content))
  }

  /// The files of `templates/assets`, at `assets/…` of the site.
  private var assets: [SiteFile] {
    let texts = templates.texts.map { SiteFile(path: pathInside($0.path, templates), body: .bytes($0.bytes)) }
    let others = templates.attachments.map { SiteFile(path: pathInside($0.path, templates), body: .copy(of: $0.path)) }
    return (texts + others).filter { $0.path.hasPrefix("assets/") }
  }

  /// The attachments and pictures of the content, at `files/…` and `media/…` of the site.
  private var offered: [SiteFile] {
    (content.texts.map(\.path) + content.attachments.map(\.path)).sorted()
      .map { SiteFile(path: pathInside($0, content), body: .copy(of: $0)) }
      .filter { $0.path.hasPrefix("files/") || $0.path.hasPrefix("media/") }
  }

  /// The path below a folder.
  private func pathInside(_ path: String, _ folder: InputFolder) -> String {
    String(path.dropFirst(folder.name.count + 1))
  }
}

extension ContentFiles {
  /// What a folder holds: its texts, and the sizes of its other files.
  init(_ folder: InputFolder) {
    func path(_ path: String) -> String { String(path.dropFirst(folder.name.count + 1)) }
    let texts = folder.texts.filter { ContentFiles.isText(path($0.path)) }
    let sizes =
      folder.attachments.map { (path($0.path), $0.size) }
      + folder.texts.filter { !ContentFiles.isText(path($0.path)) }.map { (path($0.path), $0.bytes.count) }
    self.init(folder: folder.name, texts: texts, sizes: Dictionary(sizes) { first, _ in first })
  }
}

extension String {
  /// A folder as messages name it: as the caller wrote it, without slashes at its end.
  var withoutTrailingSlashes: String {
    let trimmed = reversed().drop { $0 == "/" }.reversed()
    return trimmed.isEmpty ? self : String(trimmed)
  }
}
