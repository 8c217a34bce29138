import ArgumentParser
import Foundation
import PortalCore
import PortalFiles
import PortalSite

/// `portal serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: Words.serve[.spoken])

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp(Words.portOption[.spoken], valueName: "N"))
  var port: UInt16 = 8000

  func run() async throws {
    let console = Console(language: options.language)
    let preview = Preview()
    let server = try await PreviewServer(port: port, showing: preview)
    let watcher = try FolderWatcher([options.content, options.templates])
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await server.run() }
      group.addTask {
        let port = try await server.listeningPort()
        console.printError(Words.serving(port: port)[options.language])
        try await build(for: preview, console: console)
        while true {
          try await change(seenBy: watcher)
          try await rebuild(for: preview, console: console)
        }
      }
      try await group.next()
    }
  }

  /// Waits for a change on a thread of its own, so that the server has all threads of the tasks.
  private func change(seenBy watcher: FolderWatcher) async throws {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try watcher.waitForChange() })
      }
    }
  }

  /// Builds again; a file that went away while it was read is shown as a finding, until the next change.
  private func rebuild(for preview: Preview, console: Console) async throws {
    do {
      try await build(for: preview, console: console)
    } catch let failure as FileFailure {
      console.report(failure)
      await preview.show(findings: failure.message[options.language])
    }
  }

  /// Builds the site into memory and shows it, or what is wrong.
  private func build(for preview: Preview, console: Console) async throws {
    let started = ContinuousClock.now
    let sources = try SiteSources(options)
    let assembly = sources.assemble(progress: console.progress)
    let site = assembly.site
    var log = assembly.log
    let memory = SiteMemory()
    if let site { log.add(contentsOf: site.check(handingTo: memory, jobs: options.jobs)) }
    console.report(log, as: options.format, limit: options.limit)
    console.report(assembly.permissions, as: options.format)
    console.summary(.checked(log, since: started), as: options.format)
    if let site, !options.fails(log) {
      await preview.show(memory, of: site, from: sources)
    } else {
      await preview.show(findings: log.text(in: options.language, limit: options.limit ?? ReportFormat.text.limit))
    }
  }
}
