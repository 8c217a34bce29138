import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The page with the downloads, the data dictionary and who has reported when.
package struct DataFamily: PageFamily {
  package init() {}

  package var template: String { "data" }
  package var shape: ViewShape { DataView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .data }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.data, DataView.fields.record(for: DataView(edition)))
  }
}

/// What the data page says.
private struct DataView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    let description = "下载全市和各区的台账，查每一列是什么意思、数据从哪里来、谁在什么时候报送。"
    self.edition = edition
    head = PageHead(
      edition, at: .data, title: "数据", description: description,
      kind: .column(keywords: "杭州,开放数据,数据字典,下载"), section: .data,
      about: StructuredData(of: edition).dataset(
        "全市的数据", description, at: .data, [edition.workbook] + edition.downloads.flatMap(\.files)))
  }

  static let fields =
    PageHead.fields.mapped(\.head) + DataTerms.fields.mapped { DataTerms(of: $0.edition) }
    + ViewFields<DataView>(
      .record("workbook", "全市所有的表，在一个 Excel 工作簿里", of: FileRow.fields) { view in
        FileRow(view.edition.workbook, of: view.edition)
      },
      .list("downloads", "全市的表", of: DownloadRow.fields) { view in
        view.edition.downloads.map { DownloadRow($0, of: view.edition) }
      },
      .record("countMethods", "记录怎么数", of: Methods.fields) { Methods(.recordCounts, in: $0.edition) },
      .record("staleMethods", "陈旧的记录怎么算", of: Methods.fields) { Methods(.staleRecords, in: $0.edition) },
      .text("staleDays", "多少天没有更新算陈旧") { String($0.edition.portal.currentStandards.freshness.staleAfterDays) },
      .list("districts", "各区的报送和下载", of: DistrictData.fields) { view in
        view.edition.portal.register.districts.indices.map { DistrictData($0, of: view.edition) }
      },
      .text("example", "一条记录的网址，作例子：第一个项目，没有项目则第一个区") { $0.example.recordFile.path },
      .list("sources", "数据从哪里来", of: DataSource.fields) { _ in DataSource.all },
      .list("tables", "数据字典：各表的列", of: TableRow.fields) { _ in
        (Tables.all + [StandardEntry.table.description, LeagueEntry.table.description]).map { TableRow(table: $0) }
      })

  private var example: Address {
    let portal = edition.portal
    return portal.records.projects.first.map { .project($0.id) } ?? .district(portal.register.districts[0].id)
  }
}

/// What a district has reported, and its downloads.
private struct DistrictData {
  let edition: Edition
  let index: Int
  let district: District

  init(_ index: Int, of edition: Edition) {
    self.edition = edition
    self.index = index
    district = edition.portal.register.districts[index]
  }

  static let fields = ViewFields<DistrictData>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .text("authority", "报送单位") { $0.district.authority },
    .optional("latest", "最近一次更新的日期；没有报送则没有") { data in
      data.edition.indicators.districts[data.index].tally.freshness.latest?.inChinese
    },
    .number("stale", "陈旧的记录，一共几条", .staleRecords, of: NumberLink.fields) { data in
      NumberLink(
        data.edition.indicators.districts[data.index].tally.freshness.stale, unit: "条", to: Address.late.place("stale"))
    },
    .text("dataPath", "本区数据下载页的路径") { Address.data(of: $0.district.id).path })
}

/// A table of the data dictionary.
private struct TableRow {
  let table: TableDescription

  static let fields = ViewFields<TableRow>(
    .text("name", "英文表名") { $0.table.name },
    .text("title", "表名") { $0.table.title },
    .text("anchor", "在页面里的位置") { $0.table.anchor },
    .list("columns", "各列", of: column) { $0.table.columns })

  private static let column = ViewFields<ColumnDescription>(
    .text("title", "列名") { $0.title },
    .text("name", "英文列名") { $0.name },
    .text("kind", "类型") { $0.kind.title },
    .optional("unit", "单位") { $0.unit },
    .text("presence", "能不能空") { $0.presence.title },
    .text("meaning", "含义") { $0.meaning })
}
