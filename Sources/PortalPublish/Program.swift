import Foundation
import PortalCore
import PortalFiles
import Synchronization

/// A program of the system, which is run to its end.
struct Program {
  /// What came of one run.
  struct Run {
    let status: Int32
    let output: [UInt8]
    /// What it wrote to standard error, without credentials.
    let errors: String
    /// Whether it was ended because there was no point in going on.
    let wasEnded: Bool

    /// The output as a text without the line break at its end.
    var line: String { String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines) }

    /// The end of what it complained of, for messages; pages of servers without their markup.
    var complaint: String {
      errors.replacing(/<[^>]*>\s*/, with: "").split(separator: "\n").suffix(3).joined(separator: "；")
    }
  }

  private let name: String
  private let executable: URL
  private let settings: [String]
  private let environment: [String: String]
  private let isHopeless: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - name: what it is called, which is the name of its Debian package too.
  ///   - settings: arguments that stand before those of every run.
  ///   - environment: what it finds beside this program's own.
  ///   - isHopeless: whether what it has complained of so far leaves no point in going on, so that it is ended.
  /// - Throws: `PublishFailure` where it is not installed.
  init(
    _ name: String, _ settings: [String] = [], environment: [String: String] = [:],
    isHopeless: @escaping @Sendable (String) -> Bool = { _ in false }
  ) throws(PublishFailure) {
    guard let place = SystemProgram.path(of: name) else {
      throw PublishFailure(
        .failed, zh: "没有找到程序 \(name)；请先安装：apt-get install \(name)",
        en: "the program \(name) is not here; install it: apt-get install \(name)")
    }
    self.name = name
    self.settings = settings
    self.isHopeless = isHopeless
    executable = URL(filePath: place)
    // A program that ends before it has read all of its input must not end this one.
    signal(SIGPIPE, SIG_IGN)
    self.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    ) { $1 }
  }

  /// Runs it, whatever comes of it.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - further: more of its environment.
  func run(_ arguments: [String], input: [UInt8] = [], further: [String: String] = [:]) throws(PublishFailure) -> Run {
    let process = Process()
    let (given, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = settings + arguments
    process.environment = environment.merging(further) { $1 }
    process.standardInput = given
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw PublishFailure(.failed, zh: "无法运行 \(name)", en: "cannot run \(name)")
    }
    let group = DispatchGroup()
    let complaints = Mutex((text: Data(), wasEnded: false))
    DispatchQueue.global().async(group: group) {
      while case let piece = errors.fileHandleForReading.availableData, !piece.isEmpty {
        complaints.withLock { complaints in
          complaints.text += piece
          guard !complaints.wasEnded, isHopeless(String(decoding: complaints.text, as: UTF8.self)) else { return }
          complaints.wasEnded = true
          process.terminate()
        }
      }
    }
    DispatchQueue.global().async(group: group) {
      try? given.fileHandleForWriting.write(contentsOf: Data(input))
      try? given.fileHandleForWriting.close()
    }
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    group.wait()
    process.waitUntilExit()
    let (text, wasEnded) = complaints.withLock { $0 }
    return Run(
      status: process.terminationStatus, output: Array(bytes),
      errors: String(decoding: text, as: UTF8.self).withoutCredentials, wasEnded: wasEnded)
  }

  /// Runs it and expects it to succeed.
  ///
  /// - Throws: `PublishFailure` with the end of its complaint.
  @discardableResult
  func output(
    _ arguments: [String], input: [UInt8] = [], further: [String: String] = [:]
  ) throws(PublishFailure) -> Run {
    let run = try run(arguments, input: input, further: further)
    guard run.status == 0 else { throw failure(of: run) }
    return run
  }

  /// That a run failed.
  func failure(of run: Run) -> PublishFailure {
    run.wasEnded
      ? PublishFailure(
        .failed, zh: "服务器不再应答，或不再接收，所以停下了：\(run.complaint)；它恢复以后，把同样的命令再运行一次",
        en: "the server no longer answers or takes no more, so this was stopped: \(run.complaint); when it is well, run"
          + " the same command again")
      : PublishFailure(
        .failed, zh: "\(name) 没有成功（退出码 \(run.status)）：\(run.complaint)",
        en: "\(name) did not succeed (status \(run.status)): \(run.complaint)")
  }
}
