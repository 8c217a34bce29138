import Glibc
import TestSupport
import Testing

/// `portal serve`.
@Suite(.serialized) struct ServeTests {
  private let record = "content/records/facilities.csv"

  @Test func `an edit shows at once, a mistake in its place, and its mending`() throws {
    let workplace = try Workplace()
    let server = try workplace.start(["serve", "--port", "0", "--language", "zh"])
    defer {
      server.signal(SIGINT)
      _ = server.finish()
    }
    let port = try port(of: server)
    let page = "/services/facilities/gongshu-f01/"
    let first = try #require(answer(page, port) { $0.contains("每日 8:00—17:00") })
    #expect(first.hasPrefix("HTTP/1.1 200 "))
    #expect(first.contains("<script src=\"/.portal/reload.js\" defer></script>"))
    let version = LocalRequest.get("/.portal/version", port: port)

    try workplace.edit(record, "每日 8:00—17:00", "每日 8:00—21:00")
    #expect(answer(page, port) { $0.contains("每日 8:00—21:00") } != nil)
    #expect(LocalRequest.get("/.portal/version", port: port) != version)

    try workplace.edit(record, "mishi,-,健康服务", "<b>mishi</b>,-,健康服务")
    let findings = try #require(answer(page, port) { $0.contains("还不能生成网站") })
    #expect(findings.hasPrefix("HTTP/1.1 500 "))
    #expect(findings.contains("content/records/facilities.csv:5:"))
    #expect(findings.contains("&lt;b&gt;mishi&lt;/b&gt;") && !findings.contains("<b>mishi"))

    try workplace.edit(record, "<b>mishi</b>", "mishi")
    #expect(answer(page, port) { $0.contains("每日 8:00—21:00") }?.hasPrefix("HTTP/1.1 200 ") == true)
    #expect(LocalRequest.get("/elsewhere/", port: port)?.contains("Location: /services/") == true)
    #expect(LocalRequest.get("/services/nowhere/", port: port)?.hasPrefix("HTTP/1.1 404 ") == true)
    #expect(LocalRequest.get("/services/../../etc/passwd", port: port)?.contains("root:") == false)
    let edition = LocalRequest.get("/services/edition.json", port: port)
    #expect(edition?.hasPrefix("HTTP/1.1 200 ") == true && edition?.contains(#""number":1"#) == true)
    let sums = LocalRequest.get("/services/SHA256SUMS", port: port)
    #expect(sums?.contains("  facilities/gongshu-f01/index.html\n") == true)
    #expect(try workplace.site().isEmpty, "a preview writes nothing")
  }

  @Test func `a folder that is away for a while does not end the preview`() throws {
    let workplace = try Workplace()
    let server = try workplace.start(["serve", "--port", "0", "--language", "zh"])
    defer {
      server.signal(SIGINT)
      _ = server.finish()
    }
    let port = try port(of: server)
    let page = "/services/facilities/gongshu-f01/"
    #expect(answer(page, port) { $0.contains("每日 8:00—17:00") } != nil)
    let content = workplace.folder.path + "/content"
    try #require(rename(content, content + "-away") == 0)
    try workplace.edit("content-away/records/facilities.csv", "每日 8:00—17:00", "每日 8:00—21:00")
    #expect(answer(page, port) { $0.contains("无法列出文件夹 content：没有这个文件或文件夹") } != nil)
    try #require(rename(content + "-away", content) == 0)
    try workplace.edit(record, "每日 8:00—21:00", "每日 8:00—22:00")
    #expect(answer(page, port) { $0.contains("每日 8:00—22:00") } != nil)
  }

  @Test func `a port that is taken is named, with what to do`() throws {
    let workplace = try Workplace()
    let (socket, port) = LocalRequest.listener()
    defer { close(socket) }
    let run = try workplace.run("serve", "--port", "\(port)", "--language", "zh")
    #expect(run.errors == "端口 \(port) 已被别的程序占用，请用 --port 另选一个，如 --port \(port == .max ? 8000 : port + 1)\n")
    #expect(run.status == 3)
  }

  /// The port that the server says it listens on.
  private func port(of server: PortalProcess) throws -> UInt16 {
    for _ in 0..<6000 {
      if let found = server.errors.firstMatch(of: /127\.0\.0\.1:(\d+)\//), let port = UInt16(found.1) { return port }
      usleep(10_000)
    }
    Issue.record("\(server.errors)")
    throw Silence()
  }

  /// The first answer in a minute that is as expected.
  private func answer(_ path: String, _ port: UInt16, where isExpected: (String) -> Bool) -> String? {
    for _ in 0..<3000 {
      if let answer = LocalRequest.get(path, port: port), isExpected(answer) { return answer }
      usleep(20_000)
    }
    return nil
  }

  /// The server said nothing.
  private struct Silence: Error {}
}
