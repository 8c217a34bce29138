import ArgumentParser
import PortalCore
import PortalFiles
import PortalSite

/// `portal build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: Words.build[.spoken], discussion: Words.buildDiscussion[.spoken])

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp(Words.outputOption[.spoken], valueName: Words.folder[.spoken]))
  var output = "site"

  @Flag(help: ArgumentHelp(Words.compressOption[.spoken]))
  var compress = false

  @Flag(help: ArgumentHelp(Words.portableOption[.spoken]))
  var portable = false

  @Option(help: ArgumentHelp(Words.archiveOption[.spoken], valueName: Words.file[.spoken]))
  var archive: String?

  mutating func validate() throws {
    for folder in [options.content, options.templates]
    where FolderPlace(of: output).isInside(FolderPlace(of: folder)) {
      throw ValidationError(Words.outputInside(folder)[options.language])
    }
    if compress, portable { throw ValidationError(Words.portableCompressed[options.language]) }
    guard let archive else { return }
    guard archive.hasSuffix(".zip") else { throw ValidationError(Words.archiveName[options.language]) }
    for folder in [output, options.content, options.templates]
    where FolderPlace(of: archive).isInside(FolderPlace(of: folder)) {
      throw ValidationError(Words.archiveInside(folder)[options.language])
    }
  }

  func run() throws {
    let console = Console(language: options.language)
    let started = ContinuousClock.now
    let sources = try SiteSources(options)
    let key = try sources.key(with: (compress ? ["compress"] : []) + (portable ? ["portable"] : []))
    let folder = try SiteFolder(at: output)
    if try folder.isCurrent(for: key) {
      console.report(DiagnosticLog(), as: options.format)
      console.summary(.unchanged(files: folder.fileCount, output: output, since: started), as: options.format)
      try pack(folder, console)
      return
    }
    let assembly = sources.assemble(progress: console.progress)
    let site = assembly.site
    var log = assembly.log
    if let site, !options.fails(log) {
      console.progress(Words.rendering)
      let change = try folder.write(
        portable ? site.portable() : compress ? site.compressed() : site,
        copyingFrom: [sources.content, sources.templates], key: key, jobs: options.jobs)
      log.add(contentsOf: change.log)
      if !change.log.hasErrors {
        console.report(log, as: options.format, limit: options.limit)
        console.report(assembly.permissions, as: options.format)
        console.summary(
          .built(change, log: log, notices: site.notices, output: output, since: started), as: options.format)
        try pack(folder, console)
        return
      }
    }
    console.report(log, as: options.format, limit: options.limit)
    console.report(assembly.permissions, as: options.format)
    console.summary(.refused(log, output: output), as: options.format)
    throw ExitCode(1)
  }

  /// Puts the site into one file, where the caller wants one.
  private func pack(_ folder: borrowing SiteFolder, _ console: Console) throws {
    guard let archive else { return }
    console.progress(Words.packing)
    let name = "edition-\(try SiteSeal(readingFrom: output).number)"
    let size = try SiteArchive.write(folder, below: name, to: archive)
    console.endProgress()
    console.summary(.packed(archive, size: size), as: options.format)
  }
}
