import PortalMarkup
import PortalModel

/// A table as GeoJSON (RFC 7946): a feature for each record, also for those that have no position.
///
/// Positions are CGCS2000, which differs from WGS 84 by less than a metre; there is no `crs`, as the RFC wants it.
struct GeoJSONDownload {
  private var buffer = ByteBuffer(capacity: 1 << 16)

  init<Record>(
    _ table: Table<Record>, _ records: [Record], notice: DataNotice, geometry: @Sendable (Record) -> Geometry
  ) {
    let properties = RecordJSON(table) { $0.kind != .degrees }
    let geometries = records.map(geometry)
    buffer.append("{\"type\":\"FeatureCollection\",")
    notice.write(table.description, into: &buffer)
    if let box = geometries.flatMap(\.positions).boundingBox {
      buffer.append(",\"bbox\":[\(box.map { Degrees(millionths: $0).written }.joined(separator: ","))]")
    }
    buffer.append(",\"features\":[")
    for (index, record) in records.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      buffer.append("{\"type\":\"Feature\",\"geometry\":")
      geometries[index].write(into: &buffer)
      buffer.append(",\"properties\":")
      properties.write(record, into: &buffer)
      buffer.append("}")
    }
    buffer.append("\n]}\n")
  }

  /// The file.
  var bytes: [UInt8] { buffer.bytes }
}
