package import PortalCore
package import PortalMarkup

/// Where in its district a project or a facility lies: a small map.
package struct DistrictLocator: Sendable {
  /// “西湖区”.
  package let districtName: String
  /// The outline of the district in `frame(around:)`, made once for all places of the district.
  package let district: OutlinePath
  package let source: MapSource

  package init(districtName: String, district: OutlinePath, source: MapSource) {
    self.districtName = districtName
    self.district = district
    self.source = source
  }

  /// The frame of the small maps of a district; `nil` where there is no outline.
  package static func frame(around outline: Outline) -> MapFrame? {
    outline.extent.map { MapFrame(fitting: $0, width: 160, maximumHeight: 160, margin: 8) }
  }

  /// The map of one place; the outline alone, and a sentence that says so, for a place without a position.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  /// - Complexity: O(bytes of the outline's path).
  package func html(of name: String, at position: Position?, idPrefix: String) -> HTML {
    let frame = district.frame
    let place = position.flatMap { frame.ground.contains($0) ? $0 : nil }
    return DrawingFrame(
      kind: "district-locator", idPrefix: idPrefix, title: "\(name)在\(districtName)的位置",
      description: place == nil ? "\(name)未报送位置，图中只有\(districtName)的轮廓。" : "图中标出\(name)在\(districtName)内的位置。",
      width: frame.width, height: frame.height
    ).figure {
      if source.hasLines { $0.path("district", district.data) }
      if let place { Self.write(pinAt: frame.point(of: place), to: &$0) }
    } below: {
      source.write(to: &$0, remarks: place == nil ? ["\(name)未报送位置。"] : [])
    }
  }

  private static func write(pinAt point: PlanePoint, to html: inout HTML.Builder) {
    html.literal("<path class=\"pin\" d=\"M")
    html.tenths(point.x)
    html.literal(" ")
    html.tenths(point.y)
    html.literal("l-5-9a6 6 0 1 1 10 0z\"/>")
  }
}
