/// Points of a drawing that would cover one another, taken together.
struct PointClusters {
  /// Each with the numbers of its points; it stands where its first point does, or beside the sign it is next to.
  private(set) var clusters: [Cluster] = []

  struct Cluster {
    let point: PlanePoint
    var members: [Int]
  }

  /// - Parameters:
  ///   - distance: how far apart two clusters are at least, in tenths of a unit.
  ///   - signs: where larger signs stand, which nothing may hide; what is near one stands at its upper right.
  /// - Complexity: O(points × (clusters + signs)).
  init(_ points: [PlanePoint], distance: Int, besides signs: [PlanePoint] = []) {
    for (number, point) in points.enumerated() {
      let sign = signs.first { $0.squaredDistance(to: point) < distance * distance }
      let place = sign.map { $0 + PlanePoint(100, -90) } ?? point
      if let near = clusters.firstIndex(where: { $0.point.squaredDistance(to: place) < distance * distance }) {
        clusters[near].members.append(number)
      } else {
        clusters.append(Cluster(point: place, members: [number]))
      }
    }
  }
}
