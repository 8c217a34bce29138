import PortalCore
import PortalIngest
import PortalModel
import TestSupport

/// A small content folder without mistakes, into which a test puts the file that it is about.
struct World {
  private var texts: [String: SourceText] = [:]
  private var sizes: [String: Int] = ["files/list.pdf": 1200, "media/opening.jpg": 50_000]

  init() {
    for table in Tables.all {
      put("content/\(table.path).csv", table.columns.map(\.title).joined(separator: ",") + "\n")
    }
    put("content/site.yml", Self.site)
    put("content/programme/standards.yml", Self.standards)
    put("content/programme/plan.md", Self.plan)
    put("content/maps/districts.geojson", Self.outlines)
    put("content/programme/bureaus.csv", "编号,简称\njianwei,市建委\n")
    put("content/records/districts.csv", Self.districts)
    put("content/records/subdistricts.csv", "代码,名称,类型,所属区\n330106001,北山街道,街道,xihu\n330105001,米市巷街道,街道,gongshu\n")
    put("content/records/communities.csv", Self.communities)
    put("content/records/projects.csv", Self.projects)
  }

  private mutating func put(_ path: String, _ text: String) {
    texts[path] = SourceText(path: path, text: text)
  }

  /// The same folder with other files in it.
  func with(_ sources: SourceText...) -> World {
    var world = self
    for source in sources { world.texts[source.path] = source }
    return world
  }

  /// The same folder without a file.
  func without(_ path: String) -> World {
    var world = self
    world.texts[path] = nil
    return world
  }

  /// The same folder with another file that is no text.
  func withOther(_ path: String) -> World {
    var world = self
    world.sizes[path] = 1
    return world
  }

  func read(asOf: CalendarDate? = nil) -> (portal: Portal?, log: DiagnosticLog) {
    Ingest.read(
      ContentFiles(folder: "content", texts: Array(texts.values), sizes: sizes), asOf: asOf)
  }

  /// What is wrong with the folder when it has these files in it, in the order in which it is printed.
  static func diagnostics(_ sources: SourceText...) -> [Diagnostic] {
    var world = World()
    for source in sources { world.texts[source.path] = source }
    return world.read().log.sorted
  }

  static let site = """
    name: 建设公开
    description: 一句话
    base_url: https://example.gov.cn/portal/
    as_of: 2025-06-30
    demo: true
    organizer: 市建委
    hotline: "12345"
    contact: mailto:portal@example.gov.cn
    """

  static let standards = """
    domains:
      - {id: dining, name: 社区助餐, meaning: 食堂, clause: "2.2"}
      - {id: health, name: 健康服务, meaning: 卫生站, clause: "2.2"}
    functions:
      - {id: community-dining, name: 社区助餐, domain: dining, clause: "3.1"}
      - {id: clinic, name: 卫生服务, domain: health, clause: "3.1"}
    profiles:
      - id: hangzhou-2024-11
        document: 杭政办函〔2024〕11号
        valid_from: 2024-04-08
        hub: {name: 民生幸福共同体, clause: "2.2"}
        new_pilot: {per_hundred_households: 100, hub: 1000, clause: "3.1"}
        existing_pilot: {per_hundred_households: 60, hub: 600, clause: "3.1"}
        hub_functions: {minimum: 3, minimum_core: 2, core: [community-dining], clause: "3.1"}
        finished_pilot: {domains: [dining, health], clause: "3.1"}
        circles: [{minutes: 15, metres: 1000, clause: "3.1"}]
        freshness: {stale_after_days: 90, clause: "3.1"}
        publication: {working_days: 20, clause: "3.1"}
        league: {clause: "3.1", minimum_projects: 5, weights: [{component: on-time, points: 100}]}
    """

  static let plan = """
    ---
    title: 实施方案
    summary: 全文
    header:
      - {name: 文号, value: 杭政办函〔2024〕11号}
    ---
    ### （二）建设目标 {#c2.2}
    ### （一）布局规划 {#c3.1}
    """

  static let outlines = """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"code": "330106", "name": "西湖区"}, "geometry": {"type": "Polygon",
        "coordinates": [[[120.0, 30.2], [120.1, 30.2], [120.1, 30.3], [120.0, 30.3], [120.0, 30.2]]]}},
      {"type": "Feature", "properties": {"name": "拱墅区"}, "geometry": {"type": "MultiPolygon",
        "coordinates": [[[[120.1, 30.2], [120.2, 30.2], [120.2, 30.3], [120.1, 30.3], [120.1, 30.2]]]]}}
    ]}
    """

  static let districts = """
    编号,名称,类型,区划代码,纳入年份,经度,纬度,责任政府
    xihu,西湖区,区,330106,2025,120.05,30.25,西湖区人民政府
    gongshu,拱墅区,区,330105,2025,120.15,30.25,拱墅区人民政府
    scenic,西湖风景名胜区,景区,-,2025,120.05,30.21,西湖风景名胜区管委会

    """

  static let communities = """
    编号,名称,类型,街道代码,试点类型,户数,调查日期
    xixi,西溪花园社区,社区,330106001,既有,1520,2024-06-01
    mishi,米市社区,社区,330105001,,,

    """

  static let projectHeader =
    "项目编号,项目名称,所属区,服务社区,建设类型,项目阶段,责任单位,更新日期"

  static let projects = """
    \(projectHeader)
    hub,西溪共同体,xihu,xixi,改建,在建,jianwei,2025-06-01

    """
}

extension MarkedSource {
  /// Diagnostics of the small folder with this file in it, apart from those that lie in other files.
  var diagnostics: [Diagnostic] {
    World.diagnostics(source).filter { $0.location?.source.path == source.path }
  }
}
