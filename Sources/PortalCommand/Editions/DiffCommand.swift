import ArgumentParser
import PortalCore
import PortalFiles
import PortalModel
import PortalPages
import PortalSite

/// `portal diff [FROM [TO]]`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: EditionWords.diff[.spoken], discussion: EditionWords.diffDiscussion[.spoken])

  @Argument(help: ArgumentHelp(EditionWords.from[.spoken], valueName: EditionWords.state[.spoken]))
  var from: String?

  @Argument(help: ArgumentHelp(EditionWords.to[.spoken], valueName: EditionWords.state[.spoken]))
  var to: String?

  @Option(help: ArgumentHelp(Words.contentOption[.spoken], valueName: Words.folder[.spoken]))
  var content = "content"

  @Option(help: ArgumentHelp(Words.templatesOption[.spoken], valueName: Words.folder[.spoken]))
  var templates = "templates"

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  @Option(help: ArgumentHelp(EditionWords.reportFormat[.spoken], valueName: "text|markdown|json"))
  var format: ChangeFormat = .text

  func run() throws {
    let own = try portal(content)
    let current = own.history.current
    let earlier = try from.map { try state($0, own) } ?? own.history.previous.map { State(edition: $0, portal: own) }
    guard let earlier else { throw ValidationError(EditionWords.noEarlierEdition[language]) }
    let later = try to.map { try state($0, own) } ?? State(edition: current, portal: own)
    let compared = later.edition.following(earlier.edition, amendments: later.portal.history.amendments)
    let records = ChangeLog.told(from: earlier.edition, to: compared, in: later.portal)
    let summary = ChangeSummary(records, districts: later.portal.register.districts)
    let words = ChangeWords(language: language)
    let report = ChangeReport(
      from: words.name(of: earlier.edition, in: earlier.folder), to: words.name(of: later.edition, in: later.folder),
      summary: summary, words: words)
    switch format {
    case .text: print(report.text)
    case .markdown: print(report.markdown)
    case .json: print(String(decoding: ChangesJSON(of: compared, records, in: later.portal).bytes, as: UTF8.self))
    }
  }

  private struct State {
    let edition: PublishedEdition
    let portal: Portal
    var folder: String?
  }

  /// The edition with a number, or the current records of a folder.
  private func state(_ name: String, _ own: Portal) throws -> State {
    guard let number = Int(name) else {
      let other = name == content ? own : try portal(name)
      return State(edition: other.history.current, portal: other, folder: name)
    }
    guard let edition = own.history.editions.first(where: { $0.number == number }) else {
      throw ValidationError(EditionWords.unknownEdition(number, last: own.history.current.number)[language])
    }
    return State(edition: edition, portal: own)
  }

  /// - Throws: `ExitCode` where the content of the folder is wrong.
  private func portal(_ folder: String) throws -> Portal {
    let options = try SourceOptions.parse(["--content", folder, "--templates", templates])
    let (portal, log) = try SiteSources(options).read()
    guard let portal else {
      Console(language: language).report(log, as: .text)
      throw ExitCode(1)
    }
    return portal
  }
}

/// How changes are printed.
enum ChangeFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json
}

extension PublishedEdition {
  /// The same edition with what changed from any other one.
  fileprivate func following(_ other: PublishedEdition, amendments: [Amendment]) -> PublishedEdition {
    let renamings = amendments.compactMap { amendment -> Renaming? in
      guard amendment.kind == .renaming, let new = amendment.newID.value?.text,
        let table = Tables.all.first(where: { $0.name == amendment.table || $0.title == amendment.table }),
        other.state[table.name]?[amendment.record] != nil, state[table.name]?[new] != nil
      else { return nil }
      return Renaming(table: table.name, former: amendment.record, new: new)
    }
    return PublishedEdition(
      number: number, asOf: asOf, published: published, heading: heading, state: state,
      changes: other.state.changes(to: state, renamings: renamings))
  }
}
