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

  mutating func validate() throws {
    for folder in [options.content, options.templates]
    where FolderPlace(of: output).isInside(FolderPlace(of: folder)) {
      throw ValidationError(Words.outputInside(folder)[options.language])
    }
  }

  func run() throws {
    let console = Console(language: options.language)
    let started = ContinuousClock.now
    let sources = try SiteSources(options)
    let key = try sources.key(with: compress ? ["compress"] : [])
    let folder = try SiteFolder(at: output)
    if try folder.isCurrent(for: key) {
      console.report(DiagnosticLog(), as: options.format)
      console.summary(.unchanged(files: folder.fileCount, output: output, since: started), as: options.format)
      return
    }
    let assembly = sources.assemble(progress: console.progress)
    let site = assembly.site
    var log = assembly.log
    if let site, !options.fails(log) {
      console.progress(Words.rendering)
      let change = try folder.write(
        compress ? site.compressed() : site, copyingFrom: [sources.content, sources.templates], key: key,
        jobs: options.jobs)
      log.add(contentsOf: change.log)
      if !change.log.hasErrors {
        console.report(log, as: options.format, limit: options.limit)
        console.report(assembly.permissions, as: options.format)
        console.summary(
          .built(change, log: log, notices: site.notices, output: output, since: started), as: options.format)
        return
      }
    }
    console.report(log, as: options.format, limit: options.limit)
    console.report(assembly.permissions, as: options.format)
    console.summary(.refused(log, output: output), as: options.format)
    throw ExitCode(1)
  }
}
