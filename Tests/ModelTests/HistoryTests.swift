import PortalCore
import PortalModel
import TestSupport
import Testing

/// The records of two editions, what changed, and the way from one to the other.
struct HistoryTests {
  private static let columns = ["project", "milestone", "planned", "actual", "delay_reason"]

  private func milestones(_ rows: [String], columns: [String] = columns) -> RecordState {
    let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return RecordState([
      TableState(table: "milestones", columns: columns, identity: ["project", "milestone"], cells: cells)
    ])
  }

  @Test func `a change names the record, the column and both values`() {
    let before = milestones(["p1,竣工,2025-06-30,,", "p2,竣工,2025-07-01,,", "p3,开工,2025-01-01,,"])
    let after = milestones(["p2,竣工,2025-07-01,,", "p1,竣工,2025-09-30,,管线迁改", "p1,验收,2025-10-15,,"])
    let changes = before.changes(to: after, renamings: [])
    #expect(
      changes == [
        RecordChange(
          .changed, table: "milestones", key: "p1/竣工",
          fields: [
            .init(column: "planned", before: "2025-06-30", after: "2025-09-30"),
            .init(column: "delay_reason", before: "", after: "管线迁改"),
          ]),
        RecordChange(
          .added, table: "milestones", key: "p1/验收",
          fields: [
            .init(column: "project", before: "", after: "p1"), .init(column: "milestone", before: "", after: "验收"),
            .init(column: "planned", before: "", after: "2025-10-15"),
          ]),
        RecordChange(
          .removed, table: "milestones", key: "p3/开工",
          fields: [
            .init(column: "project", before: "p3", after: ""), .init(column: "milestone", before: "开工", after: ""),
            .init(column: "planned", before: "2025-01-01", after: ""),
          ]),
      ])
    #expect(before.applying(changes) == after)
  }

  @Test func `a column that is new is no change of a record, and its values are kept`() {
    let before = milestones(["p1,竣工,2025-06-30,,"])
    let after = milestones(["p1,竣工,2025-06-30,,,甲"], columns: Self.columns + ["reporter"])
    let changes = before.changes(to: after, renamings: [])
    #expect(changes.flatMap(\.fields) == [.init(column: "reporter", before: "", after: "甲", isOfNewColumn: true)])
    #expect(before.applying(changes) == after)
  }

  @Test func `a column that is gone keeps what it said last`() {
    let before = milestones(["p1,竣工,2025-06-30,,,甲"], columns: Self.columns + ["reporter"])
    let after = milestones(["p1,竣工,2025-07-30,,"])
    let changes = before.changes(to: after, renamings: [])
    #expect(changes.flatMap(\.fields).map(\.column) == ["planned"])
    #expect(before.applying(changes)["milestones"]?.text("p1/竣工", "reporter") == "甲")
  }

  @Test func `a renamed id is renamed wherever it is referred to, and is one change`() {
    let renaming = Renaming(table: "projects", former: "p1", new: "p9")
    let before = milestones(["p1,竣工,2025-06-30,,", "p10,竣工,2025-06-30,,"])
    let after = milestones(["p9,竣工,2025-06-30,,", "p10,竣工,2025-06-30,,"])
    let changes = before.changes(to: after, renamings: [renaming])
    #expect(changes == [RecordChange(.renamed, table: "projects", key: "p9", formerKey: "p1")])
    #expect(before.applying(changes)["milestones"] == after["milestones"])
  }

  @Test func `rows with one key are told apart by their order`() {
    let state = milestones(["p1,竣工,2025-06-30,,", "p1,竣工,2025-07-30,,"])
    #expect(state["milestones"]?.rows.map(\.key) == ["p1/竣工", "p1/竣工#2"])
  }

  @Test func `a table's canonical form does not depend on the order of its rows`() {
    let rows = ["p2,竣工,\"a\nb\",,", "p1,竣工,2025-06-30,,"]
    let file = milestones(rows)["milestones"]?.file
    #expect(file == milestones(rows.reversed())["milestones"]?.file)
    #expect(
      file.map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("project,milestone,planned,actual,delay_reason\np1,")
        == true)
  }

  @Test func `every table but the amendments is part of an edition's records`() {
    let tables = SmallCity().portal.history.current.state.tables.map(\.table)
    #expect(tables == Tables.all.filter { !$0.isOptional }.map(\.name))
  }

  @Test func `a heading's digest covers everything that it says`() throws {
    let heading = try heading(previous: nil)
    #expect(heading.digest != (try self.heading(previous: Digest(of: [1]))).digest)
    #expect(heading.lines.map(\.name).first == "number" && heading.lines.map(\.name).last == "previous")
    let text = heading.lines.map { "\($0.name) \($0.value)\n" }.joined()
    #expect(heading.digest == Digest(of: Array(text.utf8)))
  }

  private func heading(previous: Digest?) throws -> EditionHeading {
    EditionHeading(
      number: 1, site: "https://example.gov.cn/", asOf: day("2025-06-30"),
      published: try #require(Moment("2025-07-15 09:30")), records: Digest(of: []), inputs: nil, root: nil,
      figures: .none, previous: previous)
  }
}
