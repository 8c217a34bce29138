/// What stands on a map for a place; each has a shape of its own, so that colour only repeats what the shape says.
package enum MapSymbol: Hashable, Sendable {
  /// A service facility, by the number of its domain in the order of the programme, 1…7.
  case facility(domain: Int)
  case hub
  /// A community, or a subdistrict on the map of a district.
  case settlement

  /// How many domains have a shape.
  package static let domainCount = 7

  /// The end of its id in the drawing.
  var id: StaticString {
    switch self {
    case .facility(let domain): Self.ids[Self.index(domain)]
    case .hub: "hub"
    case .settlement: "dot"
    }
  }

  /// Its classes in the stylesheet.
  var style: StaticString {
    switch self {
    case .facility(let domain): Self.styles[Self.index(domain)]
    case .hub: "symbol hub"
    case .settlement: "symbol settlement"
    }
  }

  /// Its outline around 0, 0, some ten units across: circle, square, triangle, cross, diamond, hourglass, star; a house.
  var path: StaticString {
    switch self {
    case .facility(let domain): Self.paths[Self.index(domain)]
    case .hub: "M0-8 8-1H6V7H-6V-1H-8z"
    case .settlement: "M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z"
    }
  }

  private static let ids: [StaticString] = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"]
  private static let styles: [StaticString] = [
    "symbol domain-1", "symbol domain-2", "symbol domain-3", "symbol domain-4", "symbol domain-5", "symbol domain-6",
    "symbol domain-7",
  ]
  private static let paths: [StaticString] = [
    "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "M-4.2-4.2H4.2V4.2H-4.2z",
    "M0-5.2 5.4 4.4H-5.4z",
    "M-1.8-5H1.8V-1.8H5V1.8H1.8V5H-1.8V1.8H-5V-1.8H-1.8z",
    "M0-6 5 0 0 6-5 0z",
    "M-4.8-4.8H4.8L1.2 0 4.8 4.8H-4.8L-1.2 0z",
    "M0-6 1.6-2 5.8-1.8 2.5.8 3.6 4.9 0 2.6-3.6 4.9-2.5.8-5.8-1.8-1.6-2z",
  ]

  private static func index(_ domain: Int) -> Int {
    precondition((1...domainCount).contains(domain), "the programme has seven domains with a shape each")
    return domain - 1
  }
}
