/// One thing that is wrong, or doubtful, in what was read from outside: what, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// Whether a site may still be built.
  ///
  /// Not comparable: neither is a degree of the other.
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// Something that helps to understand a diagnostic, perhaps at another place.
  package struct Note: Hashable, Sendable {
    package let message: Message
    package let location: SourceLocation?

    package init(zh: String, en: String, at location: SourceLocation? = nil) {
      self.message = Message(zh: zh, en: en)
      self.location = location
    }
  }

  /// What the author can do about it.
  package struct Fix: Hashable, Sendable {
    package let message: Message
    /// The text to put in the place of the marked one, where it is known.
    package let replacement: String?

    package init(zh: String, en: String) {
      self.message = Message(zh: zh, en: en)
      self.replacement = nil
    }

    private init(_ message: Message, replacement: String?) {
      self.message = message
      self.replacement = replacement
    }

    /// The same with each of its texts as a function gives it.
    fileprivate func rewritten(_ text: (String) -> String) -> Fix {
      Fix(Message(zh: text(message.zh), en: text(message.en)), replacement: replacement.map(text))
    }

    private init(replacement: String) {
      self.message = Message(zh: "改为“\(replacement)”", en: "change it to “\(replacement)”")
      self.replacement = replacement
    }

    /// Put another text in the marked place.
    package static func replace(with replacement: String) -> Fix {
      Fix(replacement: replacement)
    }

    /// Put the nearest known name in the marked place; no fix where none is near.
    package static func nearest(to name: String, in known: some Sequence<String>) -> [Fix] {
      nearestName(to: name, in: known).map { [.replace(with: $0)] } ?? []
    }
  }

  package let severity: Severity
  /// Which rule was broken, in kebab case and of two parts: `reference.unknown`.
  package let id: String
  package let message: Message
  package let location: SourceLocation?
  package let notes: [Note]
  package let fixes: [Fix]

  package init(
    _ severity: Severity, _ id: String, zh: String, en: String, at location: SourceLocation?, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = Message(zh: zh, en: en)
    self.location = location
    self.notes = notes
    self.fixes = fixes
  }

  /// The same with each of its texts and places as functions give them.
  package func rewritten(
    _ text: (String) -> String, at place: (SourceLocation) -> SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      severity, id, zh: text(message.zh), en: text(message.en), at: location.map(place),
      notes: notes.map { Note(zh: text($0.message.zh), en: text($0.message.en), at: $0.location.map(place)) },
      fixes: fixes.map { $0.rewritten(text) })
  }

  /// The same at other places: each of its locations and those of its notes, as a function gives it.
  package func moved(_ place: (SourceLocation) -> SourceLocation) -> Diagnostic {
    Diagnostic(
      severity, id, zh: message.zh, en: message.en, at: location.map(place),
      notes: notes.map { Note(zh: $0.message.zh, en: $0.message.en, at: $0.location.map(place)) }, fixes: fixes)
  }
}
