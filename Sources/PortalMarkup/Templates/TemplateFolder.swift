package import PortalCore

/// The templates that an author wrote, each known by its name: `community`, `partials/kpi`.
package struct TemplateFolder: Sendable {
  /// Where the templates lie, as the author knows it: `templates`.
  package let path: String
  /// In order of their names' bytes.
  package let names: [String]
  private let sources: [String: SourceText]

  /// The templates of a folder.
  ///
  /// A template's name is its path without the folder and without `.html`; other files are not templates.
  package init(_ path: String, _ files: [SourceText]) {
    self.path = path
    var sources: [String: SourceText] = [:]
    for file in files where file.path.hasPrefix(path + "/") && file.path.hasSuffix(".html") {
      sources[String(file.path.dropFirst(path.count + 1).dropLast(".html".count))] = file
    }
    self.sources = sources
    names = sources.keys.sorted()
  }

  /// The text of a template, or `nil` where there is none of this name.
  package subscript(name: String) -> SourceText? {
    sources[name]
  }
}

extension TemplateFolder {
  /// Warns of templates that no page uses, by itself or inserted: a misspelt file name.
  package func warnOfUnused(besides used: [Template], log: inout DiagnosticLog) {
    let parts = Set(used.flatMap(\.parts))
    for name in names where !parts.contains(name) {
      log.add(.unused(name, at: sources[name].map { SourceLocation(source: $0, range: nil) }))
    }
  }
}

extension Diagnostic {
  fileprivate static func unused(_ name: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .warning, "template.unused", zh: "没有页面用到模板“\(name)”", en: "no page uses the template “\(name)”", at: location,
      fixes: [Fix(zh: "检查文件名，或者删去这个文件", en: "check the file's name, or remove the file")])
  }
}
