import ArgumentParser
import PortalCore

/// The command `portal` with its subcommands.
struct PortalTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: Words.portal[.spoken],
    discussion: Words.portalDiscussion[.spoken],
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ExplainCommand.self])
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
}
