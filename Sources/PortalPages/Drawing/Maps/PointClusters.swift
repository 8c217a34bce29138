/// Points of a drawing that would cover one another, taken together.
struct PointClusters {
  /// Each with the numbers of its points; it stands where its first point does.
  private(set) var clusters: [Cluster] = []

  struct Cluster {
    let point: PlanePoint
    var members: [Int]
  }

  /// - Parameter distance: how far apart two clusters are at least, in tenths of a unit.
  /// - Complexity: O(points × clusters).
  init(_ points: [PlanePoint], distance: Int) {
    for (number, point) in points.enumerated() {
      if let near = clusters.firstIndex(where: { $0.point.squaredDistance(to: point) < distance * distance }) {
        clusters[near].members.append(number)
      } else {
        clusters.append(Cluster(point: point, members: [number]))
      }
    }
  }
}
