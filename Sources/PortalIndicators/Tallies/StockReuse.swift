package import PortalCore
import PortalModel

/// How much of the space was there before: 补改, 转型 and 划转 (三（二）1) of all projects that say where theirs is from.
package struct StockReuse: Hashable, Sendable {
  /// Projects in existing space, of those that say where their space is from.
  package private(set) var projects = Share()
  /// The floor of those in existing space.
  package private(set) var reusedFloor = FloorArea.zero
  /// The floor of all that say where their space is from.
  package private(set) var floor = FloorArea.zero
  /// Projects that say where their space is from, but not how large it is.
  package private(set) var withoutFloor = 0

  /// The reused floor of all floor, in hundredths of a square metre.
  package var floorShare: Share { Share(reusedFloor.hundredths, of: floor.hundredths) }

  mutating func count(_ project: Project) {
    guard let source = project.spaceSource.value else { return }
    let isReused = source != .newBuildInStep
    projects.count(isReused)
    if project.area.isNotReported { withoutFloor += 1 }
    let area = project.area.value ?? .zero
    floor = floor + area
    if isReused { reusedFloor = reusedFloor + area }
  }
}
