import PortalCore
package import PortalMarkup

/// How many projects stand at which stage: one bar of as many parts, each with its number.
package struct StageBar: Sendable {
  package let title: String
  /// In the order of a project's life; at most seven.
  package let stages: [Stage]

  package init(title: String, stages: [Stage]) {
    precondition(stages.count <= Self.styles.count, "each stage has a colour and a pattern of its own")
    self.title = title
    self.stages = stages
  }

  /// A stage and how many projects stand there.
  package struct Stage: Hashable, Sendable {
    /// “在建”.
    package let name: String
    package let count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// The bar as a figure with a legend that has every number.
  ///
  /// - Parameter idPrefix: what the ids in it begin with; no other drawing of the page has it.
  package func html(idPrefix: String) -> HTML {
    DrawingFrame(
      kind: "chart stage-bar", idPrefix: idPrefix, title: title,
      description: total == 0 ? "没有项目。" : stages.map { "\($0.name) \($0.count) 个" }.joined(separator: "，") + "。",
      width: chartWidth, height: 34
    ).figure {
      $0.hatching(idPrefix: idPrefix)
      $0.dots(idPrefix: idPrefix)
      if total == 0 { $0.bar("track", PlaneBox(left: 5, top: 20, right: chartWidth * 10 - 5, bottom: 320)) }
      for (index, box) in boxes.enumerated() where stages[index].count > 0 {
        write(index, in: box, idPrefix: idPrefix, to: &$0)
      }
    } below: {
      Legend(
        entries: zip(stages.indices, stages).map { index, stage in
          Legend.Entry(
            sign: .patch(Self.styles[index], pattern: Self.pattern(index, idPrefix)),
            text: "\(stage.name) \(stage.count) 个")
        }
      ).write(to: &$0)
    }
  }

  private var total: Int { stages.reduce(0) { $0 + $1.count } }

  /// The parts of the bar; together they have its whole length.
  private var boxes: [PlaneBox] {
    var sum = 0
    return stages.map { stage in
      let left = edge(sum)
      sum += stage.count
      return PlaneBox(left: left, top: 20, right: edge(sum), bottom: 320)
    }
  }

  private func edge(_ count: Int) -> Int {
    (Ratio(count, over: total)?.rounded(scale: chartWidth * 10 - 10) ?? 0) + 5
  }

  private func write(_ index: Int, in box: PlaneBox, idPrefix: String, to html: inout HTML.Builder) {
    html.bar(Self.styles[index], box, pattern: Self.pattern(index, idPrefix))
    let number = String(stages[index].count)
    if box.right - box.left > number.utf8.count * 80 + 80 {
      html.chartText(number, at: PlanePoint((box.left + box.right) / 2, 220), .middle, style: "part")
    }
  }

  private static let styles: [StaticString] = [
    "stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6", "stage-7",
  ]

  /// Every other part is dotted and the last hatched, so that neighbours differ without colour.
  private static func pattern(_ index: Int, _ idPrefix: String) -> String? {
    index == 6 ? "\(idPrefix)-hatch" : index % 2 == 1 ? "\(idPrefix)-dots" : nil
  }
}
