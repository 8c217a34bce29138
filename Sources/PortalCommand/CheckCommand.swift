import ArgumentParser
import PortalCore
import PortalSite

/// `portal check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: Words.check[.spoken])

  @OptionGroup var options: SourceOptions

  func run() throws {
    let console = Console(language: options.language)
    let started = ContinuousClock.now
    let sources = try SiteSources(options)
    var (site, log, permissions) = sources.assemble(progress: console.progress)
    if let site {
      console.progress(Words.rendering)
      log.add(contentsOf: site.check(jobs: options.jobs))
    }
    console.report(log, as: options.format, limit: options.limit)
    console.report(permissions, as: options.format)
    console.summary(.checked(log, since: started), as: options.format)
    if options.fails(log) { throw ExitCode(1) }
  }
}
