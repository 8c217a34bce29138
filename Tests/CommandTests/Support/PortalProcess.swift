import Glibc
import TestSupport
import Testing

/// A running `portal`, the executable that was built beside these tests.
final class PortalProcess {
  /// How a process is started.
  struct Settings {
    /// The folder that it works in.
    var folder: String
    /// What it finds in its environment beside a language that is not Chinese.
    var environment: [String: String] = [:]
    /// What a shell does in the process before it becomes `portal`: `umask 077`.
    var prelude: String?
    /// The path of the terminal that standard error is; a file where there is none.
    var terminal: String?
  }

  /// The path of `portal`, which lies beside the program that runs the tests.
  static let executable: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/portal"
  }()

  let id: pid_t
  private let streams: TemporaryFolder

  init(_ arguments: [String], _ settings: Settings) throws {
    let streams = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/output", writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, settings.terminal ?? streams.path + "/errors", writing, 0o600)
    let script = "cd \"$1\" && shift; \(settings.prelude ?? ":"); exec \"$0\" \"$@\""
    let command = ["/bin/sh", "-c", script, Self.executable, settings.folder] + arguments
    let environment = ["LC_ALL": "", "LANG": "C.UTF-8"].merging(settings.environment) { $1 }
    var id: pid_t = 0
    let failure = withCStrings(command) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&id, command[0], &actions, nil, arguments, environment)
      }
    }
    try #require(failure == 0, "\(command[0]) can be started")
    self.id = id
    self.streams = streams
  }

  /// What it has written to standard error until now.
  var errors: String { streams["errors"] ?? "" }

  func signal(_ number: Int32) {
    kill(id, number)
  }

  /// Waits until the process ends; one that takes a minute is ended.
  func finish() -> PortalRun {
    var status: Int32 = 0
    var waited = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      usleep(1000)
      waited += 1
      if waited == 60_000 {
        Issue.record("portal did not end")
        kill(id, SIGKILL)
      }
    }
    let signal = status & 0x7F
    return PortalRun(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, output: streams["output"] ?? "", errors: errors)
  }
}

/// Calls a closure with texts as C has them, ending with a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
