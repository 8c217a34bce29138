import PortalCore
import PortalModel
import Testing

struct TableTests {
  @Test func `no two columns of a table share a header`() {
    for table in Tables.all {
      let headers = table.columns.flatMap(\.headers)
      #expect(Set(headers).count == headers.count, "\(table.name)")
    }
  }

  @Test func `no two tables share a name or a path`() {
    #expect(Set(Tables.all.map(\.name)).count == Tables.all.count)
    #expect(Set(Tables.all.map(\.path)).count == Tables.all.count)
  }

  @Test func `the four states of a cell are written apart`() {
    #expect(Reported<Int>.notReported.written == "")
    #expect(Reported<Int>.none.written == "-")
    #expect(Reported<Int>.belowUnit.written == "…")
    #expect(Reported<Int>.value(0).written == "0")
  }

  @Test func `stages are ordered as a project passes through them`() {
    #expect(Project.Stage.building < .completed)
    #expect(Project.Stage.accepted < .operating)
  }
}

struct GroupingTests {
  @Test func `members stand in their groups in the order given`() {
    let grouping = Grouping(groups: 3, pairs: [(2, 0), (0, 1), (2, 2)])
    #expect(Array(grouping[0]) == [1])
    #expect(Array(grouping[1]).isEmpty)
    #expect(Array(grouping[2]) == [0, 2])
  }
}
