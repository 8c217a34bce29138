import PortalCore

extension Diagnostic.Note {
  /// Points from what is repeated to where it stands first.
  static func first(at location: SourceLocation?) -> Diagnostic.Note {
    Diagnostic.Note(zh: "第一次在这里", en: "first here", at: location)
  }
}
