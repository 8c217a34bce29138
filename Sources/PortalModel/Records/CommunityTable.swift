package import PortalCore

extension Community {
  package enum Columns {
    package static let id = Column<Identifier>("id", "编号", .key, aliases: ["社区编号"], "本站编号：街道代码加四位校验字符，不是官方代码")
    package static let name = Column<String>("name", "名称", .required, aliases: ["社区名称", "社区（村）名称"], "社区或村的名称")
    package static let kind = Column<Kind>("kind", "类型", .required, "社区或村")
    package static let subdistrict = Column<Reference<Subdistrict>>(
      "subdistrict", "街道代码", .required, aliases: ["乡镇街道", "所属街道", "街道"], fillsDown: true, "所属乡镇（街道）的九位代码")
    package static let pinyin = Column<String>(
      "pinyin", "拼音", .optional, "全称的拼音，每个字一个音节，空格隔开，供检索")
    package static let longitude = Column<Degrees>("longitude", "经度", .optional, unit: "度", "社区服务中心经度，CGCS2000")
    package static let latitude = Column<Degrees>("latitude", "纬度", .optional, unit: "度", "社区服务中心纬度，CGCS2000")
    package static let pilot = Column<PilotKind>("pilot", "试点类型", .optional, "新建或既有试点社区；不是试点则空白")
    package static let pilotBatch = Column<String>("pilot_batch", "试点批次", .optional, "第几批试点")
    package static let households = Column<Int>(
      "households", "户数", .optional, unit: "户", aliases: ["常住户数", "总户数"], "常住户数")
    package static let residents = Column<Int>(
      "residents", "常住人口", .optional, unit: "人", aliases: ["常住人口数", "人口数"], "常住人口数")
    package static let serviceArea = Column<FloorArea>(
      "service_area", "服务设施面积", .optional, unit: "平方米", aliases: ["建筑面积", "社区综合服务设施建筑面积"],
      "社区综合服务设施建筑面积（三（一））")
    package static let surveyed = Column<CalendarDate>("surveyed", "调查日期", .optional, "专项体检调查完成日期（三（二）2）")
    package static let assessed = Column<CalendarDate>("assessed", "评估日期", .optional, "评估完成日期")
    package static let improved = Column<CalendarDate>("improved", "提升日期", .optional, "提升措施完成日期")
    package static let reportedBack = Column<CalendarDate>("reported_back", "反馈日期", .optional, "向居民反馈日期")
    package static let contact = Column<Phone>("contact", "公开电话", .optional, aliases: ["联系电话", "社区电话"], "社区公开电话")
    package static let updated = Column<CalendarDate>(
      "updated", "更新日期", .optional, aliases: ["填报日期", "数据日期"], "本行最近一次更新的日期")
  }

  package static let table = Table<Community>(
    tableName, "社区（村）", path: "records/communities",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.kind) { $0.kind },
      .field(Columns.subdistrict) { $0.subdistrict }, .field(Columns.pinyin) { $0.pinyin },
      .field(Columns.longitude) { $0.position.longitude },
      .field(Columns.latitude) { $0.position.latitude }, .field(Columns.pilot) { $0.pilot },
      .field(Columns.pilotBatch) { $0.pilotBatch }, .field(Columns.households) { $0.households },
      .field(Columns.residents) { $0.residents }, .field(Columns.serviceArea) { $0.serviceArea },
      .field(Columns.surveyed) { $0.loop.surveyed }, .field(Columns.assessed) { $0.loop.assessed },
      .field(Columns.improved) { $0.loop.improved }, .field(Columns.reportedBack) { $0.loop.reportedBack },
      .field(Columns.contact) { $0.contact }, .field(Columns.updated) { $0.updated },
    ])
}
