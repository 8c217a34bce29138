package import PortalCore
package import PortalMarkup

/// The city by its districts, each coloured by the class of its value and linked to its page.
package struct CityMap: Sendable {
  package let title: String
  package let areas: [Area]
  /// Areas without an outline of their own: the scenic area.
  package let markers: [Area]
  package let scale: ValueScale
  package let source: MapSource

  package init(title: String, areas: [Area], markers: [Area], scale: ValueScale, source: MapSource) {
    self.title = title
    self.areas = areas
    self.markers = markers
    self.scale = scale
    self.source = source
  }

  /// A district, or an area that is shown as a marker.
  package struct Area: Sendable {
    /// “西湖区”.
    package let name: String
    /// What stands on the map: “西湖”.
    package let label: String
    /// Relative to the page.
    package let href: String
    package let position: Position
    package let outline: Outline
    package let value: Reported<Int>

    package init(
      name: String, label: String, href: String, position: Position, outline: Outline, value: Reported<Int>
    ) {
      self.name = name
      self.label = label
      self.href = href
      self.position = position
      self.outline = outline
      self.value = value
    }
  }

  /// The map as a figure with its legend and source; a table of the same values has to stand beside it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  /// - Complexity: O(*n*) in the positions of the outlines; about 0.1 ms for the city.
  package func html(idPrefix: String) -> HTML {
    let frame = frame
    let labels = placedLabels(in: frame)
    return DrawingFrame(
      kind: "city-map", idPrefix: idPrefix, title: title,
      description: (areas + markers).map { "\($0.name)：\(scale.written($0.value))" }.joined(separator: "；"),
      width: frame.width, height: frame.height, hasLinks: true
    ).figure {
      $0.hatching(idPrefix: idPrefix)
      if source.hasLines {
        for area in areas { write(area, in: frame, idPrefix: idPrefix, to: &$0) }
      }
      for marker in source.hasLines ? markers : areas + markers {
        write(marker: marker, at: frame.point(of: marker.position), idPrefix: idPrefix, to: &$0)
      }
      writeLabels(labels, in: frame, to: &$0)
      ScaleBar(for: frame).write(to: &$0, in: frame)
    } below: {
      Legend(entries: legend(labels, idPrefix: idPrefix)).write(to: &$0)
      source.write(to: &$0, remarks: [])
    }
  }

  /// Where the names stand; an area whose name has no room has a number in its place.
  package var labels: [PlacedLabel] { placedLabels(in: frame).compactMap(\.self) }

  /// The frame around all outlines, with room above for the names of the small districts, which lie in the north.
  package var frame: MapFrame {
    let corners = areas.compactMap(\.outline.extent).flatMap {
      [Position(longitude: $0.west, latitude: $0.south), Position(longitude: $0.east, latitude: $0.north)]
    }
    var ground = GroundBox(around: corners) ?? GroundBox(west: 0, south: 0, east: 1, north: 1)
    ground.north += (ground.north - ground.south) / 8
    return MapFrame(fitting: ground, width: 320, maximumHeight: 320, margin: 18)
  }
}

extension CityMap {
  /// The names of areas and markers, in this order; `nil` where there was no room.
  ///
  /// Large districts first, which take their name inside; the small ones, whose spots stay free, find a place around
  /// the city, where no district is, or else anywhere.
  private func placedLabels(in frame: MapFrame) -> [PlacedLabel?] {
    var placement = LabelPlacement(bounds: frame.box, size: 140)
    placement.keepFree(ScaleBar(for: frame).box(in: frame))
    let all = areas + markers
    let small = all.indices.filter { isSmall(all[$0], in: frame) }
    for index in small {
      placement.keepFree(PlaneBox(around: frame.point(of: all[index].position), width: 60, height: 60))
    }
    var labels = [PlacedLabel?](repeating: nil, count: all.count)
    for index in all.indices where !small.contains(index) {
      labels[index] = placement.place(
        all[index].label, at: frame.point(of: all[index].position), steps: LabelPlacement.Step.placesOver)
    }
    for index in all.indices where labels[index] == nil {
      let point = frame.point(of: all[index].position)
      labels[index] =
        placement.place(all[index].label, at: point, steps: LabelPlacement.Step.placesAway) { isOutside($0, in: frame) }
        ?? placement.place(all[index].label, at: point, steps: LabelPlacement.Step.placesAway)
    }
    return labels
  }

  /// Whether the name of an area is larger than the area; always for a marker.
  private func isSmall(_ area: Area, in frame: MapFrame) -> Bool {
    guard let extent = area.outline.extent else { return true }
    let corner = frame.point(of: Position(longitude: extent.east, latitude: extent.south))
    let opposite = frame.point(of: Position(longitude: extent.west, latitude: extent.north))
    return corner.x - opposite.x < 360 || corner.y - opposite.y < 160
  }

  /// Whether the corners and the middle of a box lie in none of the areas.
  private func isOutside(_ box: PlaneBox, in frame: MapFrame) -> Bool {
    let points = [
      PlanePoint(box.left, box.top), PlanePoint(box.right, box.top), PlanePoint(box.left, box.bottom),
      PlanePoint(box.right, box.bottom), PlanePoint((box.left + box.right) / 2, (box.top + box.bottom) / 2),
    ]
    return !points.map(frame.position(at:)).contains { position in
      areas.contains { area in
        area.outline.extent?.contains(position) == true && area.outline.polygons.contains { $0.contains(position) }
      }
    }
  }

  private func write(_ area: Area, in frame: MapFrame, idPrefix: String, to html: inout HTML.Builder) {
    html.literal("<a")
    html.attribute("href", area.href)
    html.literal(" tabindex=\"-1\" aria-hidden=\"true\"><path class=\"area ")
    html.literal(style(of: area.value))
    html.literal("\"")
    if area.value.isNotReported { html.attribute("fill", "url(#\(idPrefix)-hatch)") }
    html.literal(" d=\"")
    html.html(OutlinePath(filling: area.outline, in: frame).data)
    html.literal("\">")
    html.element("title", "\(area.name)：\(scale.written(area.value))")
    html.literal("</path></a>")
  }

  private func write(marker: Area, at point: PlanePoint, idPrefix: String, to html: inout HTML.Builder) {
    html.literal("<circle class=\"marker ")
    html.literal(style(of: marker.value))
    html.literal("\"")
    if marker.value.isNotReported { html.attribute("fill", "url(#\(idPrefix)-hatch)") }
    html.attribute("cx", tenths: point.x)
    html.attribute("cy", tenths: point.y)
    html.literal(" r=\"4\">")
    html.element("title", "\(marker.name)：\(scale.written(marker.value))")
    html.literal("</circle>")
  }

  private func writeLabels(_ labels: [PlacedLabel?], in frame: MapFrame, to html: inout HTML.Builder) {
    for (index, area) in (areas + markers).enumerated() {
      guard let label = labels[index] else {
        html.badge(index + 1, at: frame.point(of: area.position))
        continue
      }
      html.label(label, href: area.href, name: "\(area.name)：\(scale.written(area.value))")
    }
  }

  private func style(of value: Reported<Int>) -> StaticString {
    switch value {
    case .value(let value): Self.levelStyles[scale.level(of: value)]
    case .belowUnit: Self.levelStyles[0]
    case .notReported: "not-reported"
    case .none: "none"
    }
  }

  private static let levelStyles: [StaticString] = ["class-0", "class-1", "class-2", "class-3", "class-4", "class-5"]

  private func legend(_ labels: [PlacedLabel?], idPrefix: String) -> [Legend.Entry] {
    let values = (areas + markers).map(\.value)
    var entries = zip(Self.levelStyles, scale.levelTitles).map {
      Legend.Entry(sign: .patch($0, pattern: nil), text: $1)
    }
    if values.contains(where: \.isNotReported) {
      entries.append(Legend.Entry(sign: .patch("not-reported", pattern: "\(idPrefix)-hatch"), text: "未报送"))
    }
    if values.contains(.none) {
      entries.append(Legend.Entry(sign: .patch("none", pattern: nil), text: scale.noneMeaning))
    }
    for (index, area) in (areas + markers).enumerated() where labels[index] == nil {
      entries.append(Legend.Entry(sign: .number(index + 1), text: area.name))
    }
    return entries
  }
}
