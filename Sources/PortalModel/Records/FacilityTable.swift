package import PortalCore

extension Facility {
  package enum Columns {
    package static let id = Column<Identifier>("id", "设施编号", .key, aliases: ["编号"], "本站设施编号，也是网址的一部分")
    package static let name = Column<String>("name", "设施名称", .required, aliases: ["名称"], "门牌上的名称")
    package static let community = Column<Reference<Community>>(
      "community", "所在社区", .required, aliases: ["社区", "社区编号"], fillsDown: true, "所在社区的编号")
    package static let project = Column<Reference<Project>>(
      "project", "所属项目", .optional, aliases: ["项目编号"], "建成它的项目；早已有之写“-”")
    package static let domain = Column<Reference<ServiceDomain>>("domain", "服务领域", .required, "服务领域之一")
    package static let functions = Column<[Reference<ServiceFunction>]>("functions", "服务功能", .optional, "服务功能，可多个")
    package static let state = Column<State>(
      "state", "状态", .required, aliases: ["运行状态", "目前状态"], "计划中、建设中、开放、暂停服务、已关闭")
    package static let level = Column<Level>("level", "服务层级", .optional, "街道级、社区级或小区级（三（四）1）")
    package static let address = Column<String>("address", "地址", .optional, aliases: ["详细地址"], "门牌地址")
    package static let longitude = Column<Degrees>("longitude", "经度", .optional, unit: "度", "经度，CGCS2000")
    package static let latitude = Column<Degrees>("latitude", "纬度", .optional, unit: "度", "纬度，CGCS2000")
    package static let area = Column<FloorArea>(
      "area", "建筑面积", .optional, unit: "平方米", aliases: ["设施面积", "面积"], "设施建筑面积")
    package static let hours = Column<String>("hours", "开放时间", .optional, aliases: ["服务时间", "营业时间"], "每周开放时间")
    package static let phone = Column<Phone>("phone", "公开电话", .optional, aliases: ["服务电话", "联系电话"], "服务电话，不填个人手机")
    package static let fee = Column<FeeClass>("fee", "收费类别", .optional, aliases: ["收费情况"], "无偿、低偿或有偿（三（四）1）")
    package static let prices = Column<String>("prices", "收费说明", .optional, "价格；免费写“-”")
    package static let operatedBy = Column<String>("operator", "运营单位", .optional, "运营单位")
    package static let booking = Column<WebAddress>("booking", "预约网址", .optional, "在哪里预约；不需预约写“-”")
    package static let rating = Column<WebAddress>("rating", "评价网址", .optional, "在哪里评价")
    package static let updated = Column<CalendarDate>(
      "updated", "更新日期", .required, aliases: ["填报日期", "数据日期"], "本行最近一次更新的日期")
  }

  package static let table = Table<Facility>(
    tableName, "服务设施", path: "records/facilities",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.community) { $0.community },
      .field(Columns.project) { $0.project }, .field(Columns.domain) { $0.domain },
      .field(Columns.functions) { $0.functions }, .field(Columns.state) { $0.state },
      .field(Columns.level) { $0.level }, .field(Columns.address) { $0.address },
      .field(Columns.longitude) { $0.position.longitude }, .field(Columns.latitude) { $0.position.latitude },
      .field(Columns.area) { $0.area }, .field(Columns.hours) { $0.hours }, .field(Columns.phone) { $0.phone },
      .field(Columns.fee) { $0.fee }, .field(Columns.prices) { $0.prices },
      .field(Columns.operatedBy) { $0.operatedBy }, .field(Columns.booking) { $0.booking },
      .field(Columns.rating) { $0.rating }, .field(Columns.updated) { $0.updated },
    ])
}
