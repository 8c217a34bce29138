import PortalCore
import TestSupport
import Testing

/// What the caller gets who errs in the command line.
@Suite struct UsageTests {
  private static let sourceOptions =
    "[--content <folder>] [--templates <folder>] [--libraries <folder>] [--as-of <date>] [--jobs <N>] [--language <zh|en>]"
    + " [--format <text|json|sarif|github>] [--limit <N>] [--strict]"

  private static let cases: [(arguments: [String], errors: String)] = [
    (["buidl"], "there is no command “buidl”; did you mean “build”?\n"),
    (["deploy"], "there is no command “deploy”; portal --help lists all\n"),
    (
      ["build", "--outptu", "x"],
      """
      Error: Unknown option '--outptu'. Did you mean '--output'?
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["check", "--jobs", "0"],
      """
      Error: --jobs is a number from 1 to 256.
      Usage: portal check \(sourceOptions) [--site]
        See 'portal check --help' for more information.

      """
    ),
    (
      ["check", "--limit=-1"],
      """
      Error: --limit is a whole number from 0 up.
      Usage: portal check \(sourceOptions) [--site]
        See 'portal check --help' for more information.

      """
    ),
    (
      ["build", "--content", "a/content", "--output", "./a/../a/content/site/"],
      """
      Error: the site must not be written into the authors' folder a/content; choose another with --output.
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["build", "--output", "templates"],
      """
      Error: the site must not be written into the authors' folder templates; choose another with --output.
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["build", "--archive", "site.tar"],
      """
      Error: the name given with --archive ends in .zip, such as --archive site.zip.
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["build", "--archive", "site/site.zip"],
      """
      Error: the archive must not be put into site; choose another place with --archive.
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["build", "--portable", "--compress"],
      """
      Error: --portable and --compress exclude each other: nothing uses compressed files when pages are opened from a disk.
      Usage: portal build <options>
        See 'portal build --help' for more information.

      """
    ),
    (
      ["new", "announcement", " \n "],
      """
      Error: the title must not be blank.
      Usage: portal new announcement <title> [--column <column>] \(sourceOptions)
        See 'portal new announcement --help' for more information.

      """
    ),
    (
      ["check", "--as-of", "2025-06-31"],
      """
      Error: The value '2025-06-31' is invalid for '--as-of <date>'
      Help:  --as-of <date>  As-of date, such as 2025-09-30; site.yml's by default.
      Usage: portal check \(sourceOptions) [--site]
        See 'portal check --help' for more information.

      """
    ),
    (
      ["explain", "projetcs"],
      """
      Error: there is no topic “projetcs”; did you mean “projects”?
      Usage: portal explain [<topic>] [--language <zh|en>]
        See 'portal explain --help' for more information.

      """
    ),
  ]

  @Test(arguments: cases.indices) func `wrong usage names what is near, and ends with 2`(number: Int) throws {
    let (arguments, errors) = Self.cases[number]
    let folder = try TemporaryFolder()
    try folder.write("", to: "a/content/site.yml")
    let run = try PortalProcess(arguments, .init(folder: folder.path)).finish()
    #expect(run.errors == errors)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test(arguments: [
    (["--language", "zh"], ["LANG": "en_US.UTF-8"], Language.zh), (["--language=en"], ["LC_ALL": "zh_CN.UTF-8"], .en),
    ([], ["LANG": "zh_CN.UTF-8"], .zh), ([], ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .en),
    ([], ["LC_ALL": "zh_CN.UTF-8", "LANG": "C"], .zh), ([], ["LANG": "de_DE.UTF-8"], .en),
  ])
  func `the language is the one asked for, else the environment's`(
    options: [String], environment: [String: String], language: Language
  ) throws {
    let folder = try TemporaryFolder()
    let run = try PortalProcess(["check"] + options, .init(folder: folder.path, environment: environment)).finish()
    let message = Message(
      zh: "无法列出文件夹 content：没有这个文件或文件夹\n",
      en: "cannot list the folder content: there is no such file or folder\n")
    #expect(run.errors == message[language])
    #expect(run.status == 3)
  }

  @Test func `help and version are no errors`() throws {
    let folder = try TemporaryFolder()
    for arguments in [["--help"], ["--version"], [], ["help", "build"], ["explain"], ["explain", "projects"]] {
      let run = try PortalProcess(arguments, .init(folder: folder.path)).finish()
      #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(arguments)")
    }
  }

  @Test func `the indicators are explained with formula, unit, clause and the pages that show them`() throws {
    let folder = try TemporaryFolder()
    let lines = try PortalProcess(["explain", "indicators"], .init(folder: folder.path)).finish().output
      .split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "没有列入计划的短板（unplanned-gaps）"))
    #expect(
      Array(lines[start...].prefix(4)) == [
        "没有列入计划的短板（unplanned-gaps）", "    查漏补缺清单中状态还是“已发现”的条数：查出来了，没有列入任何计划",
        "    单位：条；依据：三（二）2；各区相加就是全市", "    可见于：district、gaps",
      ])
  }
}
