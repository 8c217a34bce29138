import ArgumentParser
import PortalCore
import PortalSite

/// `portal check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: Words.check[.spoken])

  @OptionGroup var options: SourceOptions

  @Flag(name: .customLong("site"), help: ArgumentHelp(Words.assessOption[.spoken]))
  var isAssessed = false

  mutating func validate() throws {
    if isAssessed, options.format == .json || options.format == .sarif {
      throw ValidationError(Words.assessedAsText[options.language])
    }
  }

  func run() throws {
    let console = Console(language: options.language)
    let started = ContinuousClock.now
    let sources = try SiteSources(options)
    var (site, log, permissions) = sources.assemble(progress: console.progress)
    let inspection = PageInspection()
    if let site {
      console.progress(Words.rendering)
      log.add(
        contentsOf: isAssessed
          ? site.check(handingTo: inspection, jobs: options.jobs) : site.check(jobs: options.jobs))
    }
    console.report(log, as: options.format, limit: options.limit)
    console.report(permissions, as: options.format)
    if isAssessed, site != nil, let portal = sources.read().portal {
      print(AssessmentReport(SiteAssessment(of: portal, log, inspection), in: options.language).text)
    }
    console.summary(.checked(log, since: started), as: options.format)
    if options.fails(log) { throw ExitCode(1) }
  }
}
