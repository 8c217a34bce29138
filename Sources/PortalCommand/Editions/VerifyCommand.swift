import ArgumentParser
import PortalCore
import PortalFiles
import PortalPublish
import PortalSite

/// `portal verify SITE`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: EditionWords.verify[.spoken], discussion: EditionWords.verifyDiscussion[.spoken])

  @Argument(help: ArgumentHelp(EditionWords.verifySite[.spoken], valueName: EditionWords.place[.spoken]))
  var site: String

  @Option(help: ArgumentHelp(EditionWords.verifyEarlier[.spoken], valueName: EditionWords.place[.spoken]))
  var earlier: String?

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  func run() throws {
    do {
      var verification = Verification(of: Self.files(at: site))
      try verification.run(comparingWith: kept())
      for finding in verification.findings { print(finding[language]) }
      guard verification.findings.isEmpty, let file = verification.site else {
        print(EditionWords.notAsPublished(verification.findings.count)[language])
        throw ExitCode(1)
      }
      print(EditionWords.asPublished(file, files: verification.count)[language])
    } catch let failure as WebFiles.Failure {
      Console(language: language).printError(failure.message[language])
      throw ExitCode(3)
    }
  }

  /// What was kept of the site: an `edition.json`, or a whole site.
  private func kept() throws -> EditionFile? {
    guard let earlier else { return nil }
    let isFile = earlier.hasSuffix(".json")
    let parts = earlier.split(separator: "/", omittingEmptySubsequences: false)
    let folder = isFile ? parts.dropLast().joined(separator: "/") : earlier
    let name = isFile ? String(parts.last ?? "") : EditionSeal.paths[1]
    let bytes = try Self.files(at: folder.isEmpty ? "." : folder).read(name, limit: 4 << 20)
    guard let file = bytes.flatMap(EditionFile.init) else {
      throw ValidationError(EditionWords.notAnEdition(earlier)[language])
    }
    return file
  }

  private static func files(at place: String) -> any PublishedFiles {
    let isAddress = place.hasPrefix("http://") || place.hasPrefix("https://")
    return isAddress ? WebFiles(at: place) : FolderFiles(folder: place)
  }
}
