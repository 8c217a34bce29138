package import PortalCore

/// One step of a project with its planned and its actual day (四（三） 跟踪监测).
package struct Milestone: Sendable {
  package let project: Reference<Project>
  package let kind: Kind
  package let planned: Reported<PlannedDate>
  package let actual: Reported<CalendarDate>
  /// Why it is or was late, as reported.
  package let delayReason: Reported<String>

  package init?(_ row: some Row) {
    let project = row.value(Columns.project)
    let kind = row.value(Columns.kind)
    planned = row.reported(Columns.planned)
    actual = row.reported(Columns.actual)
    delayReason = row.reported(Columns.delayReason)
    guard let project, let kind else { return nil }
    self.project = project
    self.kind = kind
  }

  /// The steps of a project, in their order.
  package enum Kind: String, Term {
    case chosen
    case approved
    case started
    case completed
    case accepted
    case handedOver = "handed-over"
    case opened

    package var title: String {
      switch self {
      case .chosen: "选定"
      case .approved: "立项批准"
      case .started: "开工"
      case .completed: "竣工"
      case .accepted: "验收"
      case .handedOver: "移交"
      case .opened: "开放"
      }
    }
  }

  package enum Columns {
    package static let project = Column<Reference<Project>>(
      "project", "项目编号", .required, aliases: ["所属项目", "项目"], fillsDown: true, "所属项目的编号")
    package static let kind = Column<Kind>(
      "milestone", "节点", .required, aliases: ["节点名称", "项目节点"], "选定、立项批准、开工、竣工、验收、移交、开放")
    package static let planned = Column<PlannedDate>(
      "planned", "计划日期", .optional, aliases: ["计划时间"], "计划日期；只定到月份、季度、半年或年份的照写，过了期末才算晚")
    package static let actual = Column<CalendarDate>(
      "actual", "实际日期", .optional, aliases: ["实际时间", "完成日期"], "实际日期；还没有则空白")
    package static let delayReason = Column<String>("delay_reason", "延期原因", .optional, "晚于计划时写明原因")
  }

  package static let table = Table<Milestone>(
    "milestones", "项目节点", path: "records/milestones",
    identity: [Columns.project.description.name, Columns.kind.description.name],
    [
      .field(Columns.project) { $0.project }, .field(Columns.kind) { $0.kind }, .field(Columns.planned) { $0.planned },
      .field(Columns.actual) { $0.actual }, .field(Columns.delayReason) { $0.delayReason },
    ])
}

/// Money for a project from one source (四（二）2).
package struct Funding: Sendable {
  package let project: Reference<Project>
  package let source: Source
  package let planned: Reported<Money>
  package let allocated: Reported<Money>
  package let paid: Reported<Money>

  package init?(_ row: some Row) {
    let project = row.value(Columns.project)
    let source = row.value(Columns.source)
    planned = row.reported(Columns.planned)
    allocated = row.reported(Columns.allocated)
    paid = row.reported(Columns.paid)
    guard let project, let source else { return nil }
    self.project = project
    self.source = source
  }

  /// Where money comes from (四（二）2).
  package enum Source: String, Term {
    case centralBudget = "central-budget"
    case specialBond = "special-bond"
    case city
    case district
    case finance
    case society

    package var title: String {
      switch self {
      case .centralBudget: "中央预算内"
      case .specialBond: "专项债"
      case .city: "市级财政"
      case .district: "区级财政"
      case .finance: "金融机构"
      case .society: "社会资金"
      }
    }
  }

  package enum Columns {
    package static let project = Column<Reference<Project>>(
      "project", "项目编号", .required, aliases: ["所属项目", "项目"], fillsDown: true, "所属项目的编号")
    package static let source = Column<Source>(
      "source", "资金来源", .required, aliases: ["来源", "资金渠道"], "中央预算内、专项债、市级财政、区级财政、金融机构、社会资金")
    package static let planned = Column<Money>(
      "planned", "计划金额", .optional, unit: "元", aliases: ["计划资金", "计划投资"], "计划金额")
    package static let allocated = Column<Money>("allocated", "到位金额", .optional, unit: "元", aliases: ["到位资金"], "已到位金额")
    package static let paid = Column<Money>("paid", "支付金额", .optional, unit: "元", aliases: ["支付资金", "已支付"], "已支付金额")
  }

  package static let table = Table<Funding>(
    "funding", "项目资金", path: "records/funding",
    identity: [Columns.project.description.name, Columns.source.description.name],
    [
      .field(Columns.project) { $0.project }, .field(Columns.source) { $0.source },
      .field(Columns.planned) { $0.planned }, .field(Columns.allocated) { $0.allocated },
      .field(Columns.paid) { $0.paid },
    ])
}

/// An acceptance or an operating assessment of a project (四（三）).
package struct Assessment: Sendable {
  package let project: Reference<Project>
  package let kind: Kind
  /// “2025年上半年”.
  package let period: String
  package let date: Reported<CalendarDate>
  package let score: Reported<Score>
  package let result: Reported<Result>
  /// The operating subsidy that is tied to the assessment (三（四）2).
  package let subsidy: Reported<Money>

  package init?(_ row: some Row) {
    let project = row.value(Columns.project)
    let kind = row.value(Columns.kind)
    let period = row.value(Columns.period)
    date = row.reported(Columns.date)
    score = row.reported(Columns.score)
    result = row.reported(Columns.result)
    subsidy = row.reported(Columns.subsidy)
    guard let project, let kind, let period else { return nil }
    self.project = project
    self.kind = kind
    self.period = period
  }

  /// What is assessed: the finished work, or its operation.
  package enum Kind: String, Term {
    case acceptance
    case operating

    package var title: String {
      switch self {
      case .acceptance: "项目验收"
      case .operating: "运营绩效评估"
      }
    }
  }

  /// What an assessment concluded.
  package enum Result: String, Term {
    case excellent
    case good
    case passed
    case failed

    package var title: String {
      switch self {
      case .excellent: "优秀"
      case .good: "良好"
      case .passed: "合格"
      case .failed: "不合格"
      }
    }
  }

  package enum Columns {
    package static let project = Column<Reference<Project>>(
      "project", "项目编号", .required, aliases: ["所属项目", "项目"], fillsDown: true, "所属项目的编号")
    package static let kind = Column<Kind>("kind", "类别", .required, "项目验收或运营绩效评估")
    package static let period = Column<String>("period", "评估期", .required, "评估所属时期")
    package static let date = Column<CalendarDate>("date", "评估日期", .optional, "评估完成日期")
    package static let score = Column<Score>("score", "得分", .optional, unit: "分", "百分制得分")
    package static let result = Column<Result>("result", "结论", .optional, "优秀、良好、合格、不合格")
    package static let subsidy = Column<Money>("subsidy", "运营补贴", .optional, unit: "元", "与评估挂钩的运营补贴")
  }

  package static let table = Table<Assessment>(
    "assessments", "验收与评估", path: "records/assessments",
    identity: [
      Columns.project.description.name, Columns.kind.description.name, Columns.period.description.name,
    ],
    [
      .field(Columns.project) { $0.project }, .field(Columns.kind) { $0.kind }, .field(Columns.period) { $0.period },
      .field(Columns.date) { $0.date }, .field(Columns.score) { $0.score }, .field(Columns.result) { $0.result },
      .field(Columns.subsidy) { $0.subsidy },
    ])
}
