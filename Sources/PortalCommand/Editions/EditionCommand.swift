import ArgumentParser
import PortalCore
import PortalFiles
import PortalIndicators
import PortalIngest
import PortalModel

/// `portal edition`.
struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition", abstract: EditionWords.edition[.spoken], discussion: EditionWords.editionDiscussion[.spoken]
  )

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp(EditionWords.siteOption[.spoken], valueName: Words.folder[.spoken]))
  var site: String?

  mutating func validate() throws {
    if options.asOf != nil { throw ValidationError(EditionWords.noOtherDay[options.language]) }
  }

  func run() throws {
    let console = Console(language: options.language)
    let sources = try SiteSources(options)
    let (portal, log) = sources.read()
    console.report(log, as: options.format)
    guard let portal, !options.fails(log) else { throw ExitCode(1) }
    let current = portal.history.current
    guard current.heading == nil else { return print(EditionWords.alreadyKept(current.number)[options.language]) }
    guard let published = current.published else {
      throw ValidationError(EditionWords.notPublished(current.number)[options.language])
    }
    let heading = EditionHeading(
      number: current.number, site: portal.settings.baseURL, asOf: current.asOf, published: published,
      records: current.state.digest, inputs: sources.inputs, root: try root(of: current, inputs: sources.inputs),
      figures: Indicators(of: portal).figures, previous: portal.history.previous?.heading?.digest)
    let folder = "\(sources.content.name)/editions/\(current.number.padded(to: 4))"
    guard try NewFolder.create(folder, files: files(of: current, heading)) else {
      throw FileFailure(.create, folder, .system(errno: 17))
    }
    print(EditionWords.kept(current.number, folder)[options.language])
  }

  /// The root digest of the site that was built of these sources; `nil` where no site is named.
  private func root(of edition: PublishedEdition, inputs: Digest) throws -> Digest? {
    guard let site else { return nil }
    let seal = try SiteSeal(readingFrom: site)
    guard seal.number == edition.number, seal.inputs == inputs else {
      throw ValidationError(EditionWords.otherSite(site, edition.number)[options.language])
    }
    return seal.root
  }

  private func files(of edition: PublishedEdition, _ heading: EditionHeading) -> [(name: String, bytes: [UInt8])] {
    let lines = heading.lines.filter { $0.value != "-" }.map { "\($0.name): \($0.value)\n" }
    let own = ("edition.yml", Array((EditionWords.doNotEdit + lines.joined()).utf8))
    guard edition.number > 1 else { return edition.state.tables.map { ("\($0.table).csv", $0.file) } + [own] }
    var changes: [UInt8] = []
    for line in RecordChange.lines(of: edition.changes) { changes.append(csv: line) }
    return [("changes.csv", changes), own]
  }
}
