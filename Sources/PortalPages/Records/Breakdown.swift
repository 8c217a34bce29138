import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// How records divide among the terms of a closed list.
struct Breakdown: Sendable {
  private let definition: IndicatorDefinition
  private let clause: Clause
  /// What is counted: “项目”.
  private let thing: String
  private let unit: String
  private let rows: [Row]
  private let none: Int
  private let noneTitle: String
  private let notReported: Int
  /// Where the records can be downloaded that are counted.
  private let records: String
  private let methods: Methods

  /// What is counted, in which unit, and in which table.
  struct Thing: Sendable {
    let name: String
    let unit: String
    let table: TableDescription
  }

  /// - Parameters:
  ///   - none: what “-” means.
  ///   - edition: says what the standards in force call things, and by which day.
  init<Key: Term>(
    _ id: IndicatorDefinition.ID, _ counts: ReportedCounts<Key>, clause: Clause, of thing: Thing,
    none: String = "没有", in edition: Edition
  ) {
    definition = .of(id, in: edition.words)
    methods = Methods(id, in: edition)
    let records = Address.download(thing.table.name).path
    self.records = records
    self.clause = clause
    self.thing = thing.name
    unit = thing.unit
    rows = Key.allCases.map { Row(name: $0.title, share: counts.share(of: $0), unit: thing.unit, records: records) }
    self.none = counts.none
    noneTitle = none
    notReported = counts.notReported
  }

  static let fields = ViewFields<Breakdown>(
    .text("anchor", "在页面里的位置") { $0.definition.id.rawValue },
    .text("heading", "指标") { $0.definition.title },
    .text("thing", "数的是什么") { $0.thing },
    .record("clause", "依据的条款", of: Clause.fields) { $0.clause },
    .list("rows", "每一种", of: Row.fields) { $0.rows },
    .flag("hasNone", "有没有填报为“-”的") { $0.none > 0 },
    .number(
      "none", "填报为“-”的有几个", .spaceSources, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels,
      of: NumberLink.fields
    ) { NumberLink($0.none, unit: $0.unit, to: $0.records) },
    .text("noneTitle", "“-”是什么意思") { $0.noneTitle },
    .flag("hasUnreported", "有没有未报送的") { $0.notReported > 0 },
    .number(
      "notReported", "未报送的有几个", .spaceSources, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels,
      of: NumberLink.fields
    ) {
      NumberLink($0.notReported, unit: $0.unit, to: $0.records)
    },
    .record("rowMethods", "占比怎么算", of: Methods.fields) { $0.methods })

  private struct Row: Sendable {
    let name: String
    let share: Share
    let unit: String
    let records: String

    static let fields = ViewFields<Row>(
      .text("name", "名称") { $0.name },
      .number(
        "count", "有几个", .spaceSources, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels,
        of: NumberLink.fields
      ) { NumberLink($0.share.part, unit: $0.unit, to: $0.records) },
      .number(
        "percentage", "占百分之几", .spaceSources, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels,
        of: NumberLink.fields
      ) {
        NumberLink(percentage: $0.share, of: $0.unit, to: $0.records)
      })
  }
}
