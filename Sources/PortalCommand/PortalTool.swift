import ArgumentParser
import PortalCore

/// The command `portal` with its subcommands.
struct PortalTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: Words.portal[.spoken],
    discussion: Words.portalDiscussion[.spoken],
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ImportCommand.self, ServeCommand.self, NewCommand.self, ExplainCommand.self,
      DiffCommand.self, EditionCommand.self, VerifyCommand.self, PublishCommand.self,
      RollbackCommand.self,
    ])

  /// The version of the program, by semantic versioning.
  static let version = "0.1.0"

  /// What to say of a first argument that is neither an option nor the name of a command.
  static func misspelt(_ name: String) -> Message? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    return name.hasPrefix("-") || known.contains(name) ? nil : Words.unknownCommand(name, known: known)
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// A day written `2025-06-30`.
  package init?(argument: String) {
    self.init(argument)
  }
}

extension Language: ExpressibleByArgument {}

/// How findings are printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif
  /// Annotations of GitHub Actions.
  case github

  /// How many findings of one kind are listed unless said otherwise: what a person reads, or what a code host takes in.
  var limit: Int {
    switch self {
    case .text, .github: 20
    case .json, .sarif: 1000
    }
  }
}
