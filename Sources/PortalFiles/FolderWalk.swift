import Glibc
import PortalCore

/// Lists the plain files of a folder and of all folders in it, and says what it will not follow.
struct FolderWalk {
  let directory: String
  let name: String
  /// The files with their sizes, in the order of the disk.
  private(set) var files: [(path: String, size: Int)] = []
  /// The folders, without the one that the walk begins in, as paths on the disk.
  private(set) var folders: [String] = []
  private(set) var log = DiagnosticLog()

  init(directory: String, name: String) {
    self.directory = directory
    self.name = name
  }

  /// Walks through everything.
  ///
  /// - Throws: `FileFailure` where a folder cannot be listed.
  mutating func run() throws(FileFailure) {
    try list("")
  }

  /// - Parameter folder: empty, or a path below the folder that begins with `/`.
  private mutating func list(_ folder: String) throws(FileFailure) {
    guard let stream = opendir(directory + folder) else { throw FileFailure(.list, name + folder) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = entryName(entry)
      guard bytes.first != UInt8(ascii: ".") else { continue }
      guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: \.isMisleading)
      else {
        log.add(.badName(in: name + folder, shown: String(decoding: bytes, as: UTF8.self)))
        continue
      }
      if !text.isPortable { log.add(.unportableName(name + folder + "/" + text)) }
      try visit(folder + "/" + text)
    }
  }

  private mutating func visit(_ path: String) throws(FileFailure) {
    var status = stat()
    guard fstatat(AT_FDCWD, directory + path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileFailure(.read, name + path)
    }
    let state = FileState(status)
    switch state.kind {
    case .file: files.append((name + path, state.size))
    case .folder:
      folders.append(directory + path)
      try list(path)
    case .link: log.add(.link(name + path))
    case .other: log.add(.noPlainFile(name + path))
    }
  }
}

/// The bytes of an entry's name.
func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
}

extension String {
  /// Whether a file of this name can be kept on Windows as well.
  fileprivate var isPortable: Bool {
    !isReservedByWindows && !contains { "<>:\"|?*\\".contains($0) } && last != " " && last != "."
  }
}

extension Diagnostic {
  fileprivate static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "input.link", zh: "这是一个链接，不予跟随", en: "this is a link, and links are not followed",
      at: SourceLocation(path: path),
      fixes: [Fix(zh: "把文件本身放进来", en: "put the file itself here")])
  }

  fileprivate static func noPlainFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "input.no-plain-file", zh: "这不是普通文件", en: "this is no plain file", at: SourceLocation(path: path),
      fixes: [Fix(zh: "移走它", en: "move it away")])
  }

  fileprivate static func unportableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "input.unportable-name", zh: "这个名字在 Windows 上存不下：是设备名（如 con、nul），含 < > : \" | ? * \\，或以空格、句点结尾",
      en:
        "Windows cannot keep this name: a device's (con, nul), one with < > : \" | ? * \\, or a blank or full stop at its end",
      at: SourceLocation(path: path), fixes: [Fix(zh: "重新命名这个文件或文件夹", en: "rename the file or folder")])
  }

  fileprivate static func badName(in folder: String, shown: String) -> Diagnostic {
    Diagnostic(
      .error, "input.bad-name", zh: "文件名“\(shown.visible)”含有看不见的字符，或不是 UTF-8",
      en: "the name “\(shown.visible)” has invisible characters or is not UTF-8", at: SourceLocation(path: folder),
      fixes: [Fix(zh: "重新命名这个文件", en: "rename the file")])
  }
}
