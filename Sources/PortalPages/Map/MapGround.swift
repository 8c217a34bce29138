import PortalCore
import PortalMarkup
import PortalModel

/// The ground of the map of everything as GeoJSON: the outlines of districts, where they may be shown, and the names
/// of districts and subdistricts at their positions.
package struct MapGround {
  private var buffer = ByteBuffer(capacity: 1 << 15)
  private var isFirst = true

  package init(of edition: Edition) {
    let register = edition.portal.register
    buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
    if edition.maps.source.hasLines {
      for (district, outline) in zip(register.districts, edition.maps.outlines) where outline.extent != nil {
        write(outline, of: district)
      }
    }
    for district in register.districts {
      write(district.position, district.shortName, rank: "district", Address.district(district.id))
    }
    for subdistrict in register.subdistricts {
      guard let position = subdistrict.position else { continue }
      write(position, subdistrict.name, rank: "subdistrict", Address.subdistrict(subdistrict.id))
    }
    buffer.append("]}\n")
  }

  /// The file.
  package var bytes: [UInt8] { buffer.bytes }

  private mutating func write(_ outline: Outline, of district: District) {
    begin(district.name, rank: "outline", .district(district.id))
    buffer.append("\"MultiPolygon\",\"coordinates\":[")
    for (index, polygon) in outline.polygons.enumerated() {
      buffer.append(index == 0 ? "[" : ",[")
      for (index, ring) in polygon.rings.enumerated() {
        buffer.append(index == 0 ? "[" : ",[")
        for (index, position) in ring.enumerated() {
          if index > 0 { buffer.append(",") }
          write(position)
        }
        buffer.append("]")
      }
      buffer.append("]")
    }
    buffer.append("]}}")
  }

  private mutating func write(_ position: Position, _ name: String, rank: String, _ address: Address) {
    begin(name, rank: rank, address)
    buffer.append("\"Point\",\"coordinates\":")
    write(position)
    buffer.append("}}")
  }

  private mutating func begin(_ name: String, rank: String, _ address: Address) {
    buffer.append(isFirst ? "\n" : ",\n")
    isFirst = false
    buffer.append("{\"type\":\"Feature\",\"properties\":{\"rank\":\"\(rank)\",\"name\":")
    buffer.appendJSON(name)
    buffer.append(",\"path\":")
    buffer.appendJSON(address.path)
    buffer.append("},\"geometry\":{\"type\":")
  }

  private mutating func write(_ position: Position) {
    buffer.append(
      "[\(Degrees(millionths: position.longitude).written),\(Degrees(millionths: position.latitude).written)]")
  }
}
