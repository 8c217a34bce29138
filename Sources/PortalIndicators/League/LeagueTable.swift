package import PortalCore
package import PortalModel

/// 赛马 (四（三）): the areas in scope, compared by the published method of the standards in force.
package struct LeagueTable: Sendable {
  /// Those with a place, by place; then those without, as the register lists them.
  package let rows: [Row]
  /// The method in Chinese, with the weights and the minimum in force.
  package let formula: String
  /// The profile of standards whose weights are used.
  package let standards: Identifier

  /// One area with its place, score and components.
  package struct Row: Sendable {
    package let district: Reference<District>
    /// Equal scores share a place, and the next place is skipped; `nil` where the area is not ranked.
    package let place: Int?
    /// `nil` where no component can be told.
    package let score: LeagueScore?
    /// In the order of the weights.
    package let components: [Component]
    /// Projects, withdrawn ones left out.
    package let projects: Int
  }

  /// One component of a score.
  package struct Component: Sendable {
    package let component: Standards.Component
    /// The points that a rate of 100 % earns.
    package let weight: Int
    /// What is counted of what; `nil` for money, where it is the payment rate.
    package let share: Share?
    /// `nil` where it cannot be told: the component is then left out, its weight too.
    package let rate: Ratio?
  }

  init(of portal: Portal, districts: [DistrictStanding]) {
    let standards = portal.currentStandards
    let league = standards.league
    let candidates = portal.register.districts.indices
      .filter { portal.register.districts[$0].scopeFrom.number <= portal.settings.asOf.year }
      .map { Candidate($0, in: portal, tally: districts[$0].tally, league: league) }
    let ranked = candidates.filter(\.isRanked).sorted { left, right in
      guard let first = left.score, let second = right.score, first != second else { return left.index < right.index }
      return second < first
    }
    let placed = zip(ranked, LeagueScore.places(of: ranked.compactMap(\.score))).map { $0.row(place: $1) }
    rows = placed + candidates.filter { !$0.isRanked }.map { $0.row(place: nil) }
    formula = Self.formula(of: league, in: IndicatorWords(of: standards))
    self.standards = standards.id
  }

  private static func formula(of league: Standards.League, in words: IndicatorWords) -> String {
    let weights = league.weights.map { "\($0.component.title) \($0.points) 分（\($0.component.rule(in: words))）" }
    return """
      得分 = Σ（权重 × 比率）÷ Σ 权重 × 100，只算能够计算的项：\(weights.joined(separator: "；"))。\
      比率超过 100% 的按 100% 计；没有报送、无法计算的项连同权重不计入，不按零分算，未报送的多少由“数据报送”一项体现。\
      得分精确比较后再四舍五入到 0.01 分；得分相同的名次并列；不含已撤销项目的项目数少于 \(league.minimumProjects) 个的只列出、不排名。
      """
  }
}

extension LeagueTable {
  /// An area before the places are given.
  private struct Candidate {
    let index: Int
    let district: Reference<District>
    let components: [Component]
    let score: LeagueScore?
    let projects: Int
    let isRanked: Bool

    init(_ index: Int, in portal: Portal, tally: AreaTally, league: Standards.League) {
      self.index = index
      district = Reference(index: index, id: portal.register.districts[index].id)
      components = league.weights.map { weight in
        let share = weight.component.share(of: tally)
        return Component(
          component: weight.component, weight: weight.points, share: share,
          rate: share.map(\.ratio) ?? tally.projects.money.total.paymentRate)
      }
      score = LeagueScore(components.map { ($0.weight, $0.rate) })
      projects = tally.projects.active
      isRanked = score != nil && projects >= league.minimumProjects
    }

    func row(place: Int?) -> Row {
      Row(district: district, place: place, score: score, components: components, projects: projects)
    }
  }
}

extension Standards.Component {
  /// What is counted of what; `nil` for the payment rate.
  fileprivate func share(of tally: AreaTally) -> Share? {
    switch self {
    case .pilotNorms: tally.communities.norms.share
    case .hubsOpen: Share(tally.projects.hubsOpen, of: tally.projects.hubs)
    case .onTime: tally.projects.timing.share
    case .paymentRate: nil
    case .disclosure: tally.projects.disclosure
    case .reporting: tally.reporting
    }
  }

  /// How the rate is computed, in Chinese.
  package func rule(in words: IndicatorWords) -> String {
    switch self {
    case .pilotNorms: "各项标准都达到的试点社区 ÷ 能够判断的试点社区"
    case .hubsOpen: "已开放的\(words.hub) ÷ 未撤销的\(words.hub)项目"
    case .onTime: "按期的项目 ÷ 能够判断的项目"
    case .paymentRate: "已支付 ÷ 已到位，两项都报送的资金"
    case .disclosure: "已公开的信息类数 ÷ 应公开的信息类数"
    case .reporting: "已报送的数据项 ÷ 应报送的数据项"
    }
  }
}
