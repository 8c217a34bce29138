import PortalMarkup
import PortalModel

/// What a place on the map is, which decides on its sign.
enum PlaceKind: Hashable, Sendable {
  case hub
  /// A facility, by the number of its domain in the order of the programme, 1…7.
  case facility(domain: Int)
  /// A project that builds no hub.
  case project

  static let all: [PlaceKind] = [.hub] + (1...MapSymbol.domainCount).map { .facility(domain: $0) } + [.project]

  /// In the data of the page, and in its address.
  var code: String {
    switch self {
    case .hub: "hub"
    case .facility(let domain): "d\(domain)"
    case .project: "project"
    }
  }

  var symbol: MapSymbol {
    switch self {
    case .hub: .hub
    case .facility(let domain): .facility(domain: domain)
    case .project: .settlement
    }
  }

  /// The shapes of all signs.
  static let symbols = SymbolSet(idPrefix: "sign", symbols: all.map(\.symbol))
}

/// A kind with its name, for the filter and the legend.
struct PlaceKindRow: Sendable {
  let kind: PlaceKind
  let words: MapWords

  static let fields = ViewFields<PlaceKindRow>(
    .text("code", "种类的英文代码") { $0.kind.code },
    .text("name", "种类的名称") { $0.name },
    .text("style", "符号的样式类") { "\($0.kind.symbol.style)" },
    .text("symbol", "符号图形在页面里的编号") { "sign-\($0.kind.symbol.id)" })

  private var name: String {
    switch kind {
    case .hub: words.hub
    case .facility(let domain):
      words.domains.indices.contains(domain - 1) ? words.domains[domain - 1] : "第 \(domain) 个领域"
    case .project: "单项设施项目"
    }
  }
}

/// How far a place is, in the four words that matter to somebody who wants to go there.
enum PlacePhase: String, CaseIterable, Sendable {
  case open
  case building
  case planned
  case stopped

  init(_ stage: Project.Stage) {
    self =
      switch stage {
      case .chosen, .preparing: .planned
      case .building, .completed, .accepted: .building
      case .operating: .open
      case .withdrawn: .stopped
      }
  }

  init(_ state: Facility.State) {
    self =
      switch state {
      case .planned: .planned
      case .building: .building
      case .open: .open
      case .suspended, .closed: .stopped
      }
  }

  var title: String {
    switch self {
    case .open: "已开放"
    case .building: "正在建"
    case .planned: "计划建"
    case .stopped: "已停"
    }
  }

  static let fields = ViewFields<PlacePhase>(
    .text("code", "进展的英文代码") { $0.rawValue },
    .text("name", "进展的名称") { $0.title })
}
