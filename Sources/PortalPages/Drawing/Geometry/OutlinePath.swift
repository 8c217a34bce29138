import PortalCore
package import PortalMarkup

/// The outline of an area as it is drawn in one frame: the content of a path's `d`, made once and used on many pages.
package struct OutlinePath: Sendable {
  package let frame: MapFrame
  /// Nothing where the outline does not come into the frame.
  package let data: HTML

  /// The whole outline, closed, to be filled; for areas that lie in the frame.
  ///
  /// - Complexity: O(*n*) in the positions of the outline.
  package init(filling outline: Outline, in frame: MapFrame) {
    var writer = PathWriter()
    for ring in outline.polygons.lazy.flatMap(\.rings) {
      for position in ring.dropLast() { writer.line(to: frame.point(of: position)) }
      writer.close()
    }
    self.frame = frame
    data = writer.html
  }

  /// Those pieces of the outlines that lie in the frame, cut off at its edges, to be drawn as lines.
  ///
  /// - Complexity: O(1) for an outline that lies elsewhere, else O(*n*) in its positions.
  package init(cutting outlines: [Outline], to frame: MapFrame) {
    var writer = PathWriter()
    for outline in outlines where outline.extent?.overlaps(frame.ground) == true {
      for polygon in outline.polygons {
        for ring in polygon.rings { writer.cut(ring, to: frame) }
      }
    }
    self.frame = frame
    data = writer.html
  }
}

/// Writes a path as short as it goes: relative lines in tenths, nothing for a line without length or drawn before.
private struct PathWriter {
  private var builder = HTML.Builder()
  private var last: PlanePoint?
  /// Whether the command before was a line too, so that its letter need not be repeated.
  private var isInLine = false
  private var cuts: [(start: Position, end: Position)] = []

  var html: HTML { builder.html }

  mutating func move(to point: PlanePoint) {
    guard point != last else { return }
    builder.literal("M")
    write(point)
    last = point
    isInLine = false
  }

  mutating func line(to point: PlanePoint) {
    guard let last else { return move(to: point) }
    let step = PlanePoint(point.x - last.x, point.y - last.y)
    guard step != PlanePoint(0, 0) else { return }
    if !isInLine {
      builder.literal("l")
    } else if step.x >= 0 {
      builder.literal(" ")
    }
    write(step)
    self.last = point
    isInLine = true
  }

  mutating func close() {
    if last != nil { builder.literal("z") }
    last = nil
  }

  /// Draws what of a ring lies in the frame; a border that two areas share is drawn once.
  mutating func cut(_ ring: [Position], to frame: MapFrame) {
    for index in ring.indices.dropLast() where frame.ground.mayMeet(ring[index], ring[index + 1]) {
      let (start, end) = (ring[index], ring[index + 1])
      guard !cuts.contains(where: { $0.start == end && $0.end == start }),
        let piece = frame.box.clip(frame.point(of: start), frame.point(of: end))
      else { continue }
      cuts.append((start, end))
      move(to: piece.start)
      line(to: piece.end)
    }
  }

  private mutating func write(_ point: PlanePoint) {
    builder.tenths(point.x)
    if point.y >= 0 { builder.literal(" ") }
    builder.tenths(point.y)
  }
}
