import FoundationEssentials
import TestSupport
import Testing

/// Folders in, findings and pages out.
@Suite struct CaseTests {
  private static let isRecording = ProcessInfo.processInfo.environment["PORTAL_RECORD"] == "1"

  @Test(arguments: Case.all)
  func `portal says of an author's change what the case records`(_ example: Case) throws {
    let workplace = try example.workplace()
    for (language, error) in [("zh", ": 错误: "), ("en", ": error: ")] {
      let run = try workplace.run("check", "--language", language)
      let file = "diagnostics.\(language).txt"
      if Self.isRecording { try example.record(run.findings, as: file) }
      #expect(run.findings == example.text(file))
      #expect(run.status == (run.findings.contains(error) ? 1 : 0), "\(run.errors)")
    }
    #expect(!Self.isRecording, "recording proves nothing; look at what was recorded and run again without it")
  }

  @Test(arguments: Case.all)
  func `a site is built when there is no error, and only then`(_ example: Case) throws {
    let workplace = try example.workplace()
    let run = try workplace.run("build", "--language", "en")
    #expect(run.findings == example.text("diagnostics.en.txt"))
    if example.text("diagnostics.en.txt").contains(": error: ") {
      #expect(run.status == 1)
      #expect(try workplace.site().isEmpty)
    } else {
      #expect(run.status == 0, "\(run.errors)")
      try expectPages(of: example, in: workplace)
    }
  }

  @Test(arguments: Case.all) func `a case holds nothing that no test looks at`(_ example: Case) throws {
    for file in try example.files {
      let isLookedAt: Bool =
        ["diagnostics.zh.txt", "diagnostics.en.txt", "removed.txt"].contains(file)
        || file.hasPrefix("content/") || file.hasPrefix("templates/")
        || (file.hasPrefix("expected/") && (file.hasSuffix(".shows") || file.hasSuffix(".lacks")))
      #expect(isLookedAt, "\(file)")
    }
    #expect(try example.files.contains { $0.hasPrefix("expected/") || $0.hasPrefix("diagnostics.") })
  }

  private func expectPages(of example: Case, in workplace: Workplace) throws {
    for file in try example.files where file.hasPrefix("expected/") {
      let page = String(file.dropFirst("expected/".count).dropLast(".shows".count))
      let source = try #require(workplace.folder["site/" + page], "\(page) is on the site")
      let shown = visibleText(source)
      for line in example.text(file).split(separator: "\n") {
        if file.hasSuffix(".shows") {
          #expect(shown.contains(line), "\(page)")
        } else {
          #expect(!source.contains(line), "\(page)")
        }
      }
    }
  }
}

/// What a page's reader sees: no tags, and one space where there are any blanks or tags.
func visibleText(_ page: String) -> String {
  var text = ""
  var isInTag = false
  for character in page {
    switch character {
    case "<": isInTag = true
    case ">" where isInTag:
      isInTag = false
      text += " "
    case _ where isInTag: continue
    default: text.append(character)
    }
  }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
