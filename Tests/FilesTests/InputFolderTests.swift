import Glibc
import PortalCore
import PortalFiles
import TestSupport
import Testing

@Suite struct InputFolderTests {
  private func read(_ folder: TemporaryFolder, textLimit: Int = 1 << 20) throws -> (InputFolder, DiagnosticLog) {
    var log = DiagnosticLog()
    let input = try InputFolder(reading: folder.path, as: "content", textLimit: textLimit, log: &log)
    return (input, log)
  }

  @Test func `texts and attachments are known by the author's paths, in the order of their bytes`() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "records/projects/xihu.csv")
    try folder.write("a", to: "records/projects.csv")
    try folder.write("c", to: "files/规划.pdf")
    try folder.write("d", to: "files/plan.PDF")
    try folder.write("e", to: "pages/关于.MD")
    let (input, log) = try read(folder)
    #expect(
      input.texts.map(\.path) == [
        "content/pages/关于.MD", "content/records/projects.csv", "content/records/projects/xihu.csv",
      ])
    #expect(input.attachments.map(\.path) == ["content/files/plan.PDF", "content/files/规划.pdf"])
    #expect(input.attachments.map(\.size) == [1, 1])
    #expect(input.texts[0].bytes == Array("e".utf8))
    #expect(log.entries.isEmpty)
  }

  @Test func `the order in which files were made does not matter`() throws {
    let names = (0..<40).map { "records/\($0 * 7919 % 101).csv" }
    var digests: Set<Digest> = []
    for order in [names, names.reversed(), names.sorted()] {
      let folder = try TemporaryFolder()
      for name in order { try folder.write("内容 \(name)", to: name) }
      digests.insert(try read(folder).0.digest)
    }
    #expect(digests.count == 1)
  }

  @Test func `the digest changes with a name, with a content, and with a place of a boundary`() throws {
    var digests: Set<Digest> = []
    for files in [["a.txt": "bc"], ["ab.txt": "c"], ["a.txt": "bd"], ["a.txt": "b", "c.txt": ""], ["a.bin": "bc"]] {
      let folder = try TemporaryFolder()
      for (name, text) in files { try folder.write(text, to: name) }
      digests.insert(try read(folder).0.digest)
    }
    #expect(digests.count == 5)
  }

  @Test func `hidden files are left out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: ".git/config.txt")
    try folder.write("x", to: ".DS_Store")
    try folder.write("x", to: "site.yml")
    #expect(try read(folder).0.texts.map(\.path) == ["content/site.yml"])
  }

  @Test func `links are refused, in a circle, out of the folder, and to nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "records/a.csv")
    folder.link("records/again", to: "../records")
    folder.link("records/passwords.txt", to: "/etc/passwd")
    folder.link("gone.md", to: "nowhere")
    let (input, log) = try read(folder)
    #expect(input.texts.map(\.path) == ["content/records/a.csv"])
    #expect(
      log.summary == [
        "input.link content/gone.md", "input.link content/records/again", "input.link content/records/passwords.txt",
      ])
  }

  @Test func `what is no plain file, and a name that cannot be shown, are errors`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/pipe.txt", 0o644)
    try folder.write("x", to: "a\u{202E}b.csv")
    try folder.write("x", to: "line\nbreak.csv")
    let (input, log) = try read(folder)
    #expect(
      log.summary == ["input.bad-name content", "input.bad-name content", "input.no-plain-file content/pipe.txt"])
    #expect(input.texts.isEmpty)
    #expect(log.hasErrors)
    #expect(!log.text(in: .zh).contains("\u{202E}"))
  }

  @Test func `a text above the limit is an error, an attachment is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "a.csv")
    try folder.write("12345", to: "a.jpg")
    try folder.write("1234", to: "b.csv")
    let (input, log) = try read(folder, textLimit: 4)
    #expect(log.summary == ["input.too-large content/a.csv"])
    #expect(input.texts.map(\.path) == ["content/b.csv"])
    #expect(input.attachments.map(\.path) == ["content/a.jpg"])
  }

  @Test func `a missing folder is the machine's failure and names the path`() throws {
    let folder = try TemporaryFolder()
    var log = DiagnosticLog()
    let failure = #expect(throws: FileFailure.self) {
      try InputFolder(reading: folder.path + "/none", as: "content", log: &log)
    }
    #expect(failure?.reason == .system(errno: ENOENT))
    #expect(failure?.message[.zh] == "无法列出文件夹 content：没有这个文件或文件夹")
    #expect(failure?.message[.en] == "cannot list the folder content: there is no such file or folder")
  }

  @Test func `another input or option is another build`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "a.txt")
    let input = try read(folder).0
    try folder.write("b", to: "a.txt")
    let changed = try read(folder).0
    let digests = try [
      ([input], ["--as-of", "x"]), ([changed], ["--as-of", "x"]), ([input], ["--as-of", "y"]), ([], []),
    ]
    .map { try Digest.ofBuild(from: $0, options: $1) }
    #expect(Set(digests).count == 4)
    #expect(try Digest.ofBuild(from: [input], options: ["--as-of", "x"]) == digests[0])
  }

  @Test func `a digest is that of SHA-256`() {
    #expect(
      Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
