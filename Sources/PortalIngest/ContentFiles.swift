package import PortalCore

/// What the content folder holds: the texts whole, of other files their sizes.
package struct ContentFiles: Sendable {
  /// The folder as the author names it: `content`.
  package let folder: String
  /// Every text below the folder, its path beginning with the folder's; in the order of the paths.
  package let texts: [SourceText]
  /// The size in bytes of every other file, by its path below the folder.
  let sizes: [String: Int]

  /// - Parameters:
  ///   - texts: every file for which `isText` holds, in any order.
  ///   - sizes: the sizes of all other files in bytes, by their paths below the folder.
  package init(folder: String, texts: [SourceText], sizes: [String: Int]) {
    self.folder = folder
    self.texts = texts.sorted { $0.path < $1.path }
    self.sizes = sizes
  }

  /// The same files with another text at its path.
  package func with(_ text: SourceText) -> ContentFiles {
    ContentFiles(folder: folder, texts: texts.filter { $0.path != text.path } + [text], sizes: sizes)
  }

  /// Whether a file is to be read as a text; of attachments and pictures only the size matters.
  ///
  /// - Parameter path: below the content folder.
  package static func isText(_ path: String) -> Bool {
    let isOffered = path.hasPrefix("files/") || path.hasPrefix("media/")
    return !isOffered && !isIgnored(path) && [".csv", ".yml", ".md", ".geojson"].contains { path.hasSuffix($0) }
  }

  /// Whether a file is left by a system or an editor and no part of the content.
  package static func isIgnored(_ path: String) -> Bool {
    path.split(separator: "/").contains { name in
      name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
    }
  }

  /// The path of the list of what may be published although it looks like personal information; it may be missing.
  package static let allowList = "privacy.yml"

  /// The path of the list of words that texts must not have; it may be missing.
  static let wordList = "words.yml"

  /// The path of a text below the folder.
  package func path(of text: SourceText) -> String {
    let prefix = folder + "/"
    return text.path.hasPrefix(prefix) ? String(text.path.dropFirst(prefix.count)) : text.path
  }

  /// The place of a file that is missing or no text.
  func location(_ path: String) -> SourceLocation {
    SourceLocation(path: "\(folder)/\(path)")
  }

  /// The text at a path below the folder; `nil`, and reported, where there is none.
  func text(at path: String, log: SharedLog) -> SourceText? {
    if let text = texts.first(where: { self.path(of: $0) == path }) { return text }
    log.add(.missing(at: location(path)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func missing(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "content.missing-file", zh: "缺少这个文件", en: "this file is missing", at: location)
  }
}
