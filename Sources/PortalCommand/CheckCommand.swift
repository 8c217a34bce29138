import ArgumentParser
import PortalCore
import PortalSite

/// `portal check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: Words.check[.spoken])

  @OptionGroup var options: SourceOptions

  @Flag(name: .customLong("site"), help: ArgumentHelp(Words.assessOption[.spoken]))
  var isAssessed = false

  func run() throws {
    let console = Console(language: options.language)
    let started = ContinuousClock.now
    let assembly = try SiteSources(options).assemble(progress: console.progress)
    var log = assembly.log
    var assessment: SiteAssessment?
    if let site = assembly.site {
      console.progress(Words.rendering)
      if isAssessed, let portal = assembly.portal {
        let inspection = PageInspection()
        log.add(contentsOf: site.check(handingTo: inspection, jobs: options.jobs))
        assessment = SiteAssessment(of: portal, log, inspection)
      } else {
        log.add(contentsOf: site.check(jobs: options.jobs))
      }
    }
    console.report(log, assessment, as: options.format, limit: options.limit)
    console.report(assembly.permissions, as: options.format)
    console.summary(.checked(log, since: started), as: options.format)
    if options.fails(log) { throw ExitCode(1) }
  }
}
