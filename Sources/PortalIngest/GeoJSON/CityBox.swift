import PortalCore

/// The rectangle in which every position of the city lies: E 118°21′–120°30′, N 29°11′–30°33′, and 0.2° around it.
enum CityBox {
  private static let longitudes = 118_150_000...120_700_000
  private static let latitudes = 28_983_333...30_750_000

  /// Whether a position can be in Hangzhou at all.
  static func contains(_ position: Position) -> Bool {
    longitudes.contains(position.longitude) && latitudes.contains(position.latitude)
  }
}
