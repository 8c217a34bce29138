/// A form in which a table can be downloaded.
package enum DownloadFormat: String, CaseIterable, Sendable {
  /// For spreadsheets: a workbook with typed cells.
  case xlsx
  /// For spreadsheets that read nothing else, and for programs.
  case csv
  /// For programs, with typed values.
  case json
  /// For maps: RFC 7946.
  case geojson

  /// What its files' names end with, without the point.
  package var ending: String { rawValue }

  /// What readers know it as.
  package var title: String {
    switch self {
    case .xlsx: "Excel"
    case .csv: "CSV"
    case .json: "JSON"
    case .geojson: "GeoJSON"
    }
  }

  /// As the IANA lists it.
  package var mediaType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv"
    case .json: "application/json"
    case .geojson: "application/geo+json"
    }
  }

  /// What it is for, in plain words.
  package var purpose: String {
    switch self {
    case .xlsx: "用 Excel、WPS 打开的工作簿，数和日期可以直接排序、筛选、合计，最后一张“说明”写着来源、许可和每一列的意思。"
    case .csv: "最简单的表，一行一条记录，什么软件都能读；数据包 datapackage.json 说的就是它。"
    case .json: "给程序读的，数是数、日期是日期；列用英文名。"
    case .geojson: "带位置的，给地图软件用，例如 QGIS；坐标是 CGCS2000 经纬度，与 WGS 84 相差不到一米。没有报送位置的记录也在里面，位置写作 null。"
    }
  }
}
