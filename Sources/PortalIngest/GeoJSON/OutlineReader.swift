import PortalCore
import PortalModel

/// Gives the outlines of `maps/districts.geojson` to their districts.
struct OutlineReader {
  private let districts: RecordTable<District>
  private let log: SharedLog

  init(districts: RecordTable<District>, log: SharedLog) {
    self.districts = districts
    self.log = log
  }

  /// The outlines that could be read, in the order of the districts.
  ///
  /// A district without an outline is reported, unless it is the scenic area.
  func read(_ source: SourceText) -> [Outline] {
    var features: [Reference<District>: GeoJSONReader.Feature] = [:]
    for feature in GeoJSONReader.read(source, log: log) {
      guard let district = district(of: feature) else {
        if districts.isWhole { log.add(.unknownDistrict(feature, known: districts.complete.map(\.name))) }
        continue
      }
      if let first = features.updateValue(features[district] ?? feature, forKey: district) {
        log.add(.repeated(district.id.text, at: feature.location, first: first.location))
      }
    }
    for (reference, district, row) in districts.identified
    where features[reference] == nil && district.kind != .scenicArea {
      log.add(.missing(district.name, at: row.location(District.Columns.name)))
    }
    return districts.identified.compactMap { district in
      features[district.reference].map { Outline(district: district.reference, polygons: $0.polygons) }
    }
  }

  /// The district that has the feature's code or, where it gives none, its name.
  private func district(of feature: GeoJSONReader.Feature) -> Reference<District>? {
    districts.identified.first { district in
      feature.code.map { $0 == district.record.code.value } ?? (feature.name == district.record.name)
    }?.reference
  }
}

extension Diagnostic {
  fileprivate static func unknownDistrict(_ feature: GeoJSONReader.Feature, known: [String]) -> Diagnostic {
    let name = feature.code ?? feature.name ?? ""
    return Diagnostic(
      .error, "outline.unknown-district", zh: "没有代码或名称为“\(name)”的区", en: "no district has the code or name “\(name)”",
      at: feature.location, fixes: feature.code == nil ? Fix.nearest(to: name, in: known) : [])
  }

  fileprivate static func repeated(
    _ district: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "outline.repeated", zh: "“\(district)”有两个轮廓；合为一个 MultiPolygon",
      en: "“\(district)” has two outlines; make them one MultiPolygon",
      at: location, notes: [Note(zh: "第一个在这里", en: "the first is here", at: first)])
  }

  fileprivate static func missing(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "outline.missing", zh: "maps/districts.geojson 里没有“\(name)”的轮廓",
      en: "maps/districts.geojson has no outline of “\(name)”",
      at: location)
  }
}
