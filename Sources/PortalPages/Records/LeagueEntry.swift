import PortalCore
import PortalIndicators
import PortalModel

/// One component of one district in the league table (四（三）), with all that is needed to recompute the table.
struct LeagueEntry {
  private let district: District
  private let row: LeagueTable.Row
  private let component: LeagueTable.Component
  private let minimumProjects: Int
  private let asOf: CalendarDate

  /// As the league table lists them: for each district its components in the order of the weights.
  static func all(of edition: Edition) -> [LeagueEntry] {
    let minimumProjects = edition.portal.currentStandards.league.minimumProjects
    return edition.indicators.league.rows.flatMap { row in
      row.components.map {
        LeagueEntry(
          district: edition.portal[row.district], row: row, component: $0, minimumProjects: minimumProjects,
          asOf: edition.portal.settings.asOf)
      }
    }
  }

  enum Columns {
    static let district = Column<Identifier>("district", "区编号", .required, "区、县（市）的编号")
    static let name = Column<String>("name", "区名称", .required, "区、县（市）的名称")
    static let component = Column<Standards.Component>("component", "项目", .required, "得分的一项，算法见赛马页")
    static let weight = Column<Int>("weight", "权重", .required, unit: "分", "这一项占多少分")
    static let numerator = Column<Int>(
      "numerator", "分子", .optional, "比率的分子；资金支付以分（0.01 元）计，其他以个数计；空白 = 这一项不能计算，连同权重不计入")
    static let denominator = Column<Int>(
      "denominator", "分母", .optional, "比率的分母，单位与分子相同；分子大于分母的，比率按 1 计；空白 = 不能计算")
    static let score = Column<Score>(
      "score", "得分", .optional, unit: "分", "这个区的总得分，四舍五入到 0.01 分；空白 = 一项都不能计算")
    static let place = Column<Int>("place", "名次", .optional, "得分相同的并列；“-” = 不排名")
    static let projects = Column<Int>("projects", "项目数", .required, unit: "个", "不含已撤销的项目")
    static let minimumProjects = Column<Int>(
      "minimum_projects", "排名最少项目数", .required, unit: "个", "项目数少于它的只列出、不排名")
    static let asOf = Column<CalendarDate>("as_of", "截至日期", .required, "得分截至哪一天；标准按这一天有效的")
  }

  static let table = Table<LeagueEntry>(
    "league", "赛马得分", path: "league",
    [
      .field(Columns.district) { $0.district.id }, .field(Columns.name) { $0.district.name },
      .field(Columns.component) { $0.component.component }, .field(Columns.weight) { $0.component.weight },
      .field(Columns.numerator) { reported($0.component.rate?.numerator) },
      .field(Columns.denominator) { reported($0.component.rate?.denominator) },
      .field(Columns.score) { reported($0.row.score?.rounded) },
      .field(Columns.place) { $0.row.place.map(Reported.value) ?? .none },
      .field(Columns.projects) { $0.row.projects }, .field(Columns.minimumProjects) { $0.minimumProjects },
      .field(Columns.asOf) { $0.asOf },
    ])

  private static func reported<Value>(_ value: Value?) -> Reported<Value> { value.map(Reported.value) ?? .notReported }
}
