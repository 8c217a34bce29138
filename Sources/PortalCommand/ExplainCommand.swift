import ArgumentParser
import PortalCore

/// `portal explain [TOPIC]`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: Words.explain[.spoken])

  @Argument(help: ArgumentHelp(Words.topicArgument[.spoken], valueName: Words.topic[.spoken]))
  var topic: String?

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  func validate() throws {
    if let topic, explanation == nil {
      throw ValidationError(Words.unknownTopic(topic, known: Explanation.all.map(\.topic))[language])
    }
  }

  func run() {
    print(explanation?.text(in: language) ?? Explanation.overview(in: language))
  }

  /// What is said of the topic; `nil` where there is none.
  private var explanation: Explanation? {
    Explanation.all.first { $0.topic == topic }
  }
}
