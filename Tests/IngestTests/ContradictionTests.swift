import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

/// Files that contradict each other: the first mark is where the diagnostic points, the others where its notes point.
struct ContradictionCase: CustomTestStringConvertible, Sendable {
  let id: String
  let zh: String
  let files: [(path: String, text: String)]

  init(_ id: String, _ zh: String, _ files: (path: String, text: String)...) {
    self.id = id
    self.zh = zh
    self.files = files
  }

  var testDescription: String { "\(id): \(zh)" }
}

struct ContradictionTests {
  private static let hub = "hub,西溪共同体,xihu,xixi,改建"

  private static func projects(_ columns: String, _ row: String) -> (path: String, text: String) {
    ("projects", "\(World.projectHeader),\(columns)\n\(row)\n")
  }

  private static func communities(_ columns: String, _ cells: String) -> (path: String, text: String) {
    (
      "communities",
      "编号,名称,类型,街道代码,户数,调查日期,\(columns)\nxixi,西溪花园社区,社区,330106001,1520,2024-06-01,\(cells)\n"
    )
  }

  private static let cases = stages + acceptances + areas + terms + gaps + money

  private static let stages = [
    ContradictionCase(
      "project.day-beyond-stage", "阶段是“已选定”，却已有“实际开工日期”2025-05-01",
      projects("实际开工日期", "\(hub),【已选定】,jianwei,2025-06-01,⟦2025-05-01⟧")),
    ContradictionCase(
      "project.day-beyond-stage", "阶段是“在建”，却已有“开放日期”2025-05-01",
      projects("开放日期", "\(hub),【在建】,jianwei,2025-06-01,⟦2025-05-01⟧")),
    ContradictionCase(
      "project.unfinished-with-date", "阶段是“在建”，却已有实际竣工日期 2025-05-01",
      projects("实际竣工日期", "\(hub),【在建】,jianwei,2025-06-01,⟦2025-05-01⟧")),
    ContradictionCase(
      "milestone.beyond-stage", "“竣工”已有实际日期，“西溪共同体”的阶段却还是“在建”",
      projects("地址", "\(hub),⟦在建⟧,jianwei,2025-06-01,"),
      ("milestones", "项目编号,节点,实际日期\nhub,开工,2025-04-01\nhub,竣工,【2025-05-01】\n")),
    ContradictionCase(
      "milestone.behind-stage", "“西溪共同体”已是“在建”，“开工”却没有实际日期",
      projects("地址", "\(hub),⟦在建⟧,jianwei,2025-06-01,"), ("milestones", "项目编号,节点,实际日期\nhub,开工,【】\n")),
    ContradictionCase(
      "milestone.differs-from-project", "“开工”的实际日期是 2025-04-01，项目表的“实际开工日期”却是 2025-04-02",
      projects("实际开工日期", "\(hub),在建,jianwei,2025-06-01,⟦2025-04-02⟧"),
      ("milestones", "项目编号,节点,实际日期\nhub,开工,【2025-04-01】\n")),
  ]

  private static let open = "实际竣工日期,开放日期"

  private static let acceptances = [
    ContradictionCase(
      "assessment.opened-before-acceptance", "“西溪共同体”2025-04-01 开放，早于它的项目验收",
      projects(open, "\(hub),运营中,jianwei,2025-06-01,2025-03-01,【2025-04-01】"),
      (
        "assessments",
        "项目编号,类别,评估期,评估日期,结论\nhub,项目验收,竣工验收,2025-03-20,不合格\nhub,项目验收,复验,⟦2025-04-02⟧,合格\n"
      )),
    ContradictionCase(
      "assessment.failed-but-accepted", "“西溪共同体”的项目验收都不合格，阶段却是“已验收”",
      projects("实际竣工日期", "\(hub),【已验收】,jianwei,2025-06-01,2025-03-01"),
      ("assessments", "项目编号,类别,评估期,评估日期,结论\nhub,项目验收,竣工验收,2025-03-20,⟦不合格⟧\n")),
  ]

  private static let areas = [
    ContradictionCase(
      "facility.areas-over-project", "“西溪共同体”的设施面积 400 + 200.01 = 600.01 平方米，多于项目建筑面积 600 平方米",
      projects("建筑面积", "\(hub),在建,jianwei,2025-06-01,【600】"),
      (
        "facilities",
        "编号,名称,所在社区,所属项目,服务领域,状态,更新日期,建筑面积\n"
          + "a,食堂,xixi,hub,dining,建设中,2025-06-01,⟦400⟧\nb,诊所,xixi,hub,health,建设中,2025-06-01,⟦200.01⟧\n"
          + "c,书房,xixi,hub,health,已关闭,2025-06-01,900\n"
      )),
    ContradictionCase(
      "community.hubs-over-service-area", "“西溪花园社区”的服务设施面积 600 平方米，却小于其中“西溪共同体”的面积 600.01 平方米（三（一））",
      projects("共同体形态,建筑面积,实际竣工日期", "\(hub),已竣工,jianwei,2025-06-01,集聚型,⟦600.01⟧,2025-03-01"),
      communities("试点类型,服务设施面积", "既有,【600】")),
    ContradictionCase(
      "community.hubs-over-service-area",
      "“联合体”的面积 1,000.01 平方米，多于它服务的社区的服务设施面积 600 + 400 = 1,000 平方米（三（一））",
      projects(
        "共同体形态,建筑面积,实际竣工日期", "hub,联合体,xihu,xixi；wulin,改建,已竣工,jianwei,2025-06-01,集聚型,【1000.01】,2025-03-01"),
      (
        "communities",
        "编号,名称,类型,街道代码,服务设施面积\nxixi,西溪花园社区,社区,330106001,⟦600⟧\nwulin,武林社区,社区,330106001,⟦400⟧\n"
      )),
  ]

  private static let terms = [
    ContradictionCase(
      "project.function-without-domain", "服务功能有“卫生服务”，服务领域却没有它所属的“健康服务”",
      projects("服务功能,服务领域", "\(hub),在建,jianwei,2025-06-01,⟦社区助餐；卫生服务⟧,【社区助餐】")),
    ContradictionCase(
      "project.domain-without-function", "服务领域有“健康服务”，服务功能里却没有一项属于它",
      projects("服务功能,服务领域", "\(hub),在建,jianwei,2025-06-01,⟦社区助餐⟧,【社区助餐；健康服务】")),
    ContradictionCase(
      "facility.function-not-of-project", "服务功能“卫生服务”不在项目“西溪共同体”的服务功能里",
      projects("服务功能", "\(hub),在建,jianwei,2025-06-01,⟦社区助餐⟧"),
      (
        "facilities",
        "编号,名称,所在社区,所属项目,服务领域,服务功能,状态,更新日期\na,诊所,xixi,hub,health,【clinic】,建设中,2025-06-01\n"
      )),
    ContradictionCase(
      "project.mode-without-form", "共同体模式是“服务综合体”，共同体形态却写着“-”：既然不建，就没有模式",
      projects("共同体形态,共同体模式", "\(hub),在建,jianwei,2025-06-01,⟦-⟧,【服务综合体】")),
    ContradictionCase(
      "project.source-needs-new-build", "空间来源是“新建四同步”，建设类型却是“改建”",
      projects("空间来源", "hub,西溪共同体,xihu,xixi,⟦改建⟧,在建,jianwei,2025-06-01,【新建四同步】")),
    ContradictionCase(
      "project.steps-without-new-pilot", "“西溪共同体”不服务新建试点社区，却填了四同步（三（二）1）",
      projects("共同体形态,四同步", "hub,西溪共同体,xihu,⟦xixi⟧,改建,在建,jianwei,2025-06-01,集聚型,【同步规划】")),
    ContradictionCase(
      "project.new-pilot-without-steps", "“西溪共同体”服务新建试点社区“西溪花园社区”，四同步却写着“-”（三（二）1）",
      projects("共同体形态,四同步", "\(hub),在建,jianwei,2025-06-01,集聚型,【-】"), communities("试点类型", "⟦新建⟧")),
    ContradictionCase(
      "community.finished-without-domain", "试点社区“西溪花园社区”已有开放的民生幸福共同体，却缺 1 个服务领域的开放设施：健康服务（三（一））",
      projects("共同体形态,\(open)", "\(hub),运营中,jianwei,2025-06-01,集聚型,2025-03-01,⟦2025-04-01⟧"),
      communities("试点类型", "【既有】"),
      (
        "facilities",
        "编号,名称,所在社区,服务领域,状态,更新日期\na,食堂,xixi,dining,开放,2025-06-01\nb,诊所,xixi,health,暂停服务,2025-06-01\n"
      )),
    ContradictionCase(
      "community.domains-unknown", "试点社区“西溪花园社区”已有开放的民生幸福共同体，却没有报送服务设施，无法判断两大领域（三（一））",
      projects("共同体形态,\(open)", "\(hub),运营中,jianwei,2025-06-01,集聚型,2025-03-01,⟦2025-04-01⟧"),
      communities("试点类型", "【既有】")),
  ]

  private static let gaps = [
    ContradictionCase(
      "gap.found-with-year", "状态是“已发现”（没有列入计划），却有计划年份 2025",
      ("gaps", "所在社区,服务领域,缺什么,计划年份,状态\nxixi,dining,食堂,⟦2025⟧,【已发现】\n")),
    ContradictionCase(
      "gap.planned-without-year", "状态是“已列入计划”，却没有写哪一年的计划",
      ("gaps", "所在社区,服务领域,缺什么,计划年份,状态\nxixi,dining,食堂,【】,⟦已列入计划⟧\n")),
    ContradictionCase(
      "gap.before-survey", "计划年份 2023 早于“西溪花园社区”的调查日期 2024-06-01",
      (
        "communities", "编号,名称,类型,街道代码,试点类型,户数,调查日期\nxixi,西溪花园社区,社区,330106001,既有,1520,⟦2024-06-01⟧\n"
      ), ("gaps", "所在社区,服务领域,缺什么,计划年份,状态\nxixi,dining,食堂,【2023】,正在补齐\n")),
  ]

  private static let money = [
    ContradictionCase(
      "funding.paid-over-allocated", "支付 200 元，多于到位 100 元",
      ("funding", "项目编号,资金来源,计划金额,到位金额,支付金额\nhub,专项债,500,⟦100⟧,【200】\n")),
    ContradictionCase(
      "funding.allocated-over-planned", "到位 200 元，多于计划 100 元",
      ("funding", "项目编号,资金来源,计划金额,到位金额\nhub,专项债,⟦100⟧,【200】\n")),
    ContradictionCase(
      "funding.sum-is-not-budget", "计划资金 专项债 100 + 市级财政 200 = 300 元，批准概算是 400 元",
      projects("批准概算", "\(hub),在建,jianwei,2025-06-01,【400】"),
      ("funding", "项目编号,资金来源,计划金额\nhub,专项债,⟦100⟧\nhub,市级财政,⟦200⟧\n")),
  ]

  @Test(arguments: cases)
  func `records that contradict each other are named with every place involved`(broken: ContradictionCase) {
    // 【 and 】 mark where the diagnostic points, ⟦ and ⟧ where its notes do.
    let marked = broken.files.map { file in
      let path = "content/records/\(file.path).csv"
      let other = MarkedSource(path, file.text.filter { !"【】".contains($0) })
      let main = file.text.filter { !"⟦⟧".contains($0) }
        .replacing("【", with: "⟦").replacing("】", with: "⟧")
      return (notes: other, main: MarkedSource(path, main))
    }
    var world = World()
    for file in marked { world = world.with(file.notes.source) }
    let diagnostics = world.read().log.sorted
    #expect(diagnostics.map(\.id) == [broken.id], "\(diagnostics.map(\.message.zh))")
    #expect(diagnostics.map(\.message.zh) == [broken.zh])
    #expect(diagnostics.map(\.location) == marked.flatMap(\.main.marks))
    #expect(diagnostics.flatMap(\.notes).map(\.location) == marked.flatMap(\.notes.marks))
    #expect(diagnostics.allSatisfy { !$0.message.en.isEmpty })
  }

  private static let harmless: [[(path: String, text: String)]] = [
    [
      projects("建筑面积", "\(hub),在建,jianwei,2025-06-01,600"),
      ("facilities", "编号,名称,所在社区,所属项目,服务领域,状态,更新日期,建筑面积\na,食堂,xixi,hub,dining,建设中,2025-06-01,600\n"),
    ],
    [
      projects("共同体形态,建筑面积,实际竣工日期", "\(hub),已竣工,jianwei,2025-06-01,集聚型,600,2025-03-01"),
      communities("试点类型,服务设施面积", "既有,600"),
    ],
    [
      projects(open, "\(hub),运营中,jianwei,2025-06-01,2025-03-01,2025-04-01"),
      ("assessments", "项目编号,类别,评估期,评估日期,结论\nhub,项目验收,竣工验收,2025-04-01,合格\n"),
    ],
    [
      projects(open, "\(hub),运营中,jianwei,2025-06-01,2025-03-01,2025-04-01"),
      ("assessments", "项目编号,类别,评估期,评估日期,结论\nhub,项目验收,竣工验收,,\nhub,项目验收,复验,2025-05-01,合格\n"),
    ],
  ]

  @Test(arguments: harmless)
  func `what is equal, or of which it cannot be told, is no contradiction`(files: [(path: String, text: String)]) {
    var world = World()
    for file in files { world = world.with(SourceText(path: "content/records/\(file.path).csv", text: file.text)) }
    #expect(world.read().log.entries.map(\.message.zh) == [])
  }
}
