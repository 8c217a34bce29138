/// What an indicator is, for readers: on the method page and in `portal explain indicators`.
package struct IndicatorDefinition: Hashable, Sendable {
  package let id: ID
  /// The name in Chinese.
  package let title: String
  /// How it is computed, in Chinese.
  package let formula: String
  /// What it counts in; “—” for a verdict.
  package let unit: String
  /// The clause as Chinese documents cite it: “三（一）”.
  package let clause: String

  /// The stable ids: anchors of the method page, and names in downloads.
  package enum ID: String, Hashable, CaseIterable, Sendable {
    case areaPerHouseholds = "area-per-households"
    case hubArea = "hub-area"
    case hubFunctions = "hub-functions"
    case allDomains = "all-domains"
    case pilotNorms = "pilot-norms"
    case pilotCommunities = "pilot-communities"
    case hubsOpen = "hubs-open"
    case subdistrictCoverage = "subdistrict-coverage"
    case communityCoverage = "community-coverage"
    case course
    case projection
    case loop
    case openGaps = "open-gaps"
    case reach
    case daysLate = "days-late"
    case onTime = "on-time"
    case fundingTotals = "funding-totals"
    case paymentRate = "payment-rate"
    case costPerSquareMetre = "cost-per-square-metre"
    case paidWithinBudget = "paid-within-budget"
    case disclosure
    case supportingPolicies = "supporting-policies"
    case overdueTasks = "overdue-tasks"
    case publishedInTime = "published-in-time"
    case staleRecords = "stale-records"
    case reporting
    case leagueScore = "league-score"
    case spaceSources = "space-sources"
    case stockReused = "stock-reused"
    case hubForms = "hub-forms"
    case hubModes = "hub-modes"
    case alliances
    case operatingModes = "operating-modes"
    case feeMix = "fee-mix"
    case serviceLevels = "service-levels"
    case operators
    case meanScore = "mean-score"
    case subsidies
    case subsidised
    case toAdjust = "to-adjust"
    case highlights
    case partners
  }

  /// The definition of an indicator.
  package static func of(_ id: ID) -> IndicatorDefinition {
    let (title, formula, unit, clause) = id.text
    return IndicatorDefinition(id: id, title: title, formula: formula, unit: unit, clause: clause)
  }

  /// Every indicator, in the order of the plan.
  package static let all = ID.allCases.map(of)
}

extension IndicatorDefinition.ID {
  fileprivate typealias Text = (title: String, formula: String, unit: String, clause: String)

  fileprivate var text: Text {
    switch self {
    case .areaPerHouseholds, .hubArea, .hubFunctions, .allDomains, .pilotNorms: normText
    case .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage, .course, .projection,
      .supportingPolicies:
      targetText
    case .fundingTotals, .paymentRate, .costPerSquareMetre, .paidWithinBudget: moneyText
    case .spaceSources, .stockReused, .hubForms, .hubModes, .alliances, .highlights, .partners: spaceText
    case .operatingModes, .feeMix, .serviceLevels, .operators, .meanScore, .subsidies, .subsidised, .toAdjust:
      operationText
    default: progressText
    }
  }

  private var normText: Text {
    switch self {
    case .areaPerHouseholds:
      (
        "每百户服务设施面积", "社区综合服务设施建筑面积 ÷ 户数 × 100，与新建、既有试点社区各自的标准比较", "平方米/百户",
        "三（一）"
      )
    case .hubArea: ("共同体面积", "服务本社区的共同体的建筑面积，与新建、既有试点社区各自的标准比较；有多个的，先看已开放的，再看面积大的", "平方米", "三（一）")
    case .hubFunctions: ("共同体服务功能", "服务功能项数，以及其中核心功能的项数，两者都要达到标准", "项", "三（三）2")
    case .allDomains: ("七大领域齐全", "有开放设施的服务领域类数；试点建成（有开放的共同体）后考核", "类", "三（三）2")
    default: ("试点社区达标", "上述各项标准都达到为达标；有一项未达到为未达标；缺数据的单列为未报送，不算未达标", "—", "三（一）、三（三）2")
    }
  }

  private var targetText: Text {
    switch self {
    case .pilotCommunities: ("试点社区", "到目标年份纳入范围的各区中已选定的试点社区数", "个", "二（二）")
    case .hubsOpen: ("开放的共同体", "已向居民开放的共同体数，开放日期不晚于截至日期；只竣工未开放的不计；跨社区的只计一次", "个", "二（二）")
    case .subdistrictCoverage: ("乡镇（街道）覆盖率", "有开放的共同体服务其社区的乡镇（街道）数 ÷ 范围内乡镇（街道）数", "%", "二（二）")
    case .communityCoverage: ("村（社区）覆盖率", "有开放的共同体服务的村（社区）数 ÷ 全市村（社区）数；跨社区的共同体对每个所服务社区各计一次", "%", "二（二）")
    case .course:
      (
        "计划线和实际线", "每一天为止，计划日期和实际日期不晚于这一天的个数；没有报送日期的不在线上，另列有几个", "个", "二（二）"
      )
    case .projection:
      (
        "照现在的速度推算",
        "还差的个数 × \(Projection.window) ÷ 最近 \(Projection.window) 天新增的个数，不足一天的进为一天；到期限时的个数只取整数；"
          + "期限已过、没有报送、方案施行不满 \(Projection.window) 天或新增少于 \(Projection.least) 个的，说不准", "天", "二（二）"
      )
    default: ("配套政策", "出台日期不晚于截至日期的配套政策数", "项", "四（二）1")
    }
  }

  private var moneyText: Text {
    switch self {
    case .fundingTotals: ("资金合计", "各来源计划、到位、支付金额分别相加；未报送的不当作零，另列有几项未报送", "元", "四（二）2")
    case .paymentRate: ("资金支付率", "支付金额 ÷ 到位金额，只算两项都报送的资金；可以超过 100%", "%", "四（三）")
    case .costPerSquareMetre: ("每平方米造价", "批准概算 ÷ 建筑面积；各区和全市把两项都报送的项目分别相加后再除，已撤销的不计", "元/平方米", "四（三）")
    default: ("支付不超概算", "已支付金额合计不超过批准概算；已报送部分超过的即为超概算", "—", "政府投资条例 第二十三条")
    }
  }

  private var progressText: Text {
    switch self {
    case .loop: ("体检闭环", "调查、评估、提升、反馈四步中，完成日期不晚于截至日期的步数", "步", "三（二）2")
    case .openGaps: ("待补齐短板", "查漏补缺清单中尚未补齐的条数", "条", "三（二）2")
    case .reach:
      (
        "服务圈内的户数",
        "报送了位置和户数的社区中，圈内有开放设施的社区的户数 ÷ 这些社区的户数；圈是以社区位置为中心的直线半径，不是步行距离，正好在圈上的算在内；没报送位置或户数的社区另计",
        "%", "三（五）1"
      )
    case .daysLate: ("逾期天数", "已完成的节点：实际日期 − 计划日期；到期未完成的：截至日期 − 计划日期", "天", "四（三）")
    case .onTime: ("按期推进", "有到期未完成节点的为逾期，天数取最长的；没有的，看最近一个已完成节点是否晚于计划", "—", "四（三）")
    case .disclosure: ("信息公开得分", "已公开的类数 ÷ 按项目阶段应公开的类数，共八类；各区为所有项目的类数相加后再除", "%", "国办发〔2017〕94号")
    case .overdueTasks: ("逾期任务", "完成时限早于截至日期而状态不是已完成的任务数", "项", "三、四")
    case .publishedInTime:
      (
        "按期公开", "从形成的次日起数工作日，放假的日子不算，调休上班的日子算；数到公布那天不超过规定的工作日数为按期，正好等于也是按期", "%", "政府信息公开条例 第二十六条"
      )
    case .staleRecords: ("长期未更新的记录", "截至日期 − 更新日期 超过规定天数的项目、设施和试点社区记录数", "条", "三（五）1")
    case .reporting: ("数据报送率", "已填写的数据项 ÷ 应填写的数据项。\(ReportingDuty.written)", "%", "四（三）")
    default: ("赛马得分", "Σ（权重 × 比率）÷ Σ 权重 × 100，只算能够计算的项", "分", "四（三）")
    }
  }

  private var spaceText: Text {
    switch self {
    case .spaceSources: ("空间来源", "每种来源的项目数 ÷ 报送了来源的项目数；已撤销的项目不计，未报送的单列", "%", "三（二）1之一、三（二）1之二")
    case .stockReused:
      ("存量利用率", "补改、转型、划转的项目数 ÷ 报送了来源的项目数；面积按报送了的另算：这三种的面积 ÷ 全部面积", "%", "三（二）1之二")
    case .hubForms: ("共同体形态", "每种形态的项目数 ÷ 报送了形态的项目数；不建共同体的项目单列", "%", "三（二）2")
    case .hubModes: ("共同体模式", "每种模式的共同体项目数 ÷ 报送了模式的共同体项目数；没有采用这两种模式的单列", "%", "三（二）2")
    case .alliances: ("跨社区服务联合体", "服务两个以上社区（村）的项目，每个计一次；另按所服务的社区（村）各计一次，两个数都列出", "个", "三（二）2")
    case .highlights: ("特色亮点", "有某种亮点的项目数；一个项目可以有几种，各计一次；已撤销的不计", "个", "三（三）2")
    default: ("共治参与方", "参与某方的项目数；一个项目可以有几方参与，各计一次；已撤销的不计", "个", "三（六）")
    }
  }

  private var operationText: Text {
    switch self {
    case .operatingModes: ("运营模式", "每种模式的项目数 ÷ 报送了模式的项目数，只算已开放的项目", "%", "三（四）1之二、三（四）2")
    case .feeMix: ("收费构成", "无偿、低偿、有偿的设施数 ÷ 报送了收费类别的设施数，只算开放的设施", "%", "三（四）1之二")
    case .serviceLevels: ("三级服务体系", "街道级、社区级、小区级的设施数 ÷ 报送了层级的设施数，只算开放的设施", "%", "三（四）1之一")
    case .operators: ("连锁运营单位", "运营两处以上开放设施的单位数，按报送的单位全称归并", "个", "三（四）1之一")
    case .meanScore: ("运营评估平均分", "同一评估期的运营绩效评估得分之和 ÷ 报送了得分的评估数", "分", "三（四）2")
    case .subsidies: ("运营补贴合计", "与运营绩效评估挂钩的补贴金额相加；未报送的不当作零，另列有几项未报送", "元", "三（四）2")
    case .subsidised: ("得到补贴的项目", "得到过补贴的项目数 ÷ 评估过且报送了补贴的项目数", "%", "三（四）2")
    default: ("按三（四）2应调整", "最近一次运营绩效评估不合格的项目数，按评估日期取最近一次；没报日期的排在有日期的前面", "个", "三（四）2")
    }
  }
}
