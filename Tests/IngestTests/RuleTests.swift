import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

/// One row of a table, with one or more marked places, and what is said of them.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let id: String
  let path: String
  let text: String
  let zh: String

  init(_ id: String, _ path: String, _ text: String, _ zh: String) {
    self.id = id
    self.path = "content/records/\(path).csv"
    self.text = text
    self.zh = zh
  }

  var testDescription: String { id }
}

struct RuleTests {
  private static let dates = "计划开工日期,实际开工日期,计划竣工日期,实际竣工日期,开放日期"
  private static let hub = "hub,西溪共同体,xihu,xixi,改建"

  private static func project(_ columns: String, _ row: String) -> String {
    "\(World.projectHeader),\(columns)\n\(row)\n"
  }

  private static let cases: [RuleCase] = [
    RuleCase(
      "date.out-of-order", "projects", project(dates, "\(hub),在建,jianwei,2025-06-01,2025-03-01,,⟦2025-02-01⟧,,"),
      "“计划竣工日期”2025-02-01 早于“计划开工日期”2025-03-01"),
    RuleCase(
      "date.out-of-order", "projects",
      project(dates, "\(hub),已竣工,jianwei,2025-06-01,,2025-03-01,,⟦2025-02-01⟧,"),
      "“实际竣工日期”2025-02-01 早于“实际开工日期”2025-03-01"),
    RuleCase(
      "date.after-as-of", "projects", project(dates, "\(hub),在建,jianwei,2025-06-01,,⟦2025-07-01⟧,,,"),
      "“实际开工日期”2025-07-01 晚于截至日期 2025-06-30，还没有发生"),
    RuleCase(
      "project.withdrawn-without-reason", "projects", project("撤销原因", "\(hub),已撤销,jianwei,2025-06-01,⟦⟧"),
      "“西溪共同体”已撤销，须写明撤销原因"),
    RuleCase(
      "project.finished-without-date", "projects", project("实际竣工日期", "\(hub),已验收,jianwei,2025-06-01,⟦⟧"),
      "“西溪共同体”已验收，却没有实际竣工日期"),
    RuleCase(
      "project.unfinished-with-date", "projects",
      project("实际竣工日期", "\(hub),⟦在建⟧,jianwei,2025-06-01,2025-05-01"), "阶段是“在建”，却已有实际竣工日期 2025-05-01"),
    RuleCase(
      "project.operating-without-opening", "projects",
      project("实际竣工日期,开放日期", "\(hub),运营中,jianwei,2025-06-01,2025-05-01,⟦⟧"), "“西溪共同体”运营中，却没有开放日期"),
    RuleCase(
      "project.community-elsewhere", "projects",
      "\(World.projectHeader)\nhub,西溪共同体,xihu,⟦xixi；mishi⟧,改建,在建,jianwei,2025-06-01\n", "项目属于西湖区，“米市社区”却在拱墅区"),
    RuleCase(
      "project.national-code", "projects", project("项目统一代码", "\(hub),在建,jianwei,2025-06-01,⟦2111-522323⟧"),
      "项目统一代码“2111-522323”的写法应像“2111-522323-04-01-342068”"),
    RuleCase(
      "project.check-digit", "projects",
      project("项目统一代码", "\(hub),在建,jianwei,2025-06-01,⟦2111-522323-04-01-342069⟧"),
      "项目统一代码“2111-522323-04-01-342069”的校验码应是 8，可能抄错"),
    RuleCase(
      "place.outside-city", "projects", project("经度,纬度", "\(hub),在建,jianwei,2025-06-01,⟦30.25⟧,120.05"),
      "这个位置不在杭州市范围内"),
    RuleCase(
      "place.outside-district", "projects", project("经度,纬度", "\(hub),在建,jianwei,2025-06-01,⟦120.15⟧,30.25"),
      "这个位置不在西湖区的轮廓内"),
    RuleCase(
      "pinyin.form", "subdistricts", "代码,名称,类型,所属区,拼音\n330106001,北山街道,街道,西湖区,⟦běi shān jiē dào⟧\n",
      "拼音“běi shān jiē dào”应当全是小写字母，每个字一个音节，用空格隔开"),
    RuleCase(
      "pinyin.length", "subdistricts", "代码,名称,类型,所属区,拼音\n330106001,北山街道,街道,西湖区,⟦bei shan⟧\n",
      "“北山街道”有 4 个汉字，拼音却有 2 个音节"),
    RuleCase(
      "milestone.repeated", "milestones", "项目编号,节点\nhub,竣工\nhub,验收\nhub,⟦竣工⟧\n", "这个项目的“竣工”节点出现了两次"),
    RuleCase(
      "milestone.late-without-reason", "milestones", "项目编号,节点,计划日期,延期原因\nhub,竣工,2025-06-20,⟦⟧\nhub,验收,2025-06-21,\n",
      "“竣工”晚于计划 10 天，没有写延期原因"),
    RuleCase(
      "date.after-as-of", "milestones", "项目编号,节点,实际日期\nhub,开工,⟦2025-07-01⟧\n",
      "“实际日期”2025-07-01 晚于截至日期 2025-06-30，还没有发生"),
    RuleCase(
      "reference.unknown", "milestones", "项目编号,节点\n⟦hubb⟧,开工\n", "“项目”表中没有“hubb”"),
    RuleCase(
      "funding.paid-over-allocated", "funding",
      "项目编号,资金来源,计划金额,到位金额,支付金额\nhub,专项债,5000000,1000000,⟦1000000.01⟧\n",
      "支付 1,000,000.01 元，多于到位 1,000,000 元"),
    RuleCase(
      "funding.allocated-over-planned", "funding", "项目编号,资金来源,计划金额,到位金额\nhub,专项债,100,⟦200⟧\n", "到位 200 元，多于计划 100 元"),
    RuleCase(
      "funding.repeated", "funding", "项目编号,资金来源\nhub,专项债\nhub,⟦special-bond⟧\n", "这个项目的“专项债”出现了两次"),
    RuleCase(
      "assessment.over-hundred", "assessments", "项目编号,类别,评估期,得分\nhub,项目验收,2025年,⟦100.5⟧\n", "得分 100.5 超过 100"),
    RuleCase(
      "assessment.repeated", "assessments", "项目编号,类别,评估期\nhub,项目验收,2025年\nhub,项目验收,⟦2025年⟧\n",
      "这个项目“2025年”的项目验收出现了两次"),
    RuleCase(
      "facility.open-before-project", "facilities",
      "编号,名称,所在社区,所属项目,服务领域,状态,更新日期\na,食堂,xixi,hub,dining,⟦开放⟧,2025-06-01\n",
      "“食堂”已开放，它的项目“西溪共同体”却还是“在建”"),
    RuleCase(
      "facility.function-of-other-domain", "facilities",
      "编号,名称,所在社区,服务领域,服务功能,状态,更新日期\na,食堂,xixi,dining,⟦clinic⟧,开放,2025-06-01\n",
      "服务功能“卫生服务”不属于这个设施的服务领域（dining）"),
    RuleCase(
      "gap.before-survey", "gaps", "所在社区,服务领域,缺什么,计划年份,状态\nxixi,dining,食堂,⟦2023⟧,正在补齐\n",
      "计划年份 2023 早于“西溪花园社区”的调查日期 2024-06-01"),
  ]

  @Test(arguments: cases) func `a record that breaks a rule is reported at its cell`(broken: RuleCase) {
    let marked = MarkedSource(broken.path, broken.text)
    #expect(marked.diagnostics.map(\.id) == [broken.id])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics.map(\.message.zh) == [broken.zh])
    #expect(marked.diagnostics.allSatisfy { !$0.message.en.isEmpty })
  }

  @Test func `pilots without survey or households, and batches without pilots, are reported`() {
    let marked = MarkedSource(
      "content/records/communities.csv",
      """
      编号,名称,类型,街道代码,试点类型,试点批次,户数,调查日期,评估日期
      xixi,西溪花园社区,社区,330106001,既有,第一批,⟦⟧,⟦⟧,
      mishi,米市社区,社区,330105001,,⟦第一批⟧,0,2024-05-01,⟦2024-04-01⟧
      zero,零社区,社区,330105001,新建,,⟦0⟧,2024-05-01,
      """)
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(
      marked.diagnostics.map(\.id) == [
        "community.pilot-without-households", "community.pilot-without-survey", "community.batch-without-pilot",
        "date.out-of-order", "community.no-households",
      ])
  }

  @Test func `planned money that is not the approved budget is reported with the sum`() {
    let projects = MarkedSource(
      "content/records/projects.csv", Self.project("批准概算", "\(Self.hub),在建,jianwei,2025-06-01,⟦1000000⟧"))
    let funding = SourceText(
      path: "content/records/funding.csv", text: "项目编号,资金来源,计划金额\nhub,专项债,600000\nhub,市级财政,300000\n")
    let diagnostics = World.diagnostics(projects.source, funding)
    #expect(diagnostics.map(\.location) == projects.marks)
    #expect(
      diagnostics.map(\.message.zh) == ["计划资金 专项债 600,000 + 市级财政 300,000 = 900,000 元，批准概算是 1,000,000 元"])
    let paid = SourceText(
      path: "content/records/funding.csv",
      text: "项目编号,资金来源,计划金额,支付金额\nhub,专项债,1000000,1000000\nhub,市级财政,-,0.01\n")
    #expect(
      World.diagnostics(projects.source, paid).map(\.message.zh) == ["已支付共 1,000,000.01 元，超过批准概算 1,000,000 元"])
    let blank = SourceText(
      path: "content/records/funding.csv", text: "项目编号,资金来源,计划金额\nhub,专项债,600000\nhub,市级财政,\n")
    #expect(World.diagnostics(projects.source, blank).isEmpty)
  }

  @Test func `a project that opened before its acceptance is reported`() {
    let projects = MarkedSource(
      "content/records/projects.csv",
      Self.project("实际竣工日期,开放日期", "\(Self.hub),运营中,jianwei,2025-06-01,2025-03-01,⟦2025-04-01⟧"))
    let milestones = MarkedSource(
      "content/records/milestones.csv", "项目编号,节点,实际日期\nhub,验收,⟦2025-05-01⟧\nhub,开放,⟦2025-04-01⟧\n")
    let diagnostics = World.diagnostics(projects.source, milestones.source)
    #expect(diagnostics.map(\.id) == ["milestone.out-of-order", "milestone.out-of-order"])
    #expect(diagnostics.map(\.location) == [milestones.marks[1], projects.marks[0]])
    #expect(diagnostics.flatMap(\.notes).map(\.location) == [milestones.marks[0], milestones.marks[0]])
  }

  @Test func `a late milestone with a reason, or of a withdrawn project, is no fault`() {
    let withReason = SourceText(
      path: "content/records/milestones.csv", text: "项目编号,节点,计划日期,延期原因\nhub,竣工,2025-01-20,管线迁改\n")
    #expect(World.diagnostics(withReason).isEmpty)
    let late = SourceText(path: "content/records/milestones.csv", text: "项目编号,节点,计划日期\nhub,竣工,2025-01-20\n")
    let withdrawn = SourceText(
      path: "content/records/projects.csv", text: Self.project("撤销原因", "\(Self.hub),已撤销,jianwei,2025-06-01,选址调整"))
    #expect(World.diagnostics(late, withdrawn).isEmpty)
  }

  @Test func `the scenic area, which has no outline, may lie in any`() {
    let subdistricts = SourceText(
      path: "content/records/subdistricts.csv",
      text: "代码,名称,类型,所属区,经度,纬度\n330106001,西湖街道,街道,scenic,120.15,30.25\n330105001,米市巷街道,街道,gongshu,,\n")
    #expect(!World.diagnostics(subdistricts).contains { $0.id == "place.outside-district" })
  }

  @Test func `clauses that the plan does not have are reported`() {
    let tasks = MarkedSource(
      "content/programme/tasks.csv",
      "任务编号,条款,任务,内容,责任单位,相关区政府,状态\n3.1,三（一）,布局,内容,市建委,是,推进中\n⟦3.9⟧,三（九）,无,内容,市建委,否,推进中\n")
    let targets = MarkedSource(
      "content/programme/targets.csv",
      "编号,目标,指标,目标值,完成时限,条款编号\na,试点,试点社区,80,2025-12-31,2.2\nb,试点,⟦示点社区⟧,80,2025-12-31,2.2\nc,试点,hubs,80,2025-12-31,⟦2.3⟧\n"
    )
    let diagnostics = World.diagnostics(tasks.source, targets.source)
    #expect(diagnostics.map(\.location) == targets.marks + tasks.marks)
    #expect(diagnostics.map(\.id) == ["cell.unknown-term", "clause.unknown", "clause.unknown"])
  }

  @Test func `a document in force needs its date, and a number in the right brackets`() {
    let marked = MarkedSource(
      "content/programme/policies.csv",
      """
      编号,政策名称,文号,发布单位,类别,状态,出台日期
      a,甲,杭政办函〔2024〕11号,市政府,实施方案（1）,有效,2024-03-08
      b,乙,⟦杭建〔2024]2号⟧,市建委,配套政策（N）,有效,⟦⟧
      c,丙,-,市建委,配套政策（N）,起草中,⟦2025-08-01⟧
      """)
    #expect(marked.diagnostics.map(\.id) == ["document.number", "policy.in-force-without-date", "date.after-as-of"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics[0].fixes.map(\.replacement) == ["杭建〔2024〕2号"])
  }

  @Test func `a month and the quarter around it do not contradict each other`() {
    let projects = SourceText(
      path: "content/records/projects.csv",
      text: Self.project("计划开工日期,计划竣工日期", "\(Self.hub),前期,jianwei,2025-06-01,2025年一季度,2025-02"))
    let same = SourceText(path: "content/records/milestones.csv", text: "项目编号,节点,计划日期\nhub,开工,2025-03\n")
    let other = MarkedSource("content/records/milestones.csv", "项目编号,节点,计划日期\nhub,开工,⟦2025-04⟧\n")
    #expect(!World.diagnostics(projects, same).contains { $0.severity == .error })
    let found = World.diagnostics(projects, other.source).filter { $0.severity == .error }
    #expect(found.map(\.id) == ["milestone.differs-from-project"] && found.map(\.location) == other.marks)
    #expect(found.first?.message.zh == "“开工”的计划日期是 2025-04，项目表的“计划开工日期”却是 2025年一季度")
  }

  @Test func `another as-of date is judged by`() {
    let milestones = SourceText(path: "content/records/milestones.csv", text: "项目编号,节点,实际日期\nhub,开工,2025-06-02\n")
    let world = World().with(milestones)
    #expect(world.read().log.entries.isEmpty)
    let log = world.read(asOf: CalendarDate("2025-06-01")).log
    #expect(log.entries.map(\.id) == ["date.after-as-of"])
  }
}
