import PortalModel
import TestSupport
import Testing

/// What must not make a difference to a single byte of the site.
@Suite struct SamenessTests {
  /// The tables that every city has.
  private static let tables = Tables.all.filter { !$0.isOptional }

  @Test func `threads, time zone, language, permissions and folder make no difference`() throws {
    let workplace = try Workplace()
    let site = try workplace.build("--jobs", "1", into: "out/1")
    let runs: [(jobs: String, environment: [String: String], umask: String)] = [
      ("2", ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"], "077"),
      ("8", ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], "000"),
    ]
    for run in runs {
      let output = "out/" + run.jobs
      let result = try workplace.start(
        ["build", "--jobs", run.jobs, "--output", output], environment: run.environment, prelude: "umask \(run.umask)"
      ).finish()
      #expect(result.status == 0)
      #expect(try workplace.site(output) == site, "\(run)")
      #expect(workplace.folder.mode(of: output + "/index.html") == 0o644)
      #expect(workplace.folder.mode(of: output + "/projects") == 0o755)
    }
    let elsewhere = try TemporaryFolder()
    let path = workplace.folder.path
    let run = try PortalProcess(
      ["build", "--content", path + "/content/", "--templates", path + "/templates", "--output", path + "/out/far"],
      .init(folder: elsewhere.path)
    ).finish()
    #expect(run.status == 0)
    #expect(try workplace.site("out/far") == site)
  }

  @Test func `a byte order mark and the line breaks of Windows make no difference`() throws {
    try expectSameSite { text, _ in "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
  }

  @Test func `English column names make no difference`() throws {
    try expectSameSite { text, table in
      let lines = text.split(separator: "\n", maxSplits: 1)
      let names = lines[0].split(separator: ",").map { title in
        table.columns.first { $0.title == title }?.name ?? String(title)
      }
      return ([names.joined(separator: ",")] + lines.dropFirst().map(String.init)).joined(separator: "\n")
    }
  }

  @Test func `a folder of files reads as one table`() throws {
    let workplace = try Workplace()
    let site = try workplace.build()
    for table in Self.tables {
      let path = "content/\(table.path).csv"
      let lines = try #require(workplace.folder[path]).split(separator: "\n")
      let middle = 1 + lines.count / 2
      try workplace.folder.remove(path)
      for (name, part) in [("a", lines[1..<middle]), ("b", lines[middle...])] {
        let text = ([lines[0]] + part).joined(separator: "\n") + "\n"
        try workplace.folder.write(text, to: "\(path.dropLast(4))/\(name).csv")
      }
    }
    #expect(try workplace.build(into: "other").withoutSeal == site.withoutSeal)
  }

  private func expectSameSite(_ change: (String, TableDescription) -> String) throws {
    let workplace = try Workplace()
    let site = try workplace.build()
    for table in Self.tables {
      let path = "content/\(table.path).csv"
      let text = try #require(workplace.folder[path])
      let changed = change(text, table)
      #expect(changed != text)
      try workplace.folder.write(changed, to: path)
    }
    #expect(try workplace.build(into: "other").withoutSeal == site.withoutSeal)
  }
}

extension [String: String] {
  /// The site without its seal, which names the bytes of the inputs.
  fileprivate var withoutSeal: Self { filter { $0.key != "edition.json" } }
}
