import ArgumentParser
import PortalCore
import PortalFiles
import PortalPublish
import PortalSite

/// `portal publish --to DESTINATION`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: PublishWords.publish[.spoken],
    discussion: PublishWords.publishDiscussion[.spoken])

  @Option(
    name: .customLong("to"), help: ArgumentHelp(PublishWords.to[.spoken], valueName: PublishWords.destination[.spoken]))
  var destination: String

  @Option(help: ArgumentHelp(PublishWords.site[.spoken], valueName: Words.folder[.spoken]))
  var site = "site"

  @Flag(help: ArgumentHelp(PublishWords.dryRun[.spoken]))
  var dryRun = false

  @Flag(help: ArgumentHelp(PublishWords.demo[.spoken]))
  var demo = false

  @Option(help: ArgumentHelp(PublishWords.keep[.spoken], valueName: PublishWords.count[.spoken]))
  var keep = 10

  @Flag(help: ArgumentHelp(PublishWords.older[.spoken]))
  var older = false

  @Flag(help: ArgumentHelp(PublishWords.breakLock[.spoken]))
  var breakLock = false

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  mutating func validate() throws {
    if keep < 1 { throw ValidationError(PublishWords.keepOne[language]) }
    if FolderPlace(of: destination).isInside(FolderPlace(of: site)) {
      throw ValidationError(PublishWords.insideSite[language])
    }
  }

  func run() throws {
    try PublishReport(language: language).reporting {
      var verification = Verification(of: FolderFiles(folder: site))
      try verification.run(comparingWith: nil)
      let built = try BuiltSite(at: site, verification)
      let destination = try Destinations.destination(destination, keeping: keep, breaksLock: breakLock)
      let options = Publication.Options(allowsDemo: demo, allowsOlder: older, isDryRun: dryRun)
      let number = built.edition.edition.number
      let outcome = try Publication(to: destination, options).run(built)
      return PublishWords.outcome(outcome, edition: number, destination: destination.shown)
    }
  }
}

/// `portal rollback --to DESTINATION`.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: PublishWords.rollback[.spoken],
    discussion: PublishWords.rollbackDiscussion[.spoken])

  @Option(
    name: .customLong("to"), help: ArgumentHelp(PublishWords.to[.spoken], valueName: PublishWords.destination[.spoken]))
  var destination: String

  @Option(help: ArgumentHelp(PublishWords.edition[.spoken], valueName: PublishWords.number[.spoken]))
  var edition: Int?

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  func run() throws {
    try PublishReport(language: language).reporting {
      let destination = try Destinations.destination(destination, keeping: .max, breaksLock: false)
      return PublishWords.rolledBack(try destination.rollBack(to: edition), destination: destination.shown)
    }
  }
}

/// Says what came of a publication, or why it did not happen.
private struct PublishReport {
  let language: Language

  func reporting(_ work: () throws -> Message) throws {
    do {
      print(try work()[language])
    } catch let failure as PublishFailure {
      Console(language: language).printError(failure.message[language])
      throw ExitCode(failure.kind == .refused ? 1 : 3)
    } catch let failure as FileFailure {
      Console(language: language).printError(failure.message[language])
      throw ExitCode(3)
    }
  }
}
