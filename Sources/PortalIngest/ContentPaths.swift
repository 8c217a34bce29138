import PortalCore
import PortalModel

/// The texts of the content folder, each at the place where it belongs.
struct ContentPaths {
  let site: SourceText?
  let standards: SourceText?
  let plan: SourceText?
  let outlines: SourceText?
  private(set) var announcements: [SourceText] = []
  private(set) var pages: [SourceText] = []
  /// In the order of their names.
  private(set) var editions: [EditionFolder] = []
  private var tables: [String: [SourceText]] = [:]

  /// Sorts the texts; a file that belongs nowhere, or is missing, is reported.
  init(_ files: ContentFiles, log: SharedLog) {
    site = files.text(at: "site.yml", log: log)
    standards = files.text(at: "programme/standards.yml", log: log)
    plan = files.text(at: "programme/plan.md", log: log)
    outlines = files.text(at: "maps/districts.geojson", log: log)
    for text in files.texts {
      let path = files.path(of: text)
      if !ContentFiles.isIgnored(path), !put(text, at: path) {
        log.add(.unexpected(path, at: SourceLocation(source: text, range: nil)))
      }
    }
    for path in files.sizes.keys.sorted() where !ContentFiles.isIgnored(path) && !isOffered(path) {
      log.add(.unexpected(path, at: files.location(path)))
    }
    reportMissingTables(files, log)
  }

  /// The files of a table in the order of their paths.
  func files(of table: TableDescription) -> [SourceText] {
    tables[table.name] ?? []
  }

  /// Puts a text where it belongs; `false` where it belongs nowhere.
  private mutating func put(_ text: SourceText, at path: String) -> Bool {
    let parts = path.split(separator: "/")
    if Self.single.contains(path) { return true }
    if path.hasSuffix(".md"), parts.count == 3, parts[0] == "announcements", parts[1].count == 4, parts[1].isDigits {
      announcements.append(text)
    } else if path.hasSuffix(".md"), parts.count == 2, parts[0] == "pages" {
      pages.append(text)
    } else if EditionFolder.contains(parts) {
      if editions.last?.name != String(parts[1]) { editions.append(EditionFolder(String(parts[1]))) }
      editions[editions.count - 1].add(text, named: String(parts[2]))
    } else if let table = Self.table(of: path) {
      tables[table.name, default: []].append(text)
    } else {
      return false
    }
    return true
  }

  /// The table to which a file belongs: `<path>.csv`, or a file directly in the folder `<path>/`.
  private static func table(of path: String) -> TableDescription? {
    guard path.hasSuffix(".csv") else { return nil }
    let stem = path.dropLast(4)
    let folder = stem.lastIndex(of: "/").map { stem[..<$0] }
    return Tables.all.first { $0.path == stem || $0.path == folder.map(String.init) }
  }

  private func isOffered(_ path: String) -> Bool {
    path.hasPrefix("files/") || path.hasPrefix("media/")
  }

  private func reportMissingTables(_ files: ContentFiles, _ log: SharedLog) {
    for table in Tables.all {
      let texts = self.files(of: table)
      if texts.isEmpty {
        if table.isOptional { continue }
        log.add(.missingTable(table, at: files.location(table.path + ".csv")))
      } else if texts.count > 1, let file = texts.first(where: { files.path(of: $0) == table.path + ".csv" }) {
        log.add(.fileAndFolder(table, at: SourceLocation(source: file, range: nil)))
      }
    }
  }

  /// The texts of which there is one.
  private static let single = [
    "site.yml", "programme/standards.yml", "programme/plan.md", "maps/districts.geojson", ContentFiles.allowList,
    ContentFiles.wordList,
  ]

  /// Every path at which a text can lie, for “did you mean”.
  fileprivate static var known: [String] {
    single + Tables.all.map { $0.path + ".csv" }
  }
}

extension Diagnostic {
  fileprivate static func unexpected(_ path: String, at location: SourceLocation) -> Diagnostic {
    let near = nearestName(to: path, in: ContentPaths.known)
    return Diagnostic(
      .error, "content.unexpected-file", zh: "内容文件夹里不应有“\(path)”",
      en: "“\(path)” does not belong in the content folder",
      at: location,
      fixes: near.map { [Fix(zh: "文件名应是“\($0)”？", en: "should its name be “\($0)”?")] } ?? [])
  }

  fileprivate static func missingTable(_ table: TableDescription, at location: SourceLocation) -> Diagnostic {
    let header = table.columns.map(\.title).joined(separator: ",")
    return Diagnostic(
      .error, "content.missing-table", zh: "缺少“\(table.title)”表", en: "the table “\(table.name)” is missing",
      at: location,
      fixes: [
        Fix(zh: "还没有内容时，只写表头一行：\(header)", en: "while there is nothing to tell, give its header alone: \(header)")
      ])
  }

  fileprivate static func fileAndFolder(_ table: TableDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "content.file-and-folder", zh: "“\(table.title)”表要么是一个文件，要么是一个文件夹，不能两样都有",
      en: "the table “\(table.name)” is one file or one folder, not both", at: location)
  }
}
