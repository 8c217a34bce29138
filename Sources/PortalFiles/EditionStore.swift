import Glibc

/// A folder that editions of a site are published into, held for one publication.
///
/// `editions/<n>/` holds each edition whole, and the link `current` leads to the one that readers see: a web server
/// gives out `current/`. A link is put in place of another in one step, so that a reader never meets a half of two.
/// What a killed publication left has a hidden name, and the next one removes it.
package struct EditionStore: ~Copyable {
  private static let link = "current"
  private static let folder = "editions"

  private let output: OutputFolder
  private let isNew: Bool
  /// As the caller wrote it.
  package let path: String

  /// Opens the folder, making it where it is missing and the folder around it is there, and keeps others away.
  ///
  /// - Throws: `FileFailure`, with the reason `.otherPublication` where another one holds it.
  package init(at path: String) throws(FileFailure) {
    let isNew = mkdir(path, 0o755) == 0
    guard isNew || errno == EEXIST else { throw FileFailure(.create, path) }
    let output = try OutputFolder(opening: path)
    do {
      try output.lock()
    } catch  where error.reason == .otherBuild {
      throw FileFailure(.lock, path, .otherPublication)
    }
    self.isNew = isNew
    self.output = output
    self.path = path
  }

  /// Takes a folder away again that nothing was put into.
  deinit {
    if isNew { rmdir(output.path) }
  }

  /// The names in the folder that no publication has made, in order.
  package func foreignNames() throws(FileFailure) -> [String] {
    let own = [Self.link, Self.folder, ".\(Self.link)"]
    return try names(in: "").filter { !own.contains($0) }
  }

  /// The numbers of the editions that are there whole, in order.
  package func editions() throws(FileFailure) -> [Int] {
    guard try output.state(of: Self.folder)?.kind == .folder else { return [] }
    return try names(in: Self.folder).compactMap { Int($0) }.sorted()
  }

  /// The number of the edition that readers see; `nil` where there is none.
  package func current() throws(FileFailure) -> Int? {
    guard let target = output.linkTarget(of: Self.link) else {
      if try output.state(of: Self.link) != nil { throw FileFailure(.write, output.shown(Self.link), .notALink) }
      return nil
    }
    return target.hasPrefix(Self.folder + "/") ? Int(target.dropFirst(Self.folder.count + 1)) : nil
  }

  /// The bytes of a file of an edition; `nil` where there is none.
  package func read(_ file: String, of edition: Int) throws(FileFailure) -> [UInt8]? {
    let place = "\(Self.folder)/\(edition)/\(file)"
    guard try output.state(of: place)?.kind == .file else { return nil }
    return try output.read(place)
  }

  /// Adds an edition whole: under a hidden name first, and under its own once all of it is safe on the disk.
  ///
  /// - Parameters:
  ///   - edition: a number that is not there.
  ///   - paths: the paths of its files.
  ///   - content: gives the bytes of one.
  /// - Throws: `FileFailure`; what was written is then removed again.
  package func add(
    _ edition: Int, paths: [String], content: (String) throws(FileFailure) -> [UInt8]
  ) throws(FileFailure) {
    try removeHidden()
    let draft = "\(Self.folder)/.\(edition)"
    do {
      for path in paths { try output.write(try content(path), to: "\(draft)/\(path)") }
      sync()
      try output.rename(draft, to: "\(Self.folder)/\(edition)")
    } catch {
      try? removeHidden()
      throw error
    }
  }

  /// Shows another edition, which is there, to readers.
  package func makeCurrent(_ edition: Int) throws(FileFailure) {
    try output.link(".\(Self.link)", to: "\(Self.folder)/\(edition)")
    try output.rename(".\(Self.link)", to: Self.link)
    sync()
  }

  /// Removes the oldest editions; never the current one.
  ///
  /// - Parameter count: how many editions stay, at least one.
  /// - Returns: the numbers of those removed.
  package func removeOldest(keeping count: Int) throws(FileFailure) -> [Int] {
    let current = try current()
    let old = try editions().dropLast(count).filter { $0 != current }
    for edition in old { try output.rename("\(Self.folder)/\(edition)", to: "\(Self.folder)/.\(edition)") }
    try removeHidden()
    return old
  }

  /// Removes what a killed publication left, and what is no longer kept.
  private func removeHidden() throws(FileFailure) {
    guard try output.state(of: Self.folder)?.kind == .folder else { return }
    for name in try names(in: Self.folder) where name.hasPrefix(".") && Int(name.dropFirst()) != nil {
      let hidden = "\(Self.folder)/\(name)"
      for file in try PublishedFolder(output.shown(hidden)).paths() { try output.remove("\(hidden)/\(file)") }
    }
  }

  private func names(in folder: String) throws(FileFailure) -> [String] {
    let shown = folder.isEmpty ? path : output.shown(folder)
    guard let stream = opendir(shown) else { throw FileFailure(.list, shown) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = String(decoding: entryName(entry), as: UTF8.self)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension OutputFolder {
  /// Where a link leads to; `nil` where there is none.
  fileprivate func linkTarget(of path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = withRoot { readlinkat($0, path, &buffer, Int(PATH_MAX)) }
    return count > 0 ? String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// Makes a link, in place of what had the name.
  fileprivate func link(_ path: String, to target: String) throws(FileFailure) {
    let isMade = withRoot { root in
      unlinkat(root, path, 0)
      return symlinkat(target, root, path) == 0
    }
    guard isMade else { throw FileFailure(.create, shown(path)) }
  }
}
