extension IndicatorDefinition.ID {
  /// The name in Chinese, the formula, the unit and the clauses.
  typealias Text = (title: String, formula: String, unit: String, clauses: [String])

  /// - Parameter words: what the standards in force call things.
  func text(_ words: IndicatorWords) -> Text {
    switch self {
    case .areaPerHouseholds, .hubArea, .hubFunctions, .allDomains, .pilotNorms: normText(words)
    case .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage, .course, .projection,
      .supportingPolicies, .withoutHub, .targetGoal, .policiesDue:
      targetText(words)
    case .fundingTotals, .paymentRate, .costPerSquareMetre, .paidWithinBudget, .paidAboveApproved:
      moneyText(words)
    case .inStep, .spaceSources, .stockReused, .hubForms, .hubModes, .alliances, .highlights, .partners:
      spaceText(words)
    case .operatingModes, .feeMix, .serviceLevels, .operators, .meanScore, .subsidies, .subsidised, .toAdjust,
      .assessments, .showcases:
      operationText(words)
    case .projects, .projectStages, .comingProjects, .lateProjects, .openFacilities, .comingFacilities, .tasks,
      .register, .recordCounts, .unreported, .tasksWithEvidence, .mapPlaces, .announcements, .changes, .hubProjects:
      countText(words)
    default: progressText(words)
    }
  }

  private func normText(_ words: IndicatorWords) -> Text {
    switch self {
    case .areaPerHouseholds:
      (
        "每百户服务设施面积", "社区综合服务设施建筑面积 ÷ 户数 × 100，与新建、既有试点社区各自的标准比较", "平方米/百户",
        ["3.1"]
      )
    case .hubArea: ("\(words.hub)面积", "服务本社区的\(words.hub)的建筑面积，与新建、既有试点社区各自的标准比较；有多个的，先看已开放的，再看面积大的", "平方米", ["3.1"])
    case .hubFunctions: ("\(words.hub)服务功能", "服务功能项数，以及其中核心功能的项数，两者都要达到标准", "项", ["3.3.2"])
    case .allDomains: ("\(words.domains)齐全", "有开放设施的服务领域类数；试点建成（有开放的\(words.hub)）后考核", "类", ["3.3.2"])
    default: ("试点社区达标", "上述各项标准都达到为达标；有一项未达到为未达标；缺数据的单列为未报送，不算未达标", "—", ["3.1", "3.3.2"])
    }
  }

  private func targetText(_ words: IndicatorWords) -> Text {
    switch self {
    case .pilotCommunities: ("试点社区", "到目标年份纳入范围的各区中已选定的试点社区数", "个", ["2.2"])
    case .hubsOpen: ("开放的\(words.hub)", "已向居民开放的\(words.hub)数，开放日期不晚于截至日期；只竣工未开放的不计；跨社区的只计一次", "个", ["2.2"])
    case .subdistrictCoverage: ("乡镇（街道）覆盖率", "有开放的\(words.hub)服务其社区的乡镇（街道）数 ÷ 范围内乡镇（街道）数", "%", ["2.2"])
    case .communityCoverage:
      ("村（社区）覆盖率", "有开放的\(words.hub)服务的村（社区）数 ÷ 全市村（社区）数；跨社区的\(words.hub)对每个所服务社区各计一次", "%", ["2.2"])
    case .course:
      (
        "计划线和实际线", "每一天为止，计划日期和实际日期不晚于这一天的个数；没有报送日期的不在线上，另列有几个", "个", ["2.2"]
      )
    case .projection:
      (
        "照现在的速度推算",
        "还差的个数 × \(Projection.window) ÷ 最近 \(Projection.window) 天新增的个数，不足一天的进为一天；到期限时的个数只取整数；"
          + "期限已过、没有报送、方案施行不满 \(Projection.window) 天或新增少于 \(Projection.least) 个的，说不准", "天", ["2.2"]
      )
    case .withoutHub: ("还没有\(words.hub)的", "范围内的个数 − 有开放的\(words.hub)服务的个数；没有报送的也算还没有", "个", ["2.2"])
    case .targetGoal: ("目标要的个数", "目标值是个数的，就是目标值；是百分数的，范围内的个数 × 目标值，不足一个的进为一个", "个", ["2.2"])
    case .policiesDue:
      (
        "配套政策的时限", "出台日期不晚于应出台日期的为按时，晚于的为晚了才出台，到截至日期还没有出台的为过了时限；没有规定日期的不判断",
        "项", ["4.2.1"]
      )
    default: ("配套政策", "出台日期不晚于截至日期的配套政策数", "项", ["4.2.1"])
    }
  }

  private func moneyText(_ words: IndicatorWords) -> Text {
    switch self {
    case .fundingTotals: ("资金合计", "各来源计划、到位、支付金额分别相加；未报送的不当作零，另列有几项未报送", "元", ["4.2.2"])
    case .paymentRate: ("资金支付率", "支付金额 ÷ 到位金额，只算两项都报送的资金；可以超过 100%", "%", ["4.3"])
    case .costPerSquareMetre: ("每平方米造价", "批准概算 ÷ 建筑面积；各区和全市把两项都报送的项目分别相加后再除，已撤销的不计", "元/平方米", ["4.3"])
    case .paidAboveApproved:
      ("支付超过批准概算的项目", "已支付金额合计超过批准概算的项目数；没有报全概算和支付的单列", "个", ["政府投资条例 第二十三条"])
    default: ("支付不超概算", "已支付金额合计不超过批准概算；已报送部分超过的即为超概算", "—", ["政府投资条例 第二十三条"])
    }
  }

  private func progressText(_ words: IndicatorWords) -> Text {
    switch self {
    case .loop: ("体检闭环", "调查、评估、提升、反馈四步中，完成日期不晚于截至日期的步数", "步", ["3.2.2"])
    case .unplannedGaps: ("没有列入计划的短板", "查漏补缺清单中状态还是“已发现”的条数：查出来了，没有列入任何计划", "条", ["3.2.2"])
    case .loopPilots: ("做完一步的试点社区", "这一步的完成日期不晚于截至日期的试点社区数，和试点社区总数", "个", ["3.2.2"])
    case .gapCounts: ("缺项", "查漏补缺清单里这个领域、年份或措施的条数，按状态分；各状态相加就是一共", "项", ["3.2.2"])
    case .finishedLate: ("晚了才开放的项目", "已向居民开放、而最近一个已完成节点晚于计划的项目数；已撤销的不计", "个", ["4.3"])
    case .staleProjects: ("长期未更新的项目", "截至日期 − 更新日期 超过规定天数的项目数", "个", ["3.5.1"])
    case .disclosedProjects: ("公开了这一类信息的项目", "已公开这一类的项目数，和按项目阶段应公开或已公开这一类的项目数", "个", ["国办发〔2017〕94号"])
    case .nationalLibrary:
      ("国家重大建设项目库", "已纳入的项目数 ÷ 报送了是否纳入的项目数；已撤销的不计，未报送的单列", "%", ["4.3"])
    case .openGaps: ("待补齐短板", "查漏补缺清单中尚未补齐的条数", "条", ["3.2.2"])
    case .reach:
      (
        "服务圈内的户数",
        "报送了位置和户数的社区中，圈内有开放设施的社区的户数 ÷ 这些社区的户数；圈是以社区位置为中心的直线半径，不是步行距离，正好在圈上的算在内；没报送位置或户数的社区另计",
        "%", ["3.5.1"]
      )
    case .daysLate: ("逾期天数", "已完成的节点：实际日期 − 计划日期；到期未完成的：截至日期 − 计划日期；只计划到月份、季度等的，从期末算", "天", ["4.3"])
    case .onTime: ("按期推进", "有到期未完成节点的为逾期，天数取最长的；没有的，看最近一个已完成节点是否晚于计划", "—", ["4.3"])
    case .slippage:
      (
        "计划推后", "各期之间计划竣工日期被推后的次数和天数：每一期的计划日期 − 前一期的计划日期，大于 0 的相加；提前的另列，不抵消；声明为更正的不算推后；已撤销的项目不计",
        "次、天", ["4.3"]
      )
    case .disclosure: ("信息公开得分", "已公开的类数 ÷ 按项目阶段应公开的类数，共八类；各区为所有项目的类数相加后再除", "%", ["国办发〔2017〕94号"])
    case .overdueTasks: ("逾期任务", "完成时限早于截至日期而状态不是已完成的任务数", "项", ["3", "4"])
    case .publishedInTime:
      (
        "按期公开", "从形成的次日起数工作日，放假的日子不算，调休上班的日子算；数到公布那天不超过规定的工作日数为按期，正好等于也是按期", "%",
        ["政府信息公开条例 第二十六条"]
      )
    case .staleRecords: ("长期未更新的记录", "截至日期 − 更新日期 超过规定天数的项目、设施和试点社区记录数", "条", ["3.5.1"])
    case .reporting: ("数据报送率", "已填写的数据项 ÷ 应填写的数据项。\(ReportingDuty.written)", "%", ["4.3"])
    default: ("赛马得分", "Σ（权重 × 比率）÷ Σ 权重 × 100，只算能够计算的项", "分", ["4.3"])
    }
  }

  private func spaceText(_ words: IndicatorWords) -> Text {
    switch self {
    case .inStep:
      (
        "新建四同步",
        "新建试点社区的\(words.hub)项目中，按阶段应同步的步骤都做到的项目数 ÷ 能判断的项目数；"
          + "前期起应同步规划，在建起应同步建设，已验收起应同步验收，运营中应同步交付；未报送的单列", "%", ["3.2.1a"]
      )
    case .spaceSources: ("空间来源", "每种来源的项目数 ÷ 报送了来源的项目数；已撤销的项目不计，未报送的单列", "%", ["3.2.1a", "3.2.1b"])
    case .stockReused:
      ("存量利用率", "补改、转型、划转的项目数 ÷ 报送了来源的项目数；面积按报送了的另算：这三种的面积 ÷ 全部面积", "%", ["3.2.1b"])
    case .hubForms: ("\(words.hub)形态", "每种形态的项目数 ÷ 报送了形态的项目数；不建\(words.hub)的项目单列", "%", ["3.2.2"])
    case .hubModes: ("\(words.hub)模式", "每种模式的\(words.hub)项目数 ÷ 报送了模式的\(words.hub)项目数；没有采用这两种模式的单列", "%", ["3.2.2"])
    case .alliances: ("跨社区服务联合体", "服务两个以上社区（村）的项目，每个计一次；另按所服务的社区（村）各计一次，两个数都列出", "个", ["3.2.2"])
    case .highlights: ("特色亮点", "有某种亮点的项目数；一个项目可以有几种，各计一次；已撤销的不计", "个", ["3.3.2"])
    default: ("共治参与方", "参与某方的项目数；一个项目可以有几方参与，各计一次；已撤销的不计", "个", ["3.6"])
    }
  }

  private func operationText(_ words: IndicatorWords) -> Text {
    switch self {
    case .operatingModes: ("运营模式", "每种模式的项目数 ÷ 报送了模式的项目数，只算已开放的项目", "%", ["3.4.1b", "3.4.2"])
    case .feeMix: ("收费构成", "无偿、低偿、有偿的设施数 ÷ 报送了收费类别的设施数，只算开放的设施", "%", ["3.4.1b"])
    case .serviceLevels: ("三级服务体系", "街道级、社区级、小区级的设施数 ÷ 报送了层级的设施数，只算开放的设施", "%", ["3.4.1a"])
    case .operators: ("连锁运营单位", "运营两处以上开放设施的单位数，按报送的单位全称归并", "个", ["3.4.1a"])
    case .meanScore: ("运营评估平均分", "同一评估期的运营绩效评估得分之和 ÷ 报送了得分的评估数", "分", ["3.4.2"])
    case .subsidies: ("运营补贴合计", "与运营绩效评估挂钩的补贴金额相加；未报送的不当作零，另列有几项未报送", "元", ["3.4.2"])
    case .subsidised: ("得到补贴的项目", "得到过补贴的项目数 ÷ 评估过且报送了补贴的项目数", "%", ["3.4.2"])
    case .assessments: ("运营绩效评估", "同一评估期的运营绩效评估数，按结论分", "项", ["3.4.2"])
    case .showcases: ("有案例的项目", "“案例”栏目的公告讲到的项目数", "个", ["4.4"])
    default: ("按三（四）2应调整", "最近一次运营绩效评估不合格的项目数，按评估日期取最近一次；没报日期的排在有日期的前面", "个", ["3.4.2"])
    }
  }

  private func countText(_ words: IndicatorWords) -> Text {
    switch self {
    case .projects: ("项目", "报送的项目数，已撤销的不计；跨社区的只计一次", "个", ["4.3"])
    case .projectStages: ("各阶段的项目", "每个阶段的项目数；各阶段和已撤销的相加，就是报送的项目数", "个", ["4.3"])
    case .comingProjects: ("还没有开放的项目", "没有撤销、也还没有向居民开放的项目数", "个", ["4.3"])
    case .lateProjects: ("逾期的项目", "有到期未完成的节点，或者最近完成的节点晚于计划、又还没有开放的项目数；已撤销的不计", "个", ["4.3"])
    case .openFacilities: ("开放的设施", "状态为“开放”的服务设施数", "处", ["3.5.1"])
    case .comingFacilities: ("计划和在建的设施", "状态为“计划中”或“建设中”的服务设施数", "处", ["3.5.1"])
    case .tasks: ("任务", "方案里写明责任单位的任务数；写在最前的单位牵头，其余参加", "项", ["3", "4"])
    case .register: ("名录里的个数", "名录里的区、乡镇（街道）、社区（村）数，不管有没有报送", "个", ["2.1"])
    case .unreported: ("没有报送的", "缺了要用的数据、因此没有算进去的个数；没有当作零，也没有当作没有做到", "个", ["4.3"])
    case .tasksWithEvidence: ("附了依据材料的任务", "填了依据材料的任务数", "项", ["3", "4"])
    case .hubProjects: ("\(words.hub)项目", "服务这里的社区（村）的\(words.hub)项目数，已撤销的不计；每个只计一次", "个", ["4.3"])
    case .mapPlaces: ("地图上的地点", "项目数 + 设施数；没有报送位置的也在清单里", "处", ["3.5.1"])
    case .announcements: ("公告", "列表里的公告数", "条", ["4.4"])
    case .changes: ("变更", "与上一期的台账逐格比较，有变化的记录数和变化的处数；只更新了“更新日期”的不算", "条", ["4.3"])
    default: ("表里的记录", "下载的表里有几行", "条", ["3.5.1"])
    }
  }
}
