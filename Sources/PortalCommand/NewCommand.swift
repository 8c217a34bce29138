import ArgumentParser
import PortalCore
import PortalFiles
import PortalModel

/// `portal new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: Words.new[.spoken], subcommands: [NewAnnouncementCommand.self])
}

/// `portal new announcement TITLE`.
struct NewAnnouncementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announcement", abstract: Words.newAnnouncement[.spoken])

  @Argument(help: ArgumentHelp(Words.titleArgument[.spoken], valueName: Words.title[.spoken]))
  var title: String

  @Option(help: ArgumentHelp(Words.columnOption[.spoken], valueName: Words.column[.spoken]))
  var column: Announcement.Column = .news

  @OptionGroup var options: SourceOptions

  mutating func validate() throws {
    if title.allSatisfy(\.isWhitespace) { throw ValidationError(Words.blankTitle[options.language]) }
  }

  func run() throws {
    let sources = try SiteSources(options)
    let (settings, log) = sources.settings
    guard let settings else {
      Console(language: options.language).report(log, as: options.format)
      throw ExitCode(1)
    }
    let draft = AnnouncementDraft(title: title, column: column, settings: settings)
    for number in 1... {
      let path = "\(sources.content.name)/announcements/\(draft.folder)/\(draft.name(number))"
      if try NewFile.create(path, draft.text) {
        print(Words.created(path)[options.language])
        return
      }
    }
  }
}

extension Announcement.Column: ExpressibleByArgument {
  /// A column by its code or by its Chinese title.
  package init?(argument: String) {
    guard let column = Self.allCases.first(where: { $0.rawValue == argument || $0.title == argument }) else {
      return nil
    }
    self = column
  }
}
