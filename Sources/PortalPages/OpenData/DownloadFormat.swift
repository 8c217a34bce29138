/// A form in which a table can be downloaded.
package enum DownloadFormat: String, CaseIterable, Sendable {
  /// For spreadsheets.
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
    case .csv: "CSV"
    case .json: "JSON"
    case .geojson: "GeoJSON"
    }
  }

  /// As the IANA lists it.
  package var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    case .geojson: "application/geo+json"
    }
  }

  /// What it is for, in plain words.
  package var purpose: String {
    switch self {
    case .csv: "一行一条记录的表，用 Excel、WPS 打开；想自己排序、合计的，下载它。"
    case .json: "给程序读的，数是数、日期是日期；列用英文名。"
    case .geojson: "带位置的，给地图软件用，例如 QGIS；坐标是 CGCS2000 经纬度，与 WGS 84 相差不到一米。没有报送位置的记录也在里面，位置写作 null。"
    }
  }
}
