import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The list of all responsible bureaus.
package struct BureauListFamily: PageFamily {
  package init() {}

  package var template: String { "bureaus" }
  package var shape: ViewShape { BureauListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .bureaus }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.bureaus, BureauListView.fields.record(for: BureauListView(edition)))
  }
}

/// A page for every responsible bureau.
package struct BureauFamily: PageFamily {
  package init() {}

  package var template: String { "bureau" }
  package var shape: ViewShape { BureauView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.programme.bureaus.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .bureau(edition.portal.programme.bureaus[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = BureauView(number, of: edition)
    return Page(view.head.address, BureauView.fields.record(for: view))
  }
}

/// What the list of bureaus says.
private struct BureauListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .bureaus, title: "责任单位", description: "方案点名的各个单位：负责几项任务、几个项目，有没有逾期，怎么联系。",
      kind: .column(keywords: "杭州,责任单位,任务分工,联系电话"), section: .tasks,
      trail: [PageLink("任务", Address.tasks)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<BureauListView>(
      .list("bureaus", "每个单位", of: BureauSummary.fields) { view in
        view.edition.portal.programme.bureaus.indices.map { BureauSummary($0, of: view.edition) }
      })
}

/// A bureau with its counts.
struct BureauSummary: Sendable {
  let bureau: Bureau
  let standing: BureauStanding

  init(_ index: Int, of edition: Edition) {
    bureau = edition.portal.programme.bureaus[index]
    standing = edition.indicators.bureaus[index]
  }

  static let fields = ViewFields<BureauSummary>(
    .text("name", "简称") { $0.bureau.name },
    .text("path", "本站路径") { Address.bureau($0.bureau.id).path },
    .record("fullName", "全称", of: ReportedView.fields) { ReportedView($0.bureau.fullName) },
    .record("role", "在本项工作中的职责", of: ReportedView.fields) { ReportedView($0.bureau.role) },
    .record("phone", "公开电话", of: ReportedView.fields) { ReportedView($0.bureau.phone.map(\.written)) },
    .number("leadCount", "牵头的任务，项", .tasks, of: NumberLink.fields) {
      NumberLink($0.standing.leads.count, unit: "项", to: $0.page.trace(.tasks, part: "leads"))
    },
    .number("joinCount", "参加的任务，项", .tasks, of: NumberLink.fields) {
      NumberLink($0.standing.joins.count, unit: "项", to: $0.page.trace(.tasks, part: "joins"))
    },
    .number("overdueCount", "到期没有完成的任务，项", .overdueTasks, of: NumberLink.fields) {
      NumberLink($0.standing.overdue.count, unit: "项", to: $0.page.trace(.overdueTasks))
    },
    .number("projectCount", "负责的项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.standing.projects.active, unit: "个", to: $0.page.trace(.projects))
    },
    .number("lateCount", "逾期的项目，个", .lateProjects, of: NumberLink.fields) {
      NumberLink($0.standing.projects.timing.late, unit: "个", to: $0.page.trace(.lateProjects))
    })

  private var page: Address { .bureau(bureau.id) }
}

/// What the page of one bureau says.
private struct BureauView {
  let index: Int
  let edition: Edition
  let summary: BureauSummary
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    self.index = index
    self.edition = edition
    summary = BureauSummary(index, of: edition)
    let bureau = summary.bureau
    head = PageHead(
      edition, at: .bureau(bureau.id), title: bureau.fullName.value ?? bureau.name,
      description: "\(bureau.name)在社区嵌入式服务设施建设中负责的任务和项目，哪些逾期，怎么联系。",
      kind: .column(keywords: "\(bureau.name),任务分工,项目,联系电话"), section: .tasks,
      trail: [PageLink("任务", Address.tasks), PageLink("责任单位", Address.bureaus)], hasRecordFile: true,
      about: StructuredData(of: edition).bureau(bureau))
  }

  static let fields =
    PageHead.fields.mapped(\.head) + BureauSummary.fields.mapped(\.summary)
    + ViewFields<BureauView>(
      .list("counts", "任务和项目，数一数", of: BureauCount.fields) { $0.counts },
      .optional("website", "单位网站，在站外") { $0.summary.bureau.website.value?.written },
      .list("leads", "牵头的任务", of: TaskRow.fields) { $0.rows($0.summary.standing.leads) },
      .list("joins", "参加的任务", of: TaskRow.fields) { $0.rows($0.summary.standing.joins) },
      .list("overdue", "到期没有完成的任务", of: TaskRow.fields) { $0.rows($0.summary.standing.overdue) },
      .flag("drafts", "有没有负责制定的政策") { !$0.policies.isEmpty },
      .list("policies", "负责制定的政策", of: PolicyRow.fields) { $0.policies },
      .list("latePolicies", "其中没有按时出台的", of: PolicyRow.fields) { view in
        view.policies.filter { $0.standing.daysLate != nil }
      },
      .flag("leadsSome", "有没有牵头的任务") { !$0.summary.standing.leads.isEmpty },
      .flag("joinsSome", "有没有参加的任务") { !$0.summary.standing.joins.isEmpty },
      .list("late", "逾期的项目里晚了的节点，最久的项目在前", of: LateStepRow.fields) { view in
        LateStepRow.all(of: view.summary.standing.projects.late, in: view.edition)
      },
      .list("projects", "负责的项目", of: ProjectRow.fields) { view in
        view.projects.map { ProjectRow($0, of: view.edition) }
      },
      .optional("latest", "项目数据最近一次更新的日期") { $0.updates.max()?.inChinese },
      .text("staleDays", "多少天没有更新算陈旧") { String($0.edition.portal.currentStandards.freshness.staleAfterDays) },
      .list("staleLinks", "数据陈旧的项目", of: PageLink.fields) { view in
        view.staleProjects.map { view.edition.link(toProject: $0) }
      },
      .record("lateMethods", "晚了几天怎么算", of: Methods.fields) { Methods(.daysLate, in: $0.edition) })

  private var projects: [Int] { Array(edition.portal.relations.projectsOfBureau[index]) }

  private var policies: [PolicyRow] {
    edition.portal.programme.policies.filter { $0.bureaus.value?.contains { $0.index == index } ?? false }
      .map { PolicyRow($0, of: edition) }
  }

  private var counts: [BureauCount] {
    BureauCount.all(of: summary.standing, projects: projects, stale: staleProjects, in: edition)
  }

  private var updates: [CalendarDate] { projects.map { edition.portal.records.projects[$0].updated } }

  private var staleProjects: [Int] {
    let rule = StaleRule(of: edition.portal)
    return projects.filter { rule.isStale(edition.portal.records.projects[$0].updated) }
  }

  private func rows(_ tasks: [Reference<PolicyTask>]) -> [TaskRow] {
    tasks.map { TaskRow(edition.portal.programme.tasks[$0.index], of: edition) }
  }
}
