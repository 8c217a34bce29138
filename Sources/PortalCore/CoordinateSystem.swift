import Glibc

/// In which system longitudes and latitudes are written; ours are CGCS2000.
///
/// GCJ-02 lies about 500 m off in Hangzhou, BD-09 more than 1 km, and no look at the numbers tells them apart: whoever
/// takes positions from a map must say which they are.
package enum CoordinateSystem: String, Hashable, CaseIterable, Sendable {
  /// Equal to WGS 84 at the precision of a millionth of a degree.
  case cgcs2000 = "CGCS2000"
  case wgs84 = "WGS-84"
  /// 高德、腾讯: shifted by a law.
  case gcj02 = "GCJ-02"
  /// 百度: GCJ-02, shifted once more.
  case bd09 = "BD-09"

  /// The system that a text names, as “GCJ-02”, “gcj02” or “高德坐标”; `nil` where it names none.
  package init?(named text: String) {
    let plain = text.uppercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "CGCS2000", "国家2000", "国家大地2000", "2000坐标系", "天地图": self = .cgcs2000
    case "WGS84", "GPS": self = .wgs84
    case "GCJ02", "火星坐标", "高德", "高德坐标", "高德地图", "腾讯", "腾讯地图": self = .gcj02
    case "BD09", "BD09LL", "百度", "百度坐标", "百度地图": self = .bd09
    default: return nil
    }
  }

  /// A position written in this system, to a millionth of a degree; the way back is exact to that.
  ///
  /// - Parameters: in millionths of a degree.
  package func position(longitude: Int, latitude: Int) -> Position {
    let written = Place(east: Double(longitude) / 1e6, north: Double(latitude) / 1e6)
    switch self {
    case .cgcs2000, .wgs84: return Position(longitude: longitude, latitude: latitude)
    case .gcj02: return written.withoutShift.position
    case .bd09: return written.withoutBaiduShift.withoutShift.position
    }
  }
}

/// A place in degrees, for the formulas that are known for these systems.
private struct Place {
  var east: Double
  var north: Double

  var position: Position {
    Position(longitude: Int((east * 1e6).rounded()), latitude: Int((north * 1e6).rounded()))
  }

  /// The place whose shifted one this is: what is shifted too far is taken back until nothing is left of it.
  var withoutShift: Place {
    var place = self
    for _ in 0..<6 {
      let shifted = place.shifted
      place.east += east - shifted.east
      place.north += north - shifted.north
    }
    return place
  }

  /// GCJ-02 of BD-09.
  var withoutBaiduShift: Place {
    let (x, y, scale) = (east - 0.0065, north - 0.006, Double.pi * 3000 / 180)
    let radius = (x * x + y * y).squareRoot() - 0.00002 * sin(y * scale)
    let angle = atan2(y, x) - 0.000003 * cos(x * scale)
    return Place(east: radius * cos(angle), north: radius * sin(angle))
  }

  /// GCJ-02 of WGS 84, on the ellipsoid of Krassowsky.
  private var shifted: Place {
    let (axis, eccentricity) = (6_378_245.0, 0.006693421622965943)
    let (x, y) = (east - 105, north - 35)
    let latitude = north / 180 * Double.pi
    let sine = sin(latitude)
    let magic = 1 - eccentricity * sine * sine
    let north = Self.northShift(x, y) * 180 / (axis * (1 - eccentricity) / (magic * magic.squareRoot()) * Double.pi)
    let east = Self.eastShift(x, y) * 180 / (axis / magic.squareRoot() * cos(latitude) * Double.pi)
    return Place(east: self.east + east, north: self.north + north)
  }

  private static func northShift(_ x: Double, _ y: Double) -> Double {
    let base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
    return base + wave(x, 20, 20) + (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
      + (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
  }

  private static func eastShift(_ x: Double, _ y: Double) -> Double {
    let base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
    return base + wave(x, 20, 20) + (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
      + (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
  }

  private static func wave(_ x: Double, _ fast: Double, _ slow: Double) -> Double {
    (fast * sin(6 * x * .pi) + slow * sin(2 * x * .pi)) * 2 / 3
  }
}
