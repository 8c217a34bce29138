import PortalCore
import PortalMarkup
import PortalModel

/// Where a record lies, as GeoJSON (RFC 7946) says it: longitude before latitude, at most six decimals.
enum Geometry: Sendable {
  case point(Position)
  case polygons([Polygon])
  /// Not reported: `null`.
  case unknown

  init(_ position: Position?) {
    self = position.map(Geometry.point) ?? .unknown
  }

  /// Every position that it has.
  var positions: [Position] {
    switch self {
    case .point(let position): [position]
    case .polygons(let polygons): polygons.flatMap { $0.rings.flatMap(\.self) }
    case .unknown: []
    }
  }

  func write(into buffer: inout ByteBuffer) {
    switch self {
    case .unknown: buffer.append("null")
    case .point(let position):
      buffer.append("{\"type\":\"Point\",\"coordinates\":")
      buffer.append(position)
      buffer.append("}")
    case .polygons(let polygons):
      buffer.append("{\"type\":\"MultiPolygon\",\"coordinates\":")
      buffer.appendJSON(polygons) { buffer, polygon in
        buffer.appendJSON(polygon.rings.enumerated()) { buffer, ring in
          // RFC 7946, 3.1.6: the outer ring runs counter-clockwise, holes clockwise.
          let isTurned = ring.element.isCounterclockwise != (ring.offset == 0)
          buffer.appendJSON(isTurned ? ring.element.reversed() : ring.element) { $0.append($1) }
        }
      }
      buffer.append("}")
    }
  }
}

extension [Position] {
  /// Whether a closed ring turns to the left, by twice the area that it encloses, in whole numbers.
  fileprivate var isCounterclockwise: Bool {
    guard let first else { return true }
    return zip(self, dropFirst()).reduce(0) { sum, edge in
      let (start, end) = edge
      return sum + (start.longitude - first.longitude) * (end.latitude - first.latitude)
        - (end.longitude - first.longitude) * (start.latitude - first.latitude)
    } > 0
  }

  /// West, south, east and north as a `bbox`; `nil` where there are no positions.
  var boundingBox: [Int]? {
    guard let first else { return nil }
    return reduce(into: [first.longitude, first.latitude, first.longitude, first.latitude]) { box, position in
      box[0] = Swift.min(box[0], position.longitude)
      box[1] = Swift.min(box[1], position.latitude)
      box[2] = Swift.max(box[2], position.longitude)
      box[3] = Swift.max(box[3], position.latitude)
    }
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ position: Position) {
    append("[\(Degrees(millionths: position.longitude).written),\(Degrees(millionths: position.latitude).written)]")
  }
}
