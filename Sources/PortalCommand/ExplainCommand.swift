import ArgumentParser
import PortalCore

/// `portal explain [TOPIC]`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: Words.explain[.spoken])

  @Argument(help: ArgumentHelp(Words.topicArgument[.spoken], valueName: Words.topic[.spoken]))
  var topic: String?

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  func run() throws {
    guard let topic else {
      print(Explanation.overview(in: language))
      return
    }
    guard let explanation = Explanation.all.first(where: { $0.topic == topic }) else {
      throw ValidationError(Words.unknownTopic(topic, known: Explanation.all.map(\.topic))[language])
    }
    print(explanation.text(in: language))
  }
}
