import FoundationEssentials
import PortalCore
import PortalMarkup
import Testing

struct SpecificationTests {
  @Test(arguments: [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ])
  func `every case of the public specification comes out as it says`(suite: String) throws {
    guard FileManager.default.fileExists(atPath: SpecificationSuite.folder) else {
      Issue.record(
        """
        the suites are not in \(SpecificationSuite.folder): copy `specs/*.json` of https://github.com/mustache/spec \
        into a folder `mustache` and name the folder above it in PORTAL_SCHEMAS
        """)
      return
    }
    let cases = try SpecificationSuite(named: suite).tests
    #expect(!cases.isEmpty)
    for test in cases {
      #expect(output(of: test) == test.expected, "\(suite): \(test.name)")
    }
  }

  private func output(of test: SpecificationSuite.Case) -> String {
    let sources = test.partials ?? [:]
    let folder = TemplateFolder(
      "spec",
      [SourceText(path: "spec/the template.html", text: test.template)]
        + sources.map { SourceText(path: "spec/\($0.key).html", text: $0.value) })
    let shape = ViewShape(inferredFrom: [test.data.fields])
    var log = DiagnosticLog()
    guard
      let template = Template.compile(
        "the template", from: folder, for: shape, mode: .specification, log: &log)
    else { return log.text(in: .en) }
    var buffer = ByteBuffer()
    template.render(shape.record(of: test.data.fields), into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
