import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel
import PortalPages

/// What `portal explain` says of one topic.
struct Explanation: Sendable {
  /// The name under which it is asked for.
  let topic: String
  /// What it is about, for the list of topics.
  let title: String
  private let lines: @Sendable (Language) -> [String]

  /// The explanation, ending without a line break.
  func text(in language: Language) -> String {
    lines(language).joined(separator: "\n")
  }

  /// Everything that can be explained.
  static let all: [Explanation] = subjects + CatalogueGroup.all.flatMap(\.entries).map(diagnostic)

  private static let subjects = Tables.all.map(table) + PageFamilies.all.map(template) + [indicators]

  /// The topics: tables, templates and indicators a line each, then the diagnostics in groups.
  static func overview(in language: Language) -> String {
    let heading = Message(
      zh: "portal explain 主题，可用的主题：", en: "portal explain TOPIC, where TOPIC is one of:")
    let width = subjects.map(\.topic.displayWidth).max() ?? 0
    let lines = subjects.map { "  \($0.topic.filled(to: width))  \($0.title)" }
    return ([heading[language]] + lines + CatalogueGroup.all.flatMap { listing($0, in: language) })
      .joined(separator: "\n")
  }

  /// A group's title and its ids, as many on a line as fit into 80 columns.
  private static func listing(_ group: CatalogueGroup, in language: Language) -> [String] {
    let heading = Message(zh: "提示：\(group.title.zh)", en: "Diagnostics: \(group.title.en)")
    let lines = group.entries.map(\.id).reduce(into: [" "]) { lines, id in
      let longer = "\(lines[lines.count - 1]) \(id)"
      if longer.displayWidth <= 80 { lines[lines.count - 1] = longer } else { lines.append("  \(id)") }
    }
    return ["", heading[language]] + lines
  }

  private static func diagnostic(_ entry: CatalogueEntry) -> Explanation {
    Explanation(topic: entry.id, title: entry.id) { [entry.text(in: $0)] }
  }

  private static func table(_ table: TableDescription) -> Explanation {
    Explanation(topic: table.name, title: "\(table.title)：content/\(table.path).csv") { _ in
      ["\(table.title)（content/\(table.path).csv 或 content/\(table.path)/*.csv）", ""]
        + table.columns.flatMap { column in
          let unit = column.unit.map { "，单位：\($0)" } ?? ""
          let aliases = column.aliases.isEmpty ? "" : "，也可写作：\(column.aliases.joined(separator: "、"))"
          return [
            "\(column.title)（\(column.name)）\(aliases)", "    \(column.kind.title)\(unit)，\(column.presence.title)",
            "    \(column.meaning)",
          ]
        }
    }
  }

  private static func template(_ family: any PageFamily) -> Explanation {
    Explanation(topic: "\(family.template).html", title: "模板 \(family.template).html 的字段") { language in
      let rows = family.shape.rows
      let width = rows.map(\.name.displayWidth).max() ?? 0
      return rows.map { "\($0.name.filled(to: width))  \($0.kind[language])：\($0.meaning)" }
    }
  }

  private static let indicators = Explanation(topic: "indicators", title: "全部指标的算法、单位、条款和可见于哪些页面") { _ in
    IndicatorDefinition.all.flatMap { indicator in
      [
        "\(indicator.title)（\(indicator.id.rawValue)）", "    \(indicator.formula)",
        "    单位：\(indicator.unit)；依据：\(indicator.clausesWritten)；\(indicator.additivity.message.zh)",
        "    可见于：\(PageFamilies.all.filter { $0.indicators.contains(indicator.id) }.map(\.template).joined(separator: "、"))",
      ]
    }
  }
}

extension String {
  /// The text with spaces behind it up to a width in terminal columns.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
