import PortalCore
import PortalIngest
import TestSupport
import Testing

/// The table of owners, builders and operators with their credit codes.
struct OrganizationTests {
  private static let header = "单位名称,统一社会信用代码,代码例外说明\n"

  private func ids(_ rows: String) -> [String] {
    MarkedSource("content/records/organizations.csv", Self.header + rows).diagnostics.map(\.id)
      .filter { $0 != "organization.not-in-records" }
  }

  @Test(arguments: ["91350100M000100Y43", "91330100MA00000072", "12330100000000107R"])
  func `a code with its check characters is accepted`(code: String) {
    #expect(ids("运营单位甲,\(code),\n").isEmpty, "\(code)")
  }

  @Test func `each character may be the mistyped one`() {
    let code = Array("91350100M000100Y43")
    for place in code.indices {
      var mistyped = code
      mistyped[place] = code[place] == "7" ? "8" : "7"
      let found = ids("运营单位甲,\(String(mistyped)),\n")
      #expect(
        found == ["organization.check-character"] || found == ["organization.code-in-code"], "\(String(mistyped))")
    }
  }

  @Test(arguments: ["9135010", "91350100M000100Y4I", "91350100M000100Y4", "350106-04-01-000013", "9135010000100Y43号"])
  func `what is no credit code is an error at its cell`(code: String) {
    let marked = MarkedSource("content/records/organizations.csv", Self.header + "运营单位甲,⟦\(code)⟧,\n")
    let found = marked.diagnostics.filter { $0.id == "organization.credit-code" }
    #expect(found.map(\.location) == marked.marks)
  }

  @Test func `small and full-width letters are mended in one step`() {
    for code in ["91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３"] {
      let marked = MarkedSource("content/records/organizations.csv", Self.header + "运营单位甲,\(code),\n")
      let fault = marked.diagnostics.first { $0.id == "organization.credit-code" }
      #expect(fault?.fixes.first?.replacement == "91350100M000100Y43")
    }
  }

  @Test func `a code that was issued so is accepted with a reason, and a reason that is not needed is told`() {
    let issued = "91350100M000100Y44"
    #expect(ids("运营单位甲,\(issued),\n") == ["organization.check-character"])
    #expect(ids("运营单位甲,\(issued),证照原件，2025 年 6 月核对\n").isEmpty)
    #expect(ids("运营单位甲,\(issued),-\n") == ["organization.check-character"])
    #expect(ids("运营单位甲,91350100M000100Y43,证照原件\n") == ["organization.needless-exception"])
    #expect(ids("运营单位甲,91350100,证照原件\n") == ["organization.credit-code"], "a reason makes no code of anything")
  }

  @Test func `the code of the organisation inside has a check character of its own`() {
    // Characters 9 to 17 should be 000000019; the 18th fits what is there.
    #expect(ids("运营单位甲,91330106000000015G,\n") == ["organization.code-in-code"])
  }

  @Test func `a body stands once, under a code of its own`() {
    let code = "91350100M000100Y43"
    #expect(
      ids("运营单位甲,\(code),\n运营单位甲,\(code),\n") == ["organization.repeated", "organization.shared-code"])
  }

  @Test func `a name that no record has is told with the nearest that one has`() {
    let source = SourceText(
      path: "content/records/organizations.csv", text: Self.header + "运营单位乙,91350100M000100Y43,\n")
    let projects = SourceText(
      path: "content/records/projects.csv",
      text: "\(World.projectHeader),运营单位\nhub,西溪共同体,xihu,xixi,改建,在建,jianwei,2025-06-01,运营单位甲\n")
    let found = World().with(projects).with(source).read().log.entries
    let fault = found.first { $0.id == "organization.not-in-records" }
    #expect(fault?.fixes.first?.replacement == "运营单位甲")
  }
}
