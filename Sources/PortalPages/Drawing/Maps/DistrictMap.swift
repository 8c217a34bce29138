import PortalCore
package import PortalMarkup

/// One district with its subdistricts, hubs and facilities, its neighbours faint around it.
package struct DistrictMap: Sendable {
  /// “西湖区”.
  package let name: String
  /// Without positions for the scenic area, which has no outline of its own.
  package let outline: Outline
  package let neighbours: [Outline]
  package let places: Places
  package let words: MapWords
  package let source: MapSource

  package init(
    name: String, outline: Outline, neighbours: [Outline], places: Places, words: MapWords, source: MapSource
  ) {
    self.name = name
    self.outline = outline
    self.neighbours = neighbours
    self.places = places
    self.words = words
    self.source = source
  }

  /// What lies in the district.
  package struct Places: Sendable {
    /// The first get their names onto the map first.
    package let subdistricts: [MapPlace]
    package let hubs: [MapPlace]
    package let facilities: [MapFacility]

    package init(subdistricts: [MapPlace], hubs: [MapPlace], facilities: [MapFacility]) {
      self.subdistricts = subdistricts
      self.hubs = hubs
      self.facilities = facilities
    }
  }

  /// The map as a figure with its legend and source; lists of the same places have to stand beside it.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  /// - Complexity: O(positions of the outlines + facilities × signs drawn).
  package func html(idPrefix: String) -> HTML {
    let frame = frame
    let layer = layer(in: frame, idPrefix: idPrefix)
    return DrawingFrame(
      kind: "district-map", idPrefix: idPrefix, title: "\(name)\(words.hub)与服务设施分布图",
      description: "街道（乡镇）\(places.subdistricts.count) 个，\(words.hub) \(layer.hubs.count) 个，"
        + "服务设施 \(layer.facilities.count) 个。各处名称和地址见列表。",
      width: frame.width, height: frame.height, hasLinks: true
    ).figure {
      layer.symbols.write(to: &$0)
      if source.hasLines {
        $0.path("neighbours", OutlinePath(cutting: neighbours, to: frame).data)
        $0.path("district", OutlinePath(filling: outline, in: frame).data)
      }
      for place in places.subdistricts { layer.symbols.use(.settlement, at: frame.point(of: place.position), to: &$0) }
      layer.write(to: &$0)
      for (place, label) in placed(in: frame, beside: layer) { $0.label(label, href: place.href) }
      ScaleBar(for: frame).write(to: &$0, in: frame)
    } below: {
      Legend(entries: layer.legendEntries).write(to: &$0)
      source.write(to: &$0, remarks: ["数字表示该处有几个服务设施。"])
    }
  }

  /// Where the names of subdistricts stand; those without room are left out.
  package var labels: [PlacedLabel] {
    placed(in: frame, beside: layer(in: frame, idPrefix: "")).map(\.label)
  }

  /// The frame around the outline, or around all places where there is none.
  package var frame: MapFrame {
    let positions =
      places.subdistricts.map(\.position) + places.hubs.map(\.position) + places.facilities.map(\.position)
    let ground =
      outline.extent ?? GroundBox(around: positions) ?? GroundBox(west: 0, south: 0, east: 1, north: 1)
    return MapFrame(fitting: ground, width: 320, maximumHeight: 360, margin: 20)
  }

  private func layer(in frame: MapFrame, idPrefix: String) -> PlaceLayer {
    PlaceLayer(
      facilities: places.facilities, hubs: places.hubs, words: words, frame: frame, idPrefix: idPrefix)
  }

  /// Names keep off hubs, dots and one another always, off facilities where they can.
  private func placed(in frame: MapFrame, beside layer: PlaceLayer) -> [(place: MapPlace, label: PlacedLabel)] {
    var placement = LabelPlacement(bounds: frame.box, size: 130)
    placement.keepFree(ScaleBar(for: frame).box(in: frame))
    for box in layer.hubBoxes { placement.keepFree(box) }
    let points = places.subdistricts.map { frame.point(of: $0.position) }
    for point in points { placement.keepFree(PlaneBox(around: point, width: 50, height: 50)) }
    let facilities = layer.facilityBoxes
    return zip(places.subdistricts, points).compactMap { place, point in
      let steps = LabelPlacement.Step.placesBeside
      let label =
        placement.place(place.name, at: point, steps: steps) { box in !facilities.contains { $0.overlaps(box) } }
        ?? placement.place(place.name, at: point, steps: steps)
      return label.map { (place, $0) }
    }
  }
}
