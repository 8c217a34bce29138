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

  /// - Parameters:
  ///   - none: what “-” means.
  ///   - words: what the standards in force call things.
  init<Key: Term>(
    _ id: IndicatorDefinition.ID, _ counts: ReportedCounts<Key>, clause: Clause, thing: String, unit: String,
    none: String = "没有", in words: IndicatorWords
  ) {
    definition = .of(id, in: words)
    self.clause = clause
    self.thing = thing
    self.unit = unit
    rows = Key.allCases.map { Row(name: $0.title, share: counts.share(of: $0)) }
    self.none = counts.none
    noneTitle = none
    notReported = counts.notReported
  }

  static let fields = ViewFields<Breakdown>(
    .text("anchor", "在页面里的位置") { $0.definition.id.rawValue },
    .text("heading", "指标") { $0.definition.title },
    .text("formula", "怎么算") { $0.definition.formula },
    .text("thing", "数的是什么") { $0.thing },
    .text("unit", "数量的单位") { $0.unit },
    .record("clause", "依据的条款", of: Clause.fields) { $0.clause },
    .list("rows", "每一种", of: Row.fields) { $0.rows },
    .optional("none", "填报为“-”的；没有则没有") { $0.none.unlessZero },
    .text("noneTitle", "“-”是什么意思") { $0.noneTitle },
    .optional("notReported", "未报送的；没有则没有") { $0.notReported.unlessZero })

  private struct Row: Sendable {
    let name: String
    let share: Share

    static let fields =
      ViewFields<Row>(.text("name", "名称") { $0.name }) + ShareView.fields.mapped { ShareView($0.share) }
  }
}
