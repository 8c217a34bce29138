import PortalCore
import PortalModel

/// The two columns of a position whose headers name another coordinate system than ours, “经度（GCJ-02）”.
struct PositionColumns {
  /// `nil` where nothing is to be converted.
  private let columns: (longitude: String, latitude: String, system: CoordinateSystem)?

  /// Reports the decision, and headers that name two systems.
  init(_ columns: [FoundColumn], log: ImportLog) {
    let found = columns.filter { $0.description.kind == .degrees }
    guard found.count == 2, let system = found[0].system ?? found[1].system, system != .cgcs2000 else {
      self.columns = nil
      return
    }
    guard found[0].system == found[1].system else {
      log.add(.twoSystems(at: found[0].system == nil ? found[0].location : found[1].location))
      self.columns = nil
      return
    }
    let isEastFirst = found[0].description.name.hasSuffix("longitude")
    let (east, north) = isEastFirst ? (found[0], found[1]) : (found[1], found[0])
    self.columns = (east.description.name, north.description.name, system)
    log.decide(
      zh: "“经度”“纬度”从 \(system.rawValue) 换算成 CGCS2000",
      en: "longitude and latitude were taken from \(system.rawValue) to CGCS2000", at: east.location)
  }

  /// Converts the position of a row; what is no position is left to its reader.
  func convert(_ row: inout CleanRow) {
    guard let columns, let east = row.cells[columns.longitude], let north = row.cells[columns.latitude],
      let longitude = try? ExactDecimal.read(east.text, fractionDigits: 6),
      let latitude = try? ExactDecimal.read(north.text, fractionDigits: 6)
    else { return }
    let position = columns.system.position(longitude: longitude, latitude: latitude)
    row.cells[columns.longitude] = CleanCell(
      text: writtenDecimal(position.longitude, fractionDigits: 6), location: east.location)
    row.cells[columns.latitude] = CleanCell(
      text: writtenDecimal(position.latitude, fractionDigits: 6), location: north.location)
  }
}

extension Diagnostic {
  fileprivate static func twoSystems(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.two-coordinate-systems", zh: "经度和纬度的表头要写明同一个坐标系",
      en: "the headers of longitude and latitude must name the same coordinate system", at: location)
  }
}
