import PortalCore
import PortalMarkup
import PortalPages
import Testing

@Suite struct DrawingTests {
  @Test func `no drawing has a style attribute`() throws {
    for drawing in try DrawingFixtures.everyDrawing() { #expect(!drawing.text.contains("style=")) }
  }

  @Test func `a drawing has the same bytes every time`() throws {
    #expect(try DrawingFixtures.everyDrawing() == DrawingFixtures.everyDrawing())
  }

  @Test func `every drawing has a name and a description with ids of its own`() throws {
    for drawing in try DrawingFixtures.everyDrawing() {
      let text = drawing.text
      let label = try #require(text.firstMatch(of: /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/))
      #expect(text.contains("<title id=\"\(label.output.1)\">"))
      #expect(text.contains("<desc id=\"\(label.output.2)\">"))
      let ids = text.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
      let uses = text.matches(of: /(?:href="#|url\(#)([^")]+)/).map { String($0.output.1) }
      #expect(Set(uses).isSubset(of: Set(ids)))
    }
  }

  @Test func `a drawing with links is a group, one without is a picture`() throws {
    for drawing in try DrawingFixtures.everyDrawing() {
      let text = drawing.text
      #expect(text.contains("role=\"group\"") == text.contains("<a href"))
      #expect(text.contains("role=\"img\"") != text.contains("<a href"))
    }
  }

  @Test func `everything in a drawing lies in its viewBox`() throws {
    for drawing in try DrawingFixtures.everyDrawing() {
      let text = drawing.text
      let box = try #require(text.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
      let (width, height) = (try #require(Int(box.output.1)), try #require(Int(box.output.2)))
      let end = try #require(text.firstRange(of: "</svg>"))
      let picture = text[..<end.lowerBound].replacing(/<defs>.*?<\/defs>/, with: "")
      let points =
        picture.matches(of: /\bc?x="(-?[\d.]+)" c?y="(-?[\d.]+)"/).map { ($0.output.1, $0.output.2) }
        + picture.matches(of: /M(-?[\d.]+) ?(-?[\d.]+)/).map { ($0.output.1, $0.output.2) }
      #expect(!points.isEmpty)
      for (x, y) in points {
        #expect((0...Double(width)).contains(try #require(Double(x))))
        #expect((0...Double(height)).contains(try #require(Double(y))))
      }
    }
  }

  @Test func `what authors write is escaped`() throws {
    let text = try DrawingFixtures.locator(name: "<b>\"甲\"&乙").html(idPrefix: "m").text
    #expect(text.contains("<title id=\"m-title\">&lt;b&gt;&quot;甲&quot;&amp;乙周边服务设施图</title>"))
    #expect(!text.contains("<b>"))
  }

  @Test func `a value that is not reported is hatched and written, never drawn as nothing`() {
    let text = ProgressBar(title: "建成", value: .notReported, target: 80, planned: nil, unit: "个").html(
      idPrefix: "p"
    ).text
    #expect(text.contains("建成 未报送"))
    #expect(text.contains("fill=\"url(#p-hatch)\""))
    #expect(!text.contains("class=\"value\""))
  }

  @Test func `a bar is as long as its share of the target`() {
    let text = ProgressBar(title: "建成", value: .value(40), target: 80, planned: nil, unit: "个").html(idPrefix: "p")
      .text
    #expect(text.contains("<rect class=\"value\" x=\".5\" y=\"21\" width=\"159.5\" height=\"14\"/>"))
  }

  @Test func `the parts of a stage bar have its whole length together`() throws {
    let stages = [1, 2, 4].map { StageBar.Stage(name: "阶段\($0)", count: $0) }
    let text = StageBar(title: "阶段", stages: stages).html(idPrefix: "s").text
    let widths = try text.matches(of: /<rect class="stage-\d" x="[\d.]+" y="2" width="([\d.]+)"/).map {
      try #require(Double($0.output.1))
    }
    #expect(widths.count == 3)
    #expect(abs(widths.reduce(0, +) - 319) < 0.01)
  }

  @Test func `money that is not reported is hatched and said, and none is said apart`() {
    let text = FundingChart(
      title: "资金",
      sources: [.init(name: "市级财政", planned: .value(Money(yuan: 25_000)), allocated: .notReported, paid: .none)]
    ).html(idPrefix: "f").text
    #expect(text.contains(">2.5 万元</text>"))
    #expect(text.contains(">未报送</text>"))
    #expect(text.contains(">无</text>"))
    #expect(text.ranges(of: "url(#f-hatch)").count == 1)
  }

  @Test func `a step says how late it is or was`() {
    let text = DrawingFixtures.milestones.html(idPrefix: "m").text
    #expect(text.contains(">晚 51 天完成</text>"))
    #expect(text.contains(">逾期 31 天，未完成</text>"))
    #expect(text.contains(">未报送</text>"))
    #expect(text.contains(">截至 2025-06-30</text>"))
    #expect(text.ranges(of: "class=\"late\"").count == 3)
  }

  @Test func `classes begin at their breaks and are written with their unit`() {
    let scale = ValueScale(unit: "个", quantiles: 3, of: [1, 2, 3, 4, 5, 6].map { .value($0) }, noneMeaning: "无")
    #expect(scale.breaks == [3, 5])
    let equal = ValueScale(unit: "个", quantiles: 5, of: [.value(2), .value(2), .notReported], noneMeaning: "无")
    #expect(equal.breaks.isEmpty)
  }

  @Test func `a course rises by a step on each day of a thing, and the actual line ends on the as-of date`() {
    let text = DrawingFixtures.course.html(idPrefix: "c").text
    // 320 days on 316 units: day 20 lies at 21.8, day 60 at 61.3, day 120 at 120.5; a thing is 33.5 units high.
    #expect(text.contains("<path class=\"plan\" d=\"M2 158H21.8V124.5H318V91H318\"/>"))
    #expect(text.contains("<path class=\"actual\" d=\"M2 158H61.3V91H120.5\"/>"))
    #expect(text.contains("按计划到期限有 1 个，目标到 2025-04-22 4 个"))
  }
}
