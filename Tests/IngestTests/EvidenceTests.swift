import PortalCore
import PortalModel
import TestSupport
import Testing

/// What shows that a task is being done.
struct EvidenceTests {
  private static func tasks(_ state: String, _ evidence: String) -> MarkedSource {
    MarkedSource(
      "content/programme/tasks.csv",
      "任务编号,条款,任务,内容,责任单位,相关区政府,状态,依据材料\n3.1,三（一）,布局规划,原文,jianwei,是,\(state),\(evidence)\n")
  }

  private static let announcement = SourceText(
    path: "content/announcements/2025/2025-06-20-plan.md",
    text: """
      ---
      title: 年度计划
      date: 2025-06-20
      time: "09:30"
      column: 计划
      publisher: 市建委
      ---
      正文
      """)

  @Test func `announcements, records and pages are evidence`() throws {
    let source = Self.tasks("已完成", "announcement:2025-06-20-plan；project:hub；district:xihu")
    let world = World().with(source.source, Self.announcement)
    let task = try #require(world.read().portal?.programme.tasks.first)
    #expect(task.evidence.value?.map(\.written) == ["announcement:2025-06-20-plan", "project:hub", "district:xihu"])
  }

  @Test(arguments: [
    ("reference.unknown", "推进中", "⟦announcement:2025-06-21-plan⟧", "公告中没有“2025-06-21-plan”"),
    ("reference.unknown", "推进中", "project:hub；⟦page:abuot⟧", "pages 文件夹中没有“abuot”"),
    ("cell.not-evidence", "推进中", "⟦见公告⟧", "“见公告”不是依据材料：应写成“announcement:公告编号”这样"),
    ("cell.not-evidence", "推进中", "⟦minutes:4⟧", "“minutes:4”不是依据材料：应写成“announcement:公告编号”这样"),
    ("task.done-without-evidence", "⟦已完成⟧", "", "“布局规划”已完成，却没有依据材料"),
  ])
  func `evidence that is not there is pointed at`(id: String, state: String, evidence: String, zh: String) {
    let source = Self.tasks(state, evidence)
    let found = World.diagnostics(source.source, Self.announcement)
    #expect(found.map(\.id) == [id])
    #expect(found.map(\.location) == source.marks)
    #expect(found.map { $0.message.zh } == [zh])
  }
}
