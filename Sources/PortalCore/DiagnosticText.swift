extension Diagnostic {
  /// The diagnostic as a terminal shows it: place, text, the quoted line with carets, notes and fixes.
  ///
  /// Ends with a line break.
  package func text(in language: Language) -> String {
    var lines = [heading(in: language)]
    if let excerpt = location?.excerpt {
      lines.append("  | \(excerpt.line)")
      lines.append("  | \(excerpt.marks)")
    }
    for note in notes {
      let place = note.location.map { $0.written + ": " } ?? ""
      lines.append("  \(place)\(Self.note[language])\(note.message[language].visible)")
      if let excerpt = note.location?.excerpt {
        lines.append("  | \(excerpt.line)")
        lines.append("  | \(excerpt.marks)")
      }
    }
    lines += fixes.map { "  = \($0.message[language].visible)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(in language: Language) -> String {
    let place = location.map { $0.written + ": " } ?? ""
    return "\(place)\(severity.name[language]): \(message[language].visible) [\(id)]"
  }

  private static let note = Message(zh: "说明: ", en: "note: ")
}

extension Diagnostic.Severity {
  /// What the severity is called in a message.
  package var name: Message {
    switch self {
    case .error: Message(zh: "错误", en: "error")
    case .warning: Message(zh: "警告", en: "warning")
    }
  }
}

extension SourceLocation {
  /// `path:line:column`, or the path alone where the whole file is meant; with the cell's name in a sheet: " (C5)".
  package var written: String {
    let path = source.path.visible
    guard let position else { return path }
    return "\(path):\(position.line):\(position.column)" + (cell.map { " (\($0.name))" } ?? "")
  }
}

extension DiagnosticLog {
  /// The entries as a terminal shows them, in printing order, one blank line between two.
  ///
  /// - Parameter limit: how many of one kind are shown before the others are counted; 0 for all.
  package func text(in language: Language, limit: Int = 0) -> String {
    LimitedDiagnostics(self, limit: limit).entries.map { entry in
      entry.diagnostic.text(in: language) + (entry.more.map { "\n\($0[language])\n" } ?? "")
    }.joined(separator: "\n")
  }
}
