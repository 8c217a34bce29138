import ArgumentParser
import Glibc
import PortalCore
import PortalFiles

/// Runs `portal` with the given arguments and returns its exit status.
///
/// 0: done; 1: the author of content or templates erred; 2: the caller erred; 3: the machine failed.
package func runPortal(arguments: [String]) async -> Int32 {
  let console = Console(language: .spoken)
  // A file that may not grow further is a failure with a path and a reason, and no death by a signal.
  signal(SIGXFSZ, SIG_IGN)
  if let name = arguments.first, let message = PortalTool.misspelt(name) {
    console.printError(message[.spoken])
    return 2
  }
  do {
    var command = try PortalTool.parseAsRoot(arguments)
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
    return 0
  } catch let failure as FileFailure {
    console.report(failure)
    return 3
  } catch let failure as PreviewServer.Failure {
    console.printError(failure.message[.spoken])
    return 3
  } catch let code as ExitCode {
    return code.rawValue
  } catch {
    let message = PortalTool.fullMessage(for: error)
    guard PortalTool.exitCode(for: error).isSuccess else {
      console.printError(message)
      return 2
    }
    print(message)
    return 0
  }
}

extension Language {
  /// The language that the caller asks for by `--language`, else the one of the environment, else English.
  static let spoken: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
        return language
      }
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let named =
      names
      .compactMap { getenv($0).map { String(cString: $0) } }
      .first { !$0.isEmpty }
    return named?.hasPrefix("zh") == true ? .zh : .en
  }()
}
