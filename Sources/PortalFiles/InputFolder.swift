import Glibc
package import PortalCore

/// A file of the inputs that is not read as text: an attachment, an image.
package struct InputFile: Hashable, Sendable {
  /// The path as the author knows it, `content/files/plan.pdf`.
  package let path: String
  /// In bytes, of what is published of it.
  package let size: Int
  /// Of what is published of it.
  package let digest: Digest
}

/// A folder that authors work in, `content` or `templates`, as it was read.
package struct InputFolder: Sendable {
  /// What the paths of its files begin with: `content`.
  package let name: String
  /// Where it lies on the disk.
  let directory: String
  /// The texts, in the order of their paths' bytes.
  package internal(set) var texts: [SourceText] = []
  /// All other files, in the order of their paths' bytes.
  package internal(set) var attachments: [InputFile] = []
  /// The digest of all paths and contents.
  package internal(set) var digest = Digest(of: [])
  /// What is published of a file that is not read as text.
  private let publishing: @Sendable ([UInt8]) -> [UInt8]

  /// What the name of a file that is read as text ends with.
  static let textEndings: Set<String> = [
    "csv", "yml", "yaml", "md", "geojson", "html", "css", "js", "svg", "txt",
  ]

  /// What the name of a text ends with that may be as large as a table of records.
  private static let dataEndings = [".csv", ".geojson"]

  /// Reads a folder and all folders in it, in an order that does not depend on the disk's.
  ///
  /// Files whose name begins with a point are left out. What is no plain file, and a text above the limit, is an error.
  /// - Parameters:
  ///   - directory: where the folder lies.
  ///   - name: what the author calls it; the paths of its files begin with it.
  ///   - textLimit: how many bytes a table or a map may have; another text may have an eighth of it, 8 MiB.
  ///   - publishing: what is published of a file that is not read as text, by its bytes; all of it unless said otherwise.
  /// - Throws: `FileFailure` where the disk refuses.
  package init(
    reading directory: String, as name: String, textLimit: Int = 64 << 20, log: inout DiagnosticLog,
    publishing: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) throws(FileFailure) {
    self.publishing = publishing
    self.name = name
    self.directory = directory
    var walk = FolderWalk(directory: directory, name: name)
    try walk.run()
    log.add(contentsOf: walk.log)
    var digest = DigestBuilder()
    for found in walk.files.sorted(by: { $0.path.isBefore($1.path) }) {
      let isText = Self.isText(found.path)
      let limit = Self.dataEndings.contains { found.path.hasSuffix($0) } ? textLimit : textLimit / 8
      if isText, found.size > limit {
        log.add(.textTooLarge(found.path, limit: limit))
        continue
      }
      let bytes = try bytes(of: found.path)
      let content = Digest(of: bytes)
      digest.add(content, named: found.path)
      if isText {
        texts.append(SourceText(path: found.path, bytes: bytes))
      } else {
        let published = publishing(bytes)
        let digest = published == bytes ? content : Digest(of: published)
        attachments.append(InputFile(path: found.path, size: published.count, digest: digest))
      }
    }
    self.digest = digest.finish()
  }

  /// The digest of all that may be published and its paths below this folder, wherever it lies; one folder in it may be left out.
  package func digestOfFiles(leavingOut folder: String? = nil) -> Digest {
    let files = texts.map { ($0.path, Digest(of: $0.bytes)) } + attachments.map { ($0.path, $0.digest) }
    var builder = DigestBuilder()
    for (path, digest) in files.sorted(by: { $0.0.isBefore($1.0) }) {
      let path = String(path.dropFirst(name.count + 1))
      if folder.map({ path.hasPrefix($0 + "/") }) != true { builder.add(digest, named: path) }
    }
    return builder.finish()
  }

  /// The bytes of one of its files as they are now.
  ///
  /// - Parameter path: as the author knows it, beginning with the folder's name.
  /// - Throws: `FileFailure`, also where the path is that of a link.
  package func bytes(of path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = try open(path)
    guard let state = descriptor.state, let bytes = descriptor.read(state.size) else { throw FileFailure(.read, path) }
    return bytes
  }

  /// What is published of one of its files as it is now.
  ///
  /// - Throws: `FileFailure`, also where the path is that of a link.
  package func publishedBytes(of path: String) throws(FileFailure) -> [UInt8] {
    let bytes = try bytes(of: path)
    return Self.isText(path) ? bytes : publishing(bytes)
  }

  /// One of its files, opened for reading.
  func open(_ path: String) throws(FileFailure) -> Descriptor {
    let place = directory + path.dropFirst(name.count)
    guard let descriptor = Descriptor(Glibc.open(place, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) else {
      throw FileFailure(.read, path)
    }
    return descriptor
  }

  private static func isText(_ path: String) -> Bool {
    guard let point = path.lastIndex(of: ".") else { return false }
    return textEndings.contains(path[path.index(after: point)...].lowercased())
  }
}

extension Diagnostic {
  fileprivate static func textTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "input.too-large", zh: "文本文件超过 \(limit >> 20) MB 的上限",
      en: "the text is larger than the limit of \(limit >> 20) MB", at: SourceLocation(path: path),
      fixes: [Fix(zh: "拆成几个文件，或作为附件压缩后发布", en: "split it, or publish it as a compressed attachment")])
  }
}
