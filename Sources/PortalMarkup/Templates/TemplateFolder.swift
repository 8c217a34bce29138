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
