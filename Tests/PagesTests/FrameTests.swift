import PortalIndicators
import PortalModel
import PortalPages
import Testing

struct FrameTests {
  @Test func `the way back to the first page is as long as the address is deep`() {
    #expect(Address.home.root == "./")
    #expect(Address.districts.root == "../")
    #expect(Address.projects.page(2).root == "../../../")
    #expect(Address.projects.page(1) == .projects)
  }

  @Test(
    arguments: [("2.2", "二（二）"), ("3.3.2", "三（三）2"), ("3.2.1b", "三（二）1之二"), ("国办发〔2017〕94号", "国办发〔2017〕94号")])
  func `a clause is cited as Chinese documents do`(id: String, written: String) {
    #expect(Clause(id).written == written)
  }

  @Test func `only a clause of the plan has a place on the site`() {
    #expect(Clause("3.2.1b").path == "policy/#c3.2.1b")
    #expect(Clause("政府投资条例 第二十三条").path == nil)
  }

  @Test func `less than the whole is never shown as all of it`() {
    #expect(Share(3203, of: 3204).percentWritten == "99.9")
    #expect(Share(3204, of: 3204).percentWritten == "100")
    #expect(Share(0, of: 0).percentWritten == nil)
  }
}
