import Foundation
import PortalCore
import PortalModel
import PortalPages
import Testing

/// What the plan demands, by task, by bureau and by document.
struct DutyPageTests {
  private static let bureaus = [("construction", "市建委"), ("civil-affairs", "市民政局")]
    .compactMap { id, name in
      Bureau(SampleRow().with(Bureau.Columns.id, Identifier(id)).with(Bureau.Columns.name, name))
    }

  private static func references(_ places: [Int]) -> [Reference<Bureau>] {
    places.map { Reference(index: $0, id: bureaus[$0].id) }
  }

  private func task(
    _ id: String, _ bureaus: [Int], due: String? = nil, evidence: [Evidence] = [], _ state: PolicyTask.State
  ) throws -> PolicyTask {
    let plain = SampleRow().with(PolicyTask.Columns.id, Identifier(id)).with(
      PolicyTask.Columns.clause, Clause(id).written
    )
    .with(PolicyTask.Columns.title, "任务\(id)").with(PolicyTask.Columns.text, "原文")
    .with(PolicyTask.Columns.bureaus, Self.references(bureaus)).with(PolicyTask.Columns.includesDistricts, true)
    .with(PolicyTask.Columns.state, state)
    let row = evidence.isEmpty ? plain : plain.with(PolicyTask.Columns.evidence, evidence)
    return try #require(
      PolicyTask(due.flatMap { CalendarDate($0) }.map { row.with(PolicyTask.Columns.deadline, $0) } ?? row))
  }

  private func policy(_ id: String, issued: String? = nil, _ state: Policy.State) throws -> Policy {
    let due = try #require(CalendarDate("2024-12-31"))
    let row = SampleRow().with(Policy.Columns.id, Identifier(id)).with(Policy.Columns.title, "文件\(id)")
      .with(Policy.Columns.issuer, "市建委").with(Policy.Columns.kind, .supporting)
      .with(Policy.Columns.due, due).with(Policy.Columns.state, state)
    return try #require(
      Policy(issued.flatMap { CalendarDate($0) }.map { row.with(Policy.Columns.issued, $0) } ?? row))
  }

  /// The sample portal on 30 June 2025 with another programme.
  private func edition(tasks: [PolicyTask] = [], policies: [Policy] = [], plan: String = "正文") throws -> Edition {
    let portal = try #require(SamplePortal.portal())
    let source = SourceText(path: "content/programme/plan.md", text: plan)
    let page = ContentPage(
      id: Identifier("plan"), title: "方案", summary: "全文",
      text: MarkdownText(source: source, body: 0..<source.bytes.count))
    return Edition(
      Portal(
        settings: portal.settings, standards: portal.standards, domains: portal.domains, functions: portal.functions,
        register: portal.register, records: portal.records,
        programme: Programme(
          bureaus: Self.bureaus, tasks: tasks, targets: portal.programme.targets, policies: policies,
          plan: PlanDocument(page: page, header: []), holidays: []),
        announcements: portal.announcements, pages: portal.pages))
  }

  private func page(of family: any PageFamily, _ path: String, in edition: Edition) throws -> String {
    try #require(try PageRenderer().pages(of: family, in: edition).first { $0.path == path }).html
  }

  @Test func `a task is overdue on the day after its deadline, and not when it is done`() throws {
    let edition = try edition(tasks: [
      task("3.1", [0], due: "2025-06-29", .underway), task("3.6", [0], due: "2025-06-30", .underway),
      task("4.3", [0], due: "2025-06-29", .done),
    ])
    let html = try page(of: TaskFamily(), "tasks/", in: edition)
    let rows = html.split(separator: "<tr id=").dropFirst()
    #expect(rows.map { $0.contains("逾期") } == [true, false, false])
    #expect(html.contains(#"id="n-overdue-tasks" data-indicator="overdue-tasks"><summary><span><span class="n">1<"#))
  }

  @Test func `a task leads to its clause and has a place that others link to`() throws {
    let html = try page(of: TaskFamily(), "tasks/", in: try edition(tasks: [task("3.2.1b", [1], .underway)]))
    #expect(html.contains(#"<tr id="t3.2.1b">"#))
    #expect(html.contains(#"<a class="clause" href="../policy/#c3.2.1b">三（二）1之二</a>"#))
    #expect(html.contains("没有单独的时限"))
  }

  @Test func `a task names the districts that are in scope, and links to what shows it`() throws {
    let evidence = Evidence(kind: .announcement, id: Identifier("2025-06-18-opening"))
    let edition = try edition(tasks: [
      task("3.1", [0], due: "2025-06-29", evidence: [evidence], .underway), task("3.6", [0], .underway),
    ])
    let html = try page(of: TaskFamily(), "tasks/", in: edition)
    #expect(html.contains("<summary>相关区政府</summary>"))
    #expect(html.contains(#"<a class="each" href="../districts/xihu/#responsible">西湖区</a>"#))
    #expect(!html.contains("建德市"), "it is in scope from 2027 on")
    let rows = html.split(separator: "<tr id=").dropFirst()
    #expect(
      rows.map { $0.contains(#"<a href="../announcements/2025-06-18-opening/">西溪花园民生幸福共同体开工</a>"#) } == [true, false])
    #expect(rows.last?.contains(#"data-label="依据材料"><span><span class="nr">未报送</span>"#) == true)
    let district = try page(of: DistrictFamily(), "districts/xihu/", in: edition)
    #expect(district.shown.contains("方案要求相关区政府负责 2 项任务，1 项过了时限还没有完成"))
    #expect(district.contains(#"<a href="../../announcements/2025-06-18-opening/">"#))
    let later = try page(of: DistrictFamily(), "districts/jiande/", in: edition)
    #expect(later.contains("还没有纳入建设范围，没有任务"))
    let bureau = try page(of: BureauFamily(), "bureaus/construction/", in: edition)
    let overdue = bureau.components(separatedBy: #"<h2 id="overdue">"#).last?.components(separatedBy: "<h2").first
    #expect(overdue?.contains("任务3.1") == true && overdue?.contains("任务3.6") == false)
  }

  @Test func `what was due and came late or not at all stands apart, the latest first`() throws {
    let edition = try edition(policies: [
      policy("a", issued: "2024-12-31", .inForce), policy("b", issued: "2025-01-02", .inForce), policy("c", .drafting),
    ])
    let html = try page(of: PolicyListFamily(), "policies/", in: edition)
    for part in ["on-time", "late", "overdue"] {
      #expect(html.trace("n-policies-due-\(part)").hasPrefix("1 项 怎么算配套政策的时限："))
    }
    let due = try #require(html.components(separatedBy: #"<h2 id="due">"#).last?.components(separatedBy: "<h2").first)
    let rows = due.components(separatedBy: "<tr>").dropFirst(2)
    #expect(rows.map { $0.contains("#pc") } == [true, false])
    #expect(rows.map { $0.contains("#pb") } == [false, true])
    #expect(rows.map { $0.contains("还没有") } == [true, false])
  }

  @Test func `the first bureau of a task leads it, the others join`() throws {
    let edition = try edition(tasks: [task("3.1", [1, 0], .underway)])
    let leading = try page(of: BureauFamily(), "bureaus/civil-affairs/", in: edition)
    #expect(leading.contains(##"href="../../bureaus/civil-affairs/#n-tasks-leads"><span class="n">1<"##))
    #expect(leading.contains(#"<h2 id="leads">"#) && !leading.contains(#"<h2 id="joins">"#))
    let joining = try page(of: BureauFamily(), "bureaus/construction/", in: edition)
    #expect(joining.contains(##"href="../../bureaus/construction/#n-tasks-joins"><span class="n">1<"##))
    #expect(joining.contains(#"<h2 id="joins">"#) && !joining.contains(#"<h2 id="leads">"#))
  }

  @Test func `a supporting policy says how late it came, or that it has not come`() throws {
    let edition = try edition(policies: [
      policy("a", issued: "2024-12-31", .inForce), policy("b", issued: "2025-01-02", .inForce), policy("c", .drafting),
    ])
    let html = try page(of: PolicyListFamily(), "policies/", in: edition)
    #expect(html.trace("n-supporting-policies").hasPrefix("2 项 怎么算登记的 3 项里，已出台 2 项"))
    let rows = html.split(separator: #"<tr id="p"#).dropFirst()
    #expect(rows.map { $0.contains("<small>晚</small>") } == [false, true, true])
    #expect(rows.map { $0.contains(#"<span class="n">2</span></a> <small>天</small>"#) } == [false, true, false])
    #expect(rows.map { $0.contains(#"class="v overdue""#) } == [false, false, true])
  }

  @Test func `a clause of the plan leads to its tasks and says how its indicators are computed`() throws {
    let plan = "## 三 {#c3}\n\n### （一） {#c3.1}\n\n正文\n\n### （五）2 {#c3.5.2}\n\n正文\n"
    let edition = try edition(tasks: [task("3.1", [0], .underway)], plan: plan)
    let html = try page(of: PolicyFamily(), "policy/", in: edition)
    #expect(html.contains(##"<li class="l3"><a href="#c3.1">（一）</a></li>"##))
    #expect(html.contains(#"<h3 id="c3.1">（一）</h3>"#))
    #expect(html.contains(#"<a class="each" href="../tasks/#t3.1">任务3.1</a>"#))
    #expect(html.contains("<details><summary>每百户服务设施面积</summary>社区综合服务设施建筑面积 ÷ 户数 × 100"))
    #expect(html.contains("<details><summary>试点社区达标</summary>"), "an indicator of two clauses stands with each")
    #expect(!html.contains(##"<th scope="row"><a href="#c3.5.2">"##), "a clause without tasks and indicators is no row")
  }

  @Test func `the league shows the money behind a payment rate`() throws {
    let portal = try #require(SamplePortal.portal())
    let (old, records) = (portal.currentStandards, portal.records)
    let standards = Standards(
      id: old.id, document: old.document, validFrom: old.validFrom, hub: old.hub, newPilot: old.newPilot,
      existingPilot: old.existingPilot, hubFunctions: old.hubFunctions, finishedPilot: old.finishedPilot,
      circles: old.circles,
      freshness: old.freshness, publication: old.publication,
      league: .init(minimumProjects: 1, weights: [.init(component: .paymentRate, points: 100)], clause: "4.3"))
    let funding = Funding(
      SampleRow().with(Funding.Columns.project, Reference(index: 0, id: records.projects[0].id))
        .with(Funding.Columns.source, .city).with(Funding.Columns.allocated, Money(yuan: 1_250_000))
        .with(Funding.Columns.paid, Money(yuan: 500_000)))
    let edition = Edition(
      Portal(
        settings: portal.settings, standards: [standards], domains: portal.domains, functions: portal.functions,
        register: portal.register,
        records: Records(
          projects: records.projects, milestones: [], funding: [try #require(funding)], assessments: [],
          facilities: [], gaps: []),
        programme: portal.programme, announcements: [], pages: []))
    let html = try page(of: LeagueFamily(), "league/", in: edition)
    #expect(html.contains(#"<span class="n">40</span></a> <small>%</small><br><small>50 / 125 万元</small>"#))
  }
}
