import ArgumentParser
import PortalCore
import PortalFiles
import PortalImport
import PortalIngest
import PortalModel
import PortalPrivacy

/// `portal import FILE… --as TABLE`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: ImportWords.abstract[.spoken], discussion: ImportWords.discussion[.spoken])

  @Argument(help: ArgumentHelp(ImportWords.files[.spoken], valueName: ImportWords.file[.spoken]))
  var files: [String]

  @Option(
    name: .customLong("as"), help: ArgumentHelp(ImportWords.tableOption[.spoken], valueName: ImportWords.table[.spoken])
  )
  var table: String

  @Option(help: ArgumentHelp(ImportWords.districtOption[.spoken], valueName: ImportWords.slug[.spoken]))
  var district: String?

  @Option(help: ArgumentHelp(ImportWords.sheetOption[.spoken], valueName: ImportWords.sheet[.spoken]))
  var sheet: String?

  @Flag(help: ArgumentHelp(ImportWords.dryRunOption[.spoken]))
  var dryRun = false

  @Option(help: ArgumentHelp(Words.contentOption[.spoken], valueName: Words.folder[.spoken]))
  var content = "content"

  @Option(help: ArgumentHelp(Words.languageOption[.spoken], valueName: "zh|en"))
  var language: Language = .spoken

  func run() throws {
    let console = Console(language: language)
    var log = DiagnosticLog()
    let folder = try InputFolder(reading: content, as: content.withoutTrailingSlashes, log: &log)
    var importer = Import(try request(), into: ContentFiles(folder))
    if let district, !importer.districts.contains(district) {
      throw ValidationError(ImportWords.unknownDistrict(district, known: importer.districts)[language])
    }
    console.report(log, as: .text)
    var report = ImportReport(language: language)
    var contents: [String: [UInt8]] = [:]
    for file in files {
      console.progress(ImportWords.reading(file))
      guard let bytes = try GivenFile.bytes(of: file) else {
        report.addTooLarge(file)
        continue
      }
      let outcome = importer.take(file, bytes)
      report.add(outcome, hiding: PrivacyGate.look(atGiven: .init(path: file) { bytes }))
      for change in outcome.changes { contents[change.path] = change.bytes ?? contents[change.path] }
    }
    if !dryRun {
      try ReplacedFiles.write(contents.sorted { $0.key < $1.key }.map { (place(of: $0.key), $0.value) })
    }
    console.endProgress()
    print(report.text(written: dryRun ? nil : contents.count), terminator: "")
    if report.refused > 0 { throw ExitCode(1) }
  }

  /// Where a file of the content lies on the disk.
  private func place(of path: String) -> String {
    content + path.dropFirst(content.withoutTrailingSlashes.count)
  }

  private func request() throws -> Import.Request {
    guard let found = Tables.all.first(where: { $0.name == table || $0.title == table }) else {
      throw ValidationError(ImportWords.unknownTable(table)[language])
    }
    return Import.Request(table: found, district: district, sheet: sheet)
  }
}
