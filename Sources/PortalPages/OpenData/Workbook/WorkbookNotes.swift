import PortalCore
import PortalModel

/// What the last sheet of a workbook explains: whose data, of which edition, on what terms, what signs and columns mean.
struct WorkbookNotes {
  /// A row of the sheet.
  struct Line {
    let texts: [String]
    var isHeading = false
  }

  let lines: [Line]

  init(_ title: String, on tables: [TableDescription], notice: DataNotice) {
    let settings = notice.settings
    let facts = [
      ["名称", title], ["网站", settings.name], ["网址", settings.baseURL], ["发布单位", settings.organizer],
      ["期", "第\(notice.edition)期"], ["截至日期", settings.asOf.written],
      ["发布时间", settings.published?.written ?? "还没有发布"],
      ["许可", notice.licence, settings.licence?.url ?? ""],
      ["演示", settings.isDemo ? "数据是为演示编造的，不是真实情况，不要引用。" : ""],
      ["空白", "未报送，不是零"], ["-", "没有，不是零"], ["…", "有，但不足一个单位，不是零"],
      ["TRUE / FALSE", "是 / 否"],
    ].filter { $0[1] != "" }
    lines = [Line(texts: ["说明", ""], isHeading: true)] + facts.map { Line(texts: $0) } + tables.flatMap(Self.lines)
  }

  /// Where a table comes from, and what each of its columns means.
  private static func lines(on table: TableDescription) -> [Line] {
    [
      Line(texts: []), Line(texts: ["\(table.title)：数据来源", DataSource.words(for: table.name)]),
      Line(texts: ["列名", "英文列名", "类型", "单位", "含义"], isHeading: true),
    ]
      + table.columns.map { column in
        Line(texts: [column.title, column.name, column.kind.title, column.unit ?? "", column.meaning])
      }
  }
}
