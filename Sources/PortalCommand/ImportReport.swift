import PortalCore
import PortalImport
import PortalPrivacy

/// What `portal import` prints: for each file what was decided, what was found wrong, and what changes.
struct ImportReport {
  private let language: Language
  private var parts: [String] = []
  private var accepted = 0
  private var added = 0
  private var changed = 0
  /// How many files were refused.
  private(set) var refused = 0

  init(language: Language) {
    self.language = language
  }

  /// Adds what became of a file.
  ///
  /// - Parameter privacy: what of the file must not be public; none of it is shown.
  mutating func add(_ outcome: Import.Outcome, hiding privacy: PrivacyReport) {
    var text = "== \(outcome.path)\n"
    for decision in outcome.decisions {
      text += "  · \(decision.message[language])\(place(decision.location, in: outcome.path))\n"
    }
    text += findings(privacy.hidden(in: outcome.findings))
    if outcome.isRefused {
      refused += 1
      text +=
        "\n"
        + line(
          zh: "没有导入：\(outcome.path) 有错，台账没有改动。",
          en: "Not imported: \(outcome.path) has errors; the records are as they were.")
    } else {
      accepted += 1
      added += outcome.changes.reduce(0) { $0 + $1.added }
      changed += outcome.changes.reduce(0) { $0 + $1.changed }
      for change in outcome.changes { text += "\n" + self.text(of: change) }
    }
    parts.append(privacy.hidden(in: text))
  }

  /// Adds a file that is too large to be read.
  mutating func addTooLarge(_ path: String) {
    refused += 1
    let log = DiagnosticLog([.givenFileTooLarge(path)])
    parts.append("== \(path)\n\n" + log.text(in: language))
  }

  /// The whole report.
  ///
  /// - Parameter written: how many files of the content were written; `nil` where none was to be.
  func text(written: Int?) -> String {
    parts.joined(separator: "\n") + "\n" + summary(written)
  }

  /// The first hundred findings, and how many more there are.
  private func findings(_ log: DiagnosticLog) -> String {
    let sorted = log.sorted
    guard !sorted.isEmpty else { return "" }
    let text = "\n" + DiagnosticLog(Array(sorted.prefix(Self.mostFindings))).text(in: language)
    let more = sorted.count - Self.mostFindings
    return more <= 0
      ? text : text + "\n" + line(zh: "还有 \(more.grouped) 条没有列出。", en: "\(more.grouped) more are not listed.")
  }

  private static let mostFindings = 100

  private func place(_ location: SourceLocation?, in path: String) -> String {
    guard let location, location.range != nil || location.source.path != path else { return "" }
    return " — \(location.written)"
  }

  private func text(of change: FileChange) -> String {
    var text = line(
      zh:
        "\(change.path)：新增 \(change.added) 行，更新 \(change.changed) 行，相同 \(change.same) 行，表中没有而保留 \(change.untouched) 行",
      en: "\(change.path): \(change.added) new, \(change.changed) changed, \(change.same) the same,"
        + " \(change.untouched) not in the sheet and kept")
    for row in change.rows {
      if row.isNew { text += "  + \(row.name) — \(row.location.written)\n" }
      for field in row.fields where !row.isNew {
        text += "  ~ \(row.name) \(field.title): \(quoted(field.old)) → \(quoted(field.new))\n"
      }
      for field in row.kept {
        text +=
          "  = \(row.name) "
          + line(
            zh: "\(field.title)：表中空白，保留\(quoted(field.old))",
            en: "\(field.title): blank in the sheet, \(quoted(field.old)) is kept")
      }
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    let shown = String(text.map { $0.isNewline ? "⏎" : $0 })
    return text.isEmpty
      ? Message(zh: "（空白）", en: "(blank)")[language] : "“\(shown.count > 60 ? shown.prefix(58) + "…" : shown)”"
  }

  private func summary(_ written: Int?) -> String {
    let head = Message(
      zh: "导入 \(accepted) 个文件，拒绝 \(refused) 个：新增 \(added) 行，更新 \(changed) 行；",
      en: "Imported \(accepted), refused \(refused): \(added) rows new, \(changed) changed; ")
    let tail =
      written.map {
        Message(zh: $0 == 0 ? "台账没有变化。" : "写了 \($0) 个台账文件。", en: $0 == 0 ? "nothing to write." : "\($0) files written.")
      }
      ?? Message(zh: "这是试运行，什么也没有写。", en: "this was a dry run, nothing was written.")
    return head[language] + tail[language] + "\n"
  }

  private func line(zh: String, en: String) -> String {
    Message(zh: zh, en: en)[language] + "\n"
  }
}

extension Diagnostic {
  fileprivate static func givenFileTooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import.file-too-large", zh: "文件超过 64 MB，没有读取", en: "the file is larger than 64 MB; it was not read",
      at: SourceLocation(path: path),
      fixes: [Fix(zh: "只留下要报的表，另存为新文件", en: "keep only the table to be reported, and save it as a new file")])
  }
}
