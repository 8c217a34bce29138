package import PortalCore

/// Reads the outlines of a GeoJSON file (RFC 7946): a FeatureCollection of Polygons and MultiPolygons.
package struct GeoJSONReader {
  private let json: JSONText
  private let log: SharedLog

  /// One outline with what the file says of whose it is.
  package struct Feature: Sendable {
    /// The six digits of GB/T 2260.
    package let code: String?
    package let name: String?
    package let polygons: [Polygon]
    package let location: SourceLocation
  }

  /// The outlines of a file in its order; those that are wrong are reported and left out.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func read(_ source: SourceText, log: SharedLog) -> [Feature] {
    guard let json = JSONScanner.scan(source, log: log) else { return [] }
    let reader = GeoJSONReader(json: json, log: log)
    guard let features = reader.features else {
      log.add(.notACollection(at: json.location(of: JSONText.root)))
      return []
    }
    return features.compactMap(reader.feature)
  }

  private var features: [Int]? {
    guard let type = json.member("type", of: JSONText.root), json.text(of: type) == "FeatureCollection",
      let features = json.member("features", of: JSONText.root), json.kind(of: features) == .array
    else { return nil }
    return json.elements(of: features)
  }

  private func feature(_ value: Int) -> Feature? {
    let properties = json.member("properties", of: value)
    let codeValue = properties.flatMap { json.member("code", of: $0) }
    let nameValue = properties.flatMap { json.member("name", of: $0) }
    // Map programs write a code as a number as well.
    let code = codeValue.flatMap { json.text(of: $0) ?? json.number(of: $0) }
    let name = nameValue.flatMap(json.text)
    guard let named = code == nil ? nameValue : codeValue, code != nil || name != nil else {
      log.add(.unnamed(at: json.location(of: value)))
      return nil
    }
    guard let geometry = json.member("geometry", of: value), let polygons = polygons(of: geometry) else {
      log.add(.notAPolygon(at: json.location(of: json.member("geometry", of: value) ?? value)))
      return nil
    }
    let read = polygons.compactMap(polygon)
    guard read.count == polygons.count else { return nil }
    return Feature(code: code, name: name, polygons: read, location: json.location(of: named))
  }

  /// The polygons of a geometry; `nil` where it is of another type.
  private func polygons(of geometry: Int) -> [Int]? {
    guard let type = json.member("type", of: geometry), let coordinates = json.member("coordinates", of: geometry),
      json.kind(of: coordinates) == .array
    else { return nil }
    switch json.text(of: type) {
    case "Polygon": return [coordinates]
    case "MultiPolygon": return json.elements(of: coordinates)
    default: return nil
    }
  }

  private func polygon(_ value: Int) -> Polygon? {
    let rings = json.elements(of: value)
    let read = rings.compactMap(ring)
    guard !rings.isEmpty else {
      log.add(.notAPolygon(at: json.location(of: value)))
      return nil
    }
    return read.count == rings.count ? Polygon(rings: read) : nil
  }

  private func ring(_ value: Int) -> [Position]? {
    let elements = json.elements(of: value)
    var positions: [Position] = []
    positions.reserveCapacity(elements.count)
    for element in elements {
      guard let position = position(element) else {
        log.add(.notAPosition(at: json.location(of: element)))
        return nil
      }
      guard CityBox.contains(position) else {
        log.add(.outsideCity(at: json.location(of: element)))
        return nil
      }
      positions.append(position)
    }
    guard positions.count >= 4 else {
      log.add(.tooFewPositions(positions.count, at: json.location(of: value)))
      return nil
    }
    guard positions.first == positions.last else {
      log.add(.unclosedRing(at: json.location(of: elements[elements.count - 1]), first: json.location(of: elements[0])))
      return nil
    }
    return positions
  }

  private func position(_ value: Int) -> Position? {
    let numbers = json.elements(of: value)
    guard numbers.count >= 2, let longitude = millionths(numbers[0]), let latitude = millionths(numbers[1]) else {
      return nil
    }
    return Position(longitude: longitude, latitude: latitude)
  }

  /// A number of degrees in millionths, rounded half away from zero; `nil` where it is no plain decimal of degrees.
  private func millionths(_ value: Int) -> Int? {
    guard json.kind(of: value) == .number else { return nil }
    var magnitude = 0
    var fractionDigits: Int?
    for byte in json.source.bytes[json.range(of: value)] {
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): fractionDigits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if fractionDigits == 6, digit >= 5 { magnitude += 1 }
        fractionDigits = fractionDigits.map { $0 + 1 }
        if fractionDigits ?? 0 <= 6 { magnitude = magnitude * 10 + digit }
        guard magnitude < 1_000_000_000 else { return nil }
      default: return nil
      }
    }
    for _ in min(fractionDigits ?? 0, 6)..<6 { magnitude *= 10 }
    return json.source.bytes[json.range(of: value).lowerBound] == UInt8(ascii: "-") ? -magnitude : magnitude
  }
}

extension Diagnostic {
  fileprivate static func notACollection(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.not-a-collection", zh: "地图文件应是 GeoJSON 的 FeatureCollection",
      en: "the map must be a GeoJSON FeatureCollection",
      at: location)
  }

  fileprivate static func unnamed(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.unnamed", zh: "这个图形的 properties 里没有 code 也没有 name",
      en: "this feature has neither code nor name in its properties",
      at: location)
  }

  fileprivate static func notAPolygon(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.not-a-polygon", zh: "区划轮廓须是 Polygon 或 MultiPolygon",
      en: "an outline must be a Polygon or a MultiPolygon",
      at: location)
  }

  fileprivate static func notAPosition(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.not-a-position", zh: "这里应是“[经度, 纬度]”，以度为单位的小数",
      en: "a position, “[longitude, latitude]” in degrees, belongs here",
      at: location, fixes: [Fix(zh: "从地图软件重新导出", en: "export it from the map program again")])
  }

  fileprivate static func outsideCity(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.outside-city", zh: "这个位置不在杭州市范围内", en: "this position is not in Hangzhou", at: location,
      fixes: [Fix(zh: "经度在前，纬度在后", en: "longitude comes first, latitude second")])
  }

  fileprivate static func tooFewPositions(_ count: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.too-few-positions", zh: "一圈轮廓至少要 4 个位置，这里只有 \(count) 个",
      en: "a ring has at least 4 positions, this one has \(count)", at: location)
  }

  fileprivate static func unclosedRing(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "geojson.unclosed-ring", zh: "轮廓没有闭合：最后一个位置与第一个不同",
      en: "the ring is not closed: its last position is not its first",
      at: location, notes: [Diagnostic.Note(zh: "第一个位置", en: "the first position", at: first)])
  }
}
