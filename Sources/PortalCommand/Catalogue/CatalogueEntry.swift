import PortalCore

/// What one kind of diagnostic means, why it matters and how to mend it, for whoever meets it.
struct CatalogueEntry: Sendable {
  /// The id that the diagnostic shows in brackets.
  let id: String
  let meaning: Message
  /// A right way to write it, or a wrong one with the right one behind an arrow.
  let example: String?

  init(_ id: String, zh: String, en: String, example: String? = nil) {
    self.id = id
    self.meaning = Message(zh: zh, en: en)
    self.example = example
  }

  /// The explanation, ending without a line break.
  func text(in language: Language) -> String {
    let heading = Message(zh: "例：", en: "Example: ")
    return meaning[language] + (example.map { "\n\n\(heading[language])\($0)" } ?? "")
  }
}
