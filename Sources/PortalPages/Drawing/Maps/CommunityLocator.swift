package import PortalCore
package import PortalMarkup

/// A community with its circles of public services and what lies within them.
package struct CommunityLocator: Sendable {
  /// “西溪花园社区”.
  package let name: String
  package let centre: Centre
  /// The radii of the circles and their minutes, the largest last; not empty.
  package let circles: [Circle]
  package let surroundings: Surroundings
  package let words: MapWords
  package let source: MapSource

  package init(
    name: String, centre: Centre, circles: [Circle], surroundings: Surroundings, words: MapWords, source: MapSource
  ) {
    precondition(!circles.isEmpty, "a locator is as large as its largest circle")
    self.name = name
    self.centre = centre
    self.circles = circles
    self.surroundings = surroundings
    self.words = words
    self.source = source
  }

  /// The middle of the circles.
  package enum Centre: Sendable {
    /// The position that was reported for the community.
    case reported(Position)
    /// The position of its subdistrict, for a community without one of its own.
    case subdistrict(Position, name: String)

    /// Where it is.
    package var position: Position {
      switch self {
      case .reported(let position), .subdistrict(let position, _): position
      }
    }
  }

  /// A circle of public services: a straight-line radius, not a walk.
  package struct Circle: Hashable, Sendable {
    package let minutes: Int
    package let metres: Int

    package init(minutes: Int, metres: Int) {
      self.minutes = minutes
      self.metres = metres
    }
  }

  /// What may lie in the frame; what does not is passed over.
  package struct Surroundings: Sendable {
    package let hubs: [MapPlace]
    package let facilities: [MapFacility]
    package let communities: [MapPlace]
    package let outlines: [Outline]

    package init(hubs: [MapPlace], facilities: [MapFacility], communities: [MapPlace], outlines: [Outline]) {
      self.hubs = hubs
      self.facilities = facilities
      self.communities = communities
      self.outlines = outlines
    }
  }

  /// The ground of the locator: a fifth more than the largest circle.
  package var frame: MapFrame {
    MapFrame(centre: centre.position, metresAcross: largest.metres * 12 / 5, width: 320, height: 320)
  }

  /// The map as a figure with its legend and source; a list of the facilities has to stand beside it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  /// - Complexity: O(what may lie in the frame + positions of outlines that come near it).
  package func html(idPrefix: String) -> HTML {
    let frame = frame
    let layer = PlaceLayer(
      facilities: surroundings.facilities, hubs: surroundings.hubs, words: words, frame: frame, idPrefix: idPrefix)
    let border = OutlinePath(cutting: source.hasLines ? surroundings.outlines : [], to: frame)
    return DrawingFrame(
      kind: "community-locator", idPrefix: idPrefix, title: "\(name)周边服务设施图",
      description: "以\(centreName)为中心、直线半径 \(largest.metres) 米的 \(largest.minutes) 分钟公共服务圈，"
        + "图中有\(words.hub) \(layer.hubs.count) 个、服务设施 \(layer.facilities.count) 个。",
      width: frame.width, height: frame.height, hasLinks: true
    ).figure {
      layer.symbols.write(to: &$0)
      writeCircles(in: frame, to: &$0)
      $0.path("border", border.data)
      for community in surroundings.communities where frame.ground.contains(community.position) {
        layer.symbols.use(.settlement, at: frame.point(of: community.position), to: &$0)
      }
      layer.write(to: &$0)
      writeCentre(in: frame, to: &$0)
      for (community, label) in placed(in: frame, beside: layer) { $0.label(label, href: community.href) }
      ScaleBar(for: frame).write(to: &$0, in: frame)
    } below: {
      Legend(entries: layer.legendEntries + (border.data.isEmpty ? [] : [Self.borderEntry])).write(to: &$0)
      source.write(to: &$0, remarks: remarks)
    }
  }

  /// Where the names of neighbouring communities stand; those without room are left out.
  package var labels: [PlacedLabel] {
    let layer = PlaceLayer(
      facilities: surroundings.facilities, hubs: surroundings.hubs, words: words, frame: frame, idPrefix: "")
    return placed(in: frame, beside: layer).map(\.label)
  }
}

extension CommunityLocator {
  private static let borderEntry = Legend.Entry(sign: .line("border"), text: "区界")

  private var largest: Circle { circles[circles.count - 1] }

  private var centreName: String {
    switch centre {
    case .reported: name
    case .subdistrict(_, let subdistrict): "\(subdistrict)驻地"
    }
  }

  private var remarks: [String] {
    let radii = circles.map { "\($0.minutes) 分钟为 \($0.metres) 米" }.joined(separator: "，")
    let radius = "圆圈是直线半径（\(radii)），不是步行路程。"
    switch centre {
    case .reported: return [radius]
    case .subdistrict: return ["\(name)未报送位置，图以\(centreName)为中心。", radius]
    }
  }

  private func writeCircles(in frame: MapFrame, to html: inout HTML.Builder) {
    let centre = frame.point(of: centre.position)
    for circle in circles.reversed() {
      html.literal("<circle class=\"radius\"")
      html.attribute("cx", tenths: centre.x)
      html.attribute("cy", tenths: centre.y)
      html.attribute("r", tenths: frame.length(metres: circle.metres))
      html.literal("/>")
    }
    for circle in circles {
      html.literal("<text class=\"radius-name\"")
      html.attribute("x", tenths: centre.x)
      html.attribute("y", tenths: centre.y - frame.length(metres: circle.metres))
      html.literal(" dy=\".35em\">")
      html.number(circle.metres)
      html.literal(" 米</text>")
    }
  }

  private func writeCentre(in frame: MapFrame, to html: inout HTML.Builder) {
    let point = frame.point(of: centre.position)
    html.literal("<path class=\"centre\" d=\"M")
    html.tenths(point.x)
    html.literal(" ")
    html.tenths(point.y)
    html.literal("m-7 0h14m-7-7v14\"/>")
  }

  private func placed(in frame: MapFrame, beside layer: PlaceLayer) -> [(place: MapPlace, label: PlacedLabel)] {
    var placement = LabelPlacement(bounds: frame.box, size: 130)
    placement.keepFree(ScaleBar(for: frame).box(in: frame))
    let centre = frame.point(of: centre.position)
    placement.keepFree(PlaneBox(around: centre, width: 160, height: 160))
    for circle in circles {
      let top = PlanePoint(centre.x, centre.y - frame.length(metres: circle.metres))
      placement.keepFree(PlaneBox(around: top, width: 500, height: 150))
    }
    for box in layer.hubBoxes + layer.facilityBoxes { placement.keepFree(box) }
    let inFrame = surroundings.communities.filter { frame.ground.contains($0.position) }
    let points = inFrame.map { frame.point(of: $0.position) }
    for point in points { placement.keepFree(PlaneBox(around: point, width: 50, height: 50)) }
    return zip(inFrame, points).compactMap { community, point in
      placement.place(community.name, at: point, steps: LabelPlacement.Step.placesBeside).map { (community, $0) }
    }
  }
}
