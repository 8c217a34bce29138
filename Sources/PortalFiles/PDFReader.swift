import Glibc
package import PortalCore

/// Reads the text of PDF files by `pdftotext` of Poppler, each in a process of its own with limits of time and memory.
///
/// A file that is broken, or made to break its reader, ends that process alone.
package struct PDFReader: Sendable {
  private static let name = "pdftotext"
  /// Where the program is; `nil` where the folders of `PATH` have none.
  private let program: String?

  package init() {
    program = SystemProgram.path(of: Self.name)
  }

  /// What is wrong where the program is not there; `nil` where it is.
  package var fault: Diagnostic? {
    program == nil ? .noReader(Self.name) : nil
  }

  /// The text of a file as HTML, its properties in the head, its pages in a `pre`; `nil` where it cannot be read.
  ///
  /// Blocks until the process has ended; may be called from several threads at once.
  package func html(of path: String, in folder: InputFolder) -> String? {
    guard let program, let file = try? folder.open(path) else { return nil }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, let reading = Descriptor(ends[0]) else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = start(program, reading: file.number, writing: ends[1])
    close(ends[1])
    guard let process = started else { return nil }
    let text = Self.text(from: reading.number)
    if text == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? text : nil
  }

  /// 20 s of processor time and 2 GB of memory, which no document that a person reads needs.
  private static let script = "ulimit -t 20; ulimit -v 2000000; exec \"$0\" -q -htmlmeta -enc UTF-8 - -"
  private static let largestText = 64 << 20

  private func start(_ program: String, reading input: Int32, writing output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = Self.copies(of: ["/bin/sh", "-c", Self.script, program])
    let environment = Self.copies(of: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/bin/sh", &actions, nil, arguments + [nil], environment + [nil])
    return failure == 0 ? process : nil
  }

  /// The texts as C has them, to be freed.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { (text: String) -> UnsafeMutablePointer<CChar>? in strdup(text) }
  }

  /// Everything that a process writes; `nil` where that is too much, or no text.
  private static func text(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer.prefix(count)
      guard bytes.count <= largestText else { return nil }
    }
  }
}

extension Diagnostic {
  fileprivate static func noReader(_ program: String) -> Diagnostic {
    Diagnostic(
      .error, "library.missing", zh: "缺少软件包 poppler-utils 里的这个程序：检查 PDF 附件里有无个人信息要用",
      en: "this program of the package poppler-utils is missing; PDF attachments are looked through with it",
      at: SourceLocation(path: program),
      fixes: [
        Fix(
          zh: "运行 sudo apt-get install poppler-utils poppler-data",
          en: "run sudo apt-get install poppler-utils poppler-data")
      ])
  }
}
