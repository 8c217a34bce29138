import PortalMarkup

/// The hubs and facilities in a frame: drawn by shape, and as a number where they would cover one another.
struct PlaceLayer {
  let frame: MapFrame
  let symbols: SymbolSet
  let facilities: [MapFacility]
  /// Facilities whose signs would touch, taken together.
  let facilityClusters: [PointClusters.Cluster]
  let hubs: [MapPlace]
  let hubClusters: [PointClusters.Cluster]
  let words: MapWords

  /// Only what lies in the frame is kept.
  init(
    facilities: [MapFacility], hubs: [MapPlace], words: MapWords, frame: MapFrame, idPrefix: String
  ) {
    self.frame = frame
    self.facilities = facilities.filter { frame.ground.contains($0.position) }
    self.hubs = hubs.filter { frame.ground.contains($0.position) }
    hubClusters = PointClusters(self.hubs.map { frame.point(of: $0.position) }, distance: 150).clusters
    facilityClusters =
      PointClusters(
        self.facilities.map { frame.point(of: $0.position) }, distance: 130, besides: hubClusters.map(\.point)
      ).clusters
    self.words = words
    var counts = [Int](repeating: 0, count: MapSymbol.domainCount + 1)
    for facility in self.facilities { counts[facility.domain] += 1 }
    let used = (1...MapSymbol.domainCount).filter { counts[$0] > 0 }.map { MapSymbol.facility(domain: $0) }
    symbols = SymbolSet(
      idPrefix: idPrefix, symbols: (self.hubs.isEmpty ? [] : [.hub]) + used + [.settlement])
  }

  /// The room that hubs take.
  var hubBoxes: [PlaneBox] {
    hubClusters.map { PlaneBox(around: $0.point, width: 160, height: 160) }
  }

  /// The room that facilities take, alone or together.
  var facilityBoxes: [PlaneBox] {
    facilityClusters.map { PlaneBox(around: $0.point, width: 120, height: 120) }
  }

  func write(to html: inout HTML.Builder) {
    for cluster in hubClusters { writeHubs(cluster, to: &html) }
    for cluster in facilityClusters { write(cluster, to: &html) }
  }

  /// What the signs mean, with how many of each are in the frame.
  var legendEntries: [Legend.Entry] {
    symbols.symbols.compactMap { symbol in
      switch symbol {
      case .hub:
        Legend.Entry(sign: .symbol(.hub, of: symbols), text: "\(words.hub) \(hubs.count) 个")
      case .facility(let domain):
        Legend.Entry(
          sign: .symbol(symbol, of: symbols),
          text: "\(words.domains[domain - 1]) \(facilities.count { $0.domain == domain }) 个")
      case .settlement: nil
      }
    }
  }

  private func write(_ cluster: PointClusters.Cluster, to html: inout HTML.Builder) {
    guard cluster.members.count > 1 else {
      return symbols.use(.facility(domain: facilities[cluster.members[0]].domain), at: cluster.point, to: &html)
    }
    html.literal("<g class=\"cluster\">")
    html.element("title", summary(of: cluster))
    html.badge(cluster.members.count, at: cluster.point)
    html.literal("</g>")
  }

  /// “养老托育 2 个，社区助餐 1 个”.
  private func summary(of cluster: PointClusters.Cluster) -> String {
    words.domains.indices.compactMap { index in
      let count = cluster.members.count { facilities[$0].domain == index + 1 }
      return count == 0 ? nil : "\(words.domains[index]) \(count) 个"
    }.joined(separator: "，")
  }

  private func writeHubs(_ cluster: PointClusters.Cluster, to html: inout HTML.Builder) {
    let first = hubs[cluster.members[0]]
    let link = cluster.members.count == 1 ? first.href : nil
    if let link {
      html.literal("<a")
      html.attribute("href", link)
      html.literal(">")
    } else {
      html.literal("<g>")
    }
    html.element("title", cluster.members.map { hubs[$0].name }.joined(separator: "，"))
    symbols.use(.hub, at: cluster.point, to: &html)
    if cluster.members.count > 1 { html.badge(cluster.members.count, at: cluster.point + PlanePoint(-70, 70)) }
    html.literal(link == nil ? "</g>" : "</a>")
  }
}
