import PortalCore

/// The rectangle in which every position of the city lies: E 118°21′–120°30′, N 29°11′–30°33′, and 0.3° around it.
///
/// The outline of 钱塘区 reaches E 120°44′.
enum CityBox {
  private static let longitudes = 118_050_000...120_800_000
  private static let latitudes = 28_883_333...30_850_000

  /// Whether a position can be in Hangzhou at all.
  static func contains(_ position: Position) -> Bool {
    longitudes.contains(position.longitude) && latitudes.contains(position.latitude)
  }
}
