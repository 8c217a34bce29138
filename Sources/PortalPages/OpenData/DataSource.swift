import PortalMarkup

/// Where a part of the data comes from.
struct DataSource: Sendable {
  let what: String
  let origin: String
  /// The tables that have something from it.
  let tables: [String]

  /// In the order in which the data page lists them.
  static let all = [
    DataSource(
      what: "项目、节点、资金、验收与评估、设施、查漏补缺清单，社区的户数、面积和四步工作法", origin: "各区、县（市）人民政府和责任单位报送",
      tables: ["projects", "milestones", "funding", "assessments", "facilities", "gaps", "communities"]),
    DataSource(
      what: "目标、任务、责任单位、配套政策和标准", origin: "实施方案和市级部门填报",
      tables: ["targets", "tasks", "bureaus", "policies", "standards"]),
    DataSource(
      what: "区、县（市）和乡镇（街道）的名称、代码", origin: "民政部国家地名信息库，2025 年 12 月 31 日", tables: ["districts", "subdistricts"]),
    DataSource(what: "行政区划轮廓", origin: "国家地理信息公共服务平台 天地图", tables: ["districts"]),
    DataSource(what: "乡镇（街道）的位置", origin: "GeoNames（geonames.org），CC BY 4.0", tables: ["subdistricts"]),
    DataSource(
      what: "社区（村）名录", origin: "JioNLP，Apache-2.0，约 2020 年，仅供演示，可能与现状不同", tables: ["communities"]),
    DataSource(
      what: "放假调休日历", origin: "国务院办公厅每年的放假安排通知；取自 chinesecalendar、holidays，MIT", tables: ["holidays"]),
    DataSource(what: "赛马得分", origin: "本站按公布的方法由上面各表算出", tables: ["league"]),
  ]

  /// The sources of a table in one sentence.
  static func words(for table: String) -> String {
    all.filter { $0.tables.contains(table) }.map { "\($0.what)：\($0.origin)" }.joined(separator: "；")
  }

  static let fields = ViewFields<DataSource>(
    .text("what", "哪些数据") { $0.what },
    .text("origin", "从哪里来") { $0.origin })
}
