import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of space, form and operation says.
struct OperationView: Sendable {
  let edition: Edition
  let head: PageHead
  let tally: OperationTally

  init(_ edition: Edition) {
    self.edition = edition
    tally = edition.indicators.city.tally.operation
    head = PageHead(
      edition, at: .operation, title: "建设与运营", description: "空间从哪里来，建成什么形态，谁来运营，怎么收费，评估结果和补贴怎么样。",
      kind: .column(keywords: "杭州,社区服务设施,运营模式,存量空间,绩效评估"), section: .projects,
      trail: [PageLink("项目", Address.projects)])
  }

  /// The city's numbers, each with its sum and clause.
  var indicators: [IndicatorRow] {
    [
      IndicatorRow(
        Trace(
          .stockReused, tally.reuse.projects,
          on: .init(from: table(Project.table), leftOut: tally.spaceSources.notReported.leftOut("个项目没有报送空间来源")),
          in: edition)),
      IndicatorRow(Trace(inStepOf: projects, from: section("in-step", "各区"), in: edition), target: "每个都做到"),
      IndicatorRow(Trace(libraryOf: projects, from: section("in-step", "各区"), in: edition)),
      IndicatorRow(
        Trace(
          .alliances, tally.alliances,
          on: .init(
            "按项目计 \(tally.alliances.grouped) 个；按所服务的社区（村）各计一次，\(tally.alliedCommunities.grouped) 个",
            from: section("alliance-list", "逐个看")), in: edition)),
      IndicatorRow(
        Trace(
          .operators, edition.indicators.operators.count,
          on: .init(from: section("operator-list", "逐个看"), leftOut: withoutOperator.leftOut("处开放设施没有报送运营单位")),
          in: edition)),
      IndicatorRow(
        Trace(
          .subsidised, tally.subsidised,
          on: .init(from: table(Assessment.table), leftOut: tally.subsidyNotReported.leftOut("个项目没有报送补贴")),
          in: edition)),
      IndicatorRow(Trace(.toAdjust, tally.failed.count, on: .init(from: section("adjust", "逐个看")), in: edition)),
    ]
  }

  private func table<Record>(_ table: Table<Record>) -> TraceRecords {
    TraceRecords(all: .download(table.description))
  }

  /// How much of the floor stands in existing space.
  var reusedFloor: Trace {
    let reuse = tally.reuse
    let percent = reuse.floorShare.percentWritten
    let sign = reuse.floorShare.ratio?.percentSign ?? "="
    return Trace(
      .stockReused, percent, unit: "%",
      on: .init(
        percent.map { "\(reuse.reusedFloor.written) 平方米 ÷ \(reuse.floor.written) 平方米 \(sign) \($0)%" },
        from: table(Project.table), leftOut: reuse.withoutFloor.leftOut("个项目没报面积"), part: "floor"), in: edition)
  }

  private func section(_ anchor: String, _ name: String) -> TraceRecords {
    TraceRecords(all: PageLink(name, head.address.place(anchor)))
  }

  private var projects: ProjectTally { edition.indicators.city.tally.projects }

  /// The shares of each closed list, in the order of the plan.
  var breakdowns: [Breakdown] {
    let hub = edition.words.hub
    func projects(_ name: String) -> Breakdown.Thing { .init(name: name, unit: "个", table: Project.table.description) }
    let facilities = Breakdown.Thing(name: "开放的设施", unit: "处", table: Facility.table.description)
    return [
      Breakdown(.spaceSources, tally.spaceSources, clause: .spaceOfExisting, of: projects("项目"), in: edition),
      Breakdown(.hubForms, tally.hubForms, clause: .form, of: projects("项目"), none: "不建\(hub)", in: edition),
      Breakdown(.hubModes, tally.hubModes, clause: .form, of: projects("\(hub)项目"), none: "不是这两种模式", in: edition),
      Breakdown(.operatingModes, tally.operatingModes, clause: .feesAndModes, of: projects("已开放的项目"), in: edition),
      Breakdown(.feeMix, tally.fees, clause: .feesAndModes, of: facilities, in: edition),
      Breakdown(.serviceLevels, tally.levels, clause: .longTermOperation, of: facilities, in: edition),
    ]
  }

  var alliances: [AllianceRow] {
    active.filter(\.isAlliance).map { AllianceRow($0, of: edition.portal) }
  }

  /// Each highlight that a project has, with those projects.
  var highlights: [ShowcaseGroup] {
    let projects = edition.portal.records.projects
    return Project.Highlight.allCases.compactMap { highlight in
      let members = projects.indices.filter { index in
        projects[index].stage != .withdrawn && projects[index].highlights.value?.contains(highlight) == true
      }
      return members.isEmpty
        ? nil
        : ShowcaseGroup(
          highlight.title, members, listedAt: head.address.place("highlight-list"), of: edition.portal)
    }
  }

  /// Each partner of co-governance with its projects, the one with most first.
  var partners: [ShowcaseGroup] {
    edition.indicators.partners.map {
      ShowcaseGroup(
        $0.name, $0.members.map(\.index), listedAt: head.address.place("partner-list"), of: edition.portal)
    }
  }

  /// All projects but the withdrawn.
  var active: [Project] { edition.portal.records.projects.filter { $0.stage != .withdrawn } }

  /// Open facilities that do not say who runs them.
  var withoutOperator: Int {
    edition.portal.records.facilities.count { $0.state == .open && $0.operatedBy.isNotReported }
  }
}

extension Clause {
  /// 四同步, 三（二）1.
  static let inStep = Clause("3.2.1a")
  /// 补改、转型、划转, 三（二）1.
  fileprivate static let spaceOfExisting = Clause("3.2.1b")
  /// Forms and modes of hubs, 三（二）2.
  static let form = Clause("3.2.2")
  /// 街道—社区—小区, and operators of several places, 三（四）1.
  static let longTermOperation = Clause("3.4.1a")
  /// 无偿、低偿、有偿, 三（四）1.
  fileprivate static let feesAndModes = Clause("3.4.1b")
  /// Subsidies tied to assessments, and what is to be adjusted, 三（四）2.
  static let costSharing = Clause("3.4.2")
}
