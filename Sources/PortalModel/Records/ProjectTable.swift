package import PortalCore

extension Project {
  package enum Columns {
    package static let id = Column<Identifier>("id", "项目编号", .key, aliases: ["编号"], "本站项目编号，也是网址的一部分")
    package static let nationalCode = Column<String>(
      "national_code", "项目统一代码", .optional, aliases: ["统一代码", "项目代码", "投资项目统一代码"], "投资项目统一代码（GB/T 40058）")
    package static let name = Column<String>("name", "项目名称", .required, aliases: ["名称", "工程名称"], "项目名称")
    package static let summary = Column<String>("summary", "项目简介", .optional, "一两句话说明建什么、为谁建")
    package static let district = Column<Reference<District>>(
      "district", "所属区", .required, aliases: ["区县", "所在区", "区、县（市）", "区县市"], fillsDown: true, "所属区、县（市）或景区")
    package static let communities = Column<[Reference<Community>]>(
      "communities", "服务社区", .required, aliases: ["所在社区", "社区"], "所服务社区的编号；跨社区服务联合体填多个")
    package static let address = Column<String>("address", "地址", .optional, aliases: ["建设地点", "项目地址"], "建设地点")
    package static let longitude = Column<Degrees>("longitude", "经度", .optional, unit: "度", "建设地点经度，CGCS2000")
    package static let latitude = Column<Degrees>("latitude", "纬度", .optional, unit: "度", "建设地点纬度，CGCS2000")
    package static let buildType = Column<BuildType>("build_type", "建设类型", .required, aliases: ["建设性质"], "新建、改建或扩建")
    package static let spaceSource = Column<SpaceSource>(
      "space_source", "空间来源", .optional, "补改、转型、划转或新建四同步（三（二）1）")
    package static let hubForm = Column<HubForm>("hub_form", "共同体形态", .optional, "集聚型、分散型或嵌入型；不建的写“-”")
    package static let hubMode = Column<HubMode>("hub_mode", "共同体模式", .optional, "服务综合体或民生一条街；没有写“-”")
    package static let area = Column<FloorArea>(
      "area", "建筑面积", .optional, unit: "平方米", aliases: ["总建筑面积", "建设规模"], "项目建筑面积")
    package static let functions = Column<[Reference<ServiceFunction>]>("functions", "服务功能", .optional, "服务功能，可多个")
    package static let domains = Column<[Reference<ServiceDomain>]>("domains", "服务领域", .optional, "有哪几个服务领域")
    package static let stepsInStep = Column<[StepInStep]>("steps_in_step", "四同步", .optional, "已做到的同步事项；不适用写“-”")
    package static let highlights = Column<[Highlight]>("highlights", "特色亮点", .optional, "特色亮点（三（三）2）；没有写“-”")
    package static let stage = Column<Stage>("stage", "项目阶段", .required, aliases: ["阶段", "项目进度", "当前阶段"], "目前所处阶段")
    package static let plannedStart = Column<PlannedDate>(
      "planned_start", "计划开工日期", .optional, aliases: ["计划开工时间"], "计划开工日期；只定到月份、季度、半年或年份的照写")
    package static let actualStart = Column<CalendarDate>(
      "actual_start", "实际开工日期", .optional, aliases: ["实际开工时间", "开工日期", "开工时间"], "实际开工日期；还没有则空白")
    package static let plannedFinish = Column<PlannedDate>(
      "planned_finish", "计划竣工日期", .optional, aliases: ["计划竣工时间"], "计划竣工日期；只定到月份、季度、半年或年份的照写，过了期末才算晚")
    package static let actualFinish = Column<CalendarDate>(
      "actual_finish", "实际竣工日期", .optional, aliases: ["实际竣工时间", "竣工日期", "竣工时间"], "实际竣工日期；还没有则空白")
    package static let opened = Column<CalendarDate>("opened", "开放日期", .optional, "向居民开放的日期")
    package static let withdrawalReason = Column<String>("withdrawal_reason", "撤销原因", .optional, "已撤销的项目必填")
    package static let bureau = Column<Reference<Bureau>>(
      "bureau", "责任单位", .required, aliases: ["牵头单位", "牵头责任单位"], "牵头责任单位的编号或名称")
    package static let owner = Column<String>("owner", "建设单位", .optional, aliases: ["业主单位"], "建设单位（业主）")
    package static let builder = Column<String>("builder", "施工单位", .optional, "施工单位")
    package static let operatedBy = Column<String>("operator", "运营单位", .optional, "运营单位")
    package static let operatingMode = Column<OperatingMode>("operating_mode", "运营模式", .optional, "公建民营等（三（四））")
    package static let partners = Column<[String]>("partners", "共治参与方", .optional, "参与共治的组织（三（六）），可多个")
    package static let approvedBudget = Column<Money>(
      "approved_budget", "批准概算", .optional, unit: "元", aliases: ["概算投资", "总投资", "投资概算"], "批准的投资概算")
    package static let isInNationalLibrary = Column<Bool>(
      "national_library", "国家重大项目库", .optional, aliases: ["是否纳入国家重大建设项目库", "纳入国家库"], "是否纳入国家重大建设项目库")
    package static let disclosed = Column<[DisclosureKind]>(
      "disclosed", "已公开信息", .optional, "国办发〔2017〕94号八类信息中已公开的；都没有写“-”")
    package static let updated = Column<CalendarDate>(
      "updated", "更新日期", .required, aliases: ["填报日期", "数据日期"], "本行最近一次更新的日期")
  }

  package static let table = Table<Project>(
    tableName, "项目", path: "records/projects",
    [
      .field(Columns.id) { $0.id }, .field(Columns.nationalCode) { $0.nationalCode }, .field(Columns.name) { $0.name },
      .field(Columns.summary) { $0.summary }, .field(Columns.district) { $0.district },
      .field(Columns.communities) { $0.communities }, .field(Columns.address) { $0.address },
      .field(Columns.longitude) { $0.position.longitude }, .field(Columns.latitude) { $0.position.latitude },
      .field(Columns.buildType) { $0.buildType }, .field(Columns.spaceSource) { $0.spaceSource },
      .field(Columns.hubForm) { $0.hubForm }, .field(Columns.hubMode) { $0.hubMode }, .field(Columns.area) { $0.area },
      .field(Columns.functions) { $0.functions }, .field(Columns.domains) { $0.domains },
      .field(Columns.stepsInStep) { $0.stepsInStep }, .field(Columns.highlights) { $0.highlights },
      .field(Columns.stage) { $0.stage }, .field(Columns.plannedStart) { $0.plannedStart },
      .field(Columns.actualStart) { $0.actualStart }, .field(Columns.plannedFinish) { $0.plannedFinish },
      .field(Columns.actualFinish) { $0.actualFinish }, .field(Columns.opened) { $0.opened },
      .field(Columns.withdrawalReason) { $0.withdrawalReason }, .field(Columns.bureau) { $0.bureau },
      .field(Columns.owner) { $0.owner }, .field(Columns.builder) { $0.builder },
      .field(Columns.operatedBy) { $0.operatedBy }, .field(Columns.operatingMode) { $0.operatingMode },
      .field(Columns.partners) { $0.partners }, .field(Columns.approvedBudget) { $0.approvedBudget },
      .field(Columns.isInNationalLibrary) { $0.isInNationalLibrary }, .field(Columns.disclosed) { $0.disclosed },
      .field(Columns.updated) { $0.updated },
    ])
}
