import PortalCore
import PortalIndicators
import PortalModel

/// One value of one profile of the standards, as a download has it, so that what is judged can be judged again.
struct StandardEntry {
  private let standards: Standards
  fileprivate let line: Line

  fileprivate struct Line {
    let key: String
    let title: String
    let value: String
    var unit: String?
    var clause: String?
  }

  /// Every profile, as the standards list them.
  static func all(of edition: Edition) -> [StandardEntry] {
    let lists = edition.portal.domains.map(\.line) + edition.portal.functions.map(\.line)
    return edition.portal.standards.flatMap { standards in
      (standards.lines + lists + Line.rulesOfSite).map { StandardEntry(standards: standards, line: $0) }
    }
  }

  enum Columns {
    static let profile = Column<Identifier>("profile", "标准编号", .required, "哪一份标准")
    static let document = Column<String>("document", "依据文件", .required, "标准出自哪份文件")
    static let validFrom = Column<CalendarDate>("valid_from", "起用日期", .required, "从哪一天起用；记录按它的日期时有效的标准评判")
    static let key = Column<String>("key", "标准项", .required, "标准项的英文名")
    static let title = Column<String>("title", "标准名称", .required, "标准项的中文名")
    static let value = Column<String>("value", "标准值", .required, "数；或者几个编号、列名、名称，用“；”隔开，写法同各表的单元格")
    static let unit = Column<String>("unit", "标准单位", .optional, "值的单位；“-” = 没有单位")
    static let clause = Column<String>("clause", "条款编号", .optional, "方案条款编号；“-” = 本站公布的")
  }

  static let table = Table<StandardEntry>(
    "standards", "标准", path: "standards",
    [
      .field(Columns.profile) { $0.standards.id }, .field(Columns.document) { $0.standards.document },
      .field(Columns.validFrom) { $0.standards.validFrom }, .field(Columns.key) { $0.line.key },
      .field(Columns.title) { $0.line.title }, .field(Columns.value) { $0.line.value },
      .field(Columns.unit) { $0.line.unit.map(Reported.value) ?? .none },
      .field(Columns.clause) { $0.line.clause.map(Reported.value) ?? .none },
    ])
}

extension Standards {
  fileprivate var lines: [StandardEntry.Line] { norms + method }

  private var norms: [StandardEntry.Line] {
    let pilots = [("new-pilot", "新建试点社区", newPilot), ("existing-pilot", "既有试点社区", existingPilot)]
    return [StandardEntry.Line(key: "hub.name", title: "共同体的名称", value: hub.full, clause: hub.clause)]
      + pilots.flatMap { key, title, norm in
        [
          StandardEntry.Line(
            key: "\(key).per-hundred-households", title: "\(title)每百户服务设施面积不小于",
            value: norm.perHundredHouseholds.written, unit: "平方米", clause: norm.clause),
          StandardEntry.Line(
            key: "\(key).hub", title: "\(title)的\(hub.full)面积不小于", value: norm.hub.written, unit: "平方米",
            clause: norm.clause),
        ]
      } + [
        StandardEntry.Line(
          key: "hub-functions.minimum", title: "\(hub.full)服务功能不少于", value: String(hubFunctions.minimum), unit: "项",
          clause: hubFunctions.clause),
        StandardEntry.Line(
          key: "hub-functions.minimum-core", title: "其中核心功能不少于", value: String(hubFunctions.minimumCore), unit: "项",
          clause: hubFunctions.clause),
        StandardEntry.Line(
          key: "hub-functions.core", title: "核心功能", value: hubFunctions.core.map(\.id.text).joined(separator: "；"),
          clause: hubFunctions.clause),
        StandardEntry.Line(
          key: "domains", title: "建成的试点社区应当齐全的领域", value: domains.map(\.id.text).joined(separator: "；"),
          clause: finishedPilot.clause),
      ]
  }

  private var method: [StandardEntry.Line] {
    circles.map {
      StandardEntry.Line(
        key: "circle.\($0.minutes)", title: "\($0.minutes) 分钟圈的直线半径", value: String($0.metres), unit: "米",
        clause: $0.clause)
    }
      + [
        StandardEntry.Line(
          key: "freshness.stale-after-days", title: "多少天没有更新算陈旧", value: String(freshness.staleAfterDays),
          unit: "天", clause: freshness.clause),
        StandardEntry.Line(
          key: "publication.working-days", title: "信息形成后几个工作日内公开", value: String(publication.workingDays),
          unit: "个工作日", clause: publication.clause),
      ]
      + league.weights.map {
        StandardEntry.Line(
          key: "league.\($0.component.rawValue)", title: "赛马权重：\($0.component.title)", value: String($0.points),
          unit: "分", clause: league.clause)
      } + [
        StandardEntry.Line(
          key: "league.minimum-projects", title: "赛马排名最少项目数", value: String(league.minimumProjects), unit: "个",
          clause: league.clause)
      ]
  }
}

extension ServiceDomain {
  fileprivate var line: StandardEntry.Line {
    StandardEntry.Line(key: "domain.\(id.text)", title: "服务领域", value: name, clause: clause)
  }
}

extension ServiceFunction {
  fileprivate var line: StandardEntry.Line {
    StandardEntry.Line(key: "function.\(id.text)", title: "服务功能：\(name)；属于哪个领域", value: domain.id.text, clause: clause)
  }
}

extension StandardEntry.Line {
  /// What the site itself lays down, the same in every profile: what is due when, and which cells have to be filled.
  fileprivate static var rulesOfSite: [StandardEntry.Line] {
    [
      Self(
        key: "sensitivity", title: "赛马权重加减多少，看名次怎么变", value: String(LeagueSensitivity.Change.percent), unit: "%"),
      Self(key: "stages", title: "项目阶段的先后，不含已撤销", value: Project.Stage.life.written),
      Self(key: "steps", title: "项目节点的先后", value: Milestone.Kind.allCases.written),
    ] + Milestone.Kind.allCases.flatMap(\.ownDayLines) + Project.DisclosureKind.allCases.flatMap(\.dueLines)
      + ReportingDuty.all.map { duty in
        Self(
          key: "reporting.\(duty.table)", title: "应报送的列：\(duty.records)",
          value: duty.columns.map(\.title).written)
      }
  }
}

extension Milestone.Kind {
  fileprivate var ownDayLines: [StandardEntry.Line] {
    let days = [("planned", "计划", ownDays.planned?.column), ("actual", "实际", ownDays.actual?.column)]
    return days.compactMap { key, name, column in
      column.map {
        StandardEntry.Line(
          key: "\(key)-day.\(rawValue)", title: "节点没填\(name)日期时看项目的哪一列：\(title)", value: $0.title)
      }
    }
  }
}

extension Project.DisclosureKind {
  fileprivate var dueLines: [StandardEntry.Line] {
    [
      dueFrom.map { StandardEntry.Line(key: "due-from.\(rawValue)", title: "从哪个阶段起应公开：\(title)", value: $0.title) },
      dueBuild.map { StandardEntry.Line(key: "due-build.\(rawValue)", title: "只有哪类建设应公开：\(title)", value: $0.title) },
    ].compactMap(\.self)
  }
}
