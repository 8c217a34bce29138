package import PortalCore

/// The thresholds and lists of the policy that hold from a date on, read from `programme/standards.yml`.
///
/// A later document that changes them is another profile; a record is judged by the profile in force on its date.
package struct Standards: Sendable {
  package let id: Identifier
  /// “杭政办函〔2024〕11号”.
  package let document: String
  package let validFrom: CalendarDate
  package let hub: HubName
  package let newPilot: AreaNorm
  package let existingPilot: AreaNorm
  package let hubFunctions: FunctionNorm
  package let finishedPilot: DomainNorm
  package let circles: [Circle]
  package let freshness: Freshness
  package let publication: Publication
  package let league: League

  package init(
    id: Identifier, document: String, validFrom: CalendarDate, hub: HubName, newPilot: AreaNorm,
    existingPilot: AreaNorm, hubFunctions: FunctionNorm, finishedPilot: DomainNorm, circles: [Circle],
    freshness: Freshness, publication: Publication, league: League
  ) {
    self.id = id
    self.document = document
    self.validFrom = validFrom
    self.hub = hub
    self.newPilot = newPilot
    self.existingPilot = existingPilot
    self.hubFunctions = hubFunctions
    self.finishedPilot = finishedPilot
    self.circles = circles
    self.freshness = freshness
    self.publication = publication
    self.league = league
  }

  /// Service domains that a finished pilot has all of.
  package var domains: [Reference<ServiceDomain>] { finishedPilot.domains }

  /// The service domains together, as documents count them: “七大领域”.
  package var domainsName: String { Self.domainsName(of: domains.count) }

  /// So many service domains together.
  package static func domainsName(of count: Int) -> String { "\(count == 2 ? "两" : count.numeral)大领域" }

  /// The norm of a kind of pilot community.
  package func areaNorm(for kind: Community.PilotKind) -> AreaNorm {
    switch kind {
    case .new: newPilot
    case .existing: existingPilot
    }
  }

  /// What a hub is called (二（二）).
  package struct HubName: Hashable, Sendable {
    /// “民生幸福共同体”.
    package let full: String
    /// “共同体”; the whole name where the standards have no short one.
    package let short: String
    package let clause: String

    package init(_ full: String, short: String? = nil, clause: String) {
      self.full = full
      self.short = short ?? full
      self.clause = clause
    }
  }

  /// How much floor a community and its hub have at least (三（一）).
  package struct AreaNorm: Hashable, Sendable {
    /// For each 100 households.
    package let perHundredHouseholds: FloorArea
    package let hub: FloorArea
    /// The id of the clause: `3.1`.
    package let clause: String

    package init(perHundredHouseholds: FloorArea, hub: FloorArea, clause: String) {
      self.perHundredHouseholds = perHundredHouseholds
      self.hub = hub
      self.clause = clause
    }
  }

  /// How many functions a hub has at least, and how many of the core ones (三（三）2).
  package struct FunctionNorm: Hashable, Sendable {
    package let minimum: Int
    package let minimumCore: Int
    package let core: [Reference<ServiceFunction>]
    package let clause: String

    package init(minimum: Int, minimumCore: Int, core: [Reference<ServiceFunction>], clause: String) {
      self.minimum = minimum
      self.minimumCore = minimumCore
      self.core = core
      self.clause = clause
    }
  }

  /// Which service domains a finished pilot has all of (三（三）2).
  package struct DomainNorm: Hashable, Sendable {
    package let domains: [Reference<ServiceDomain>]
    package let clause: String

    package init(domains: [Reference<ServiceDomain>], clause: String) {
      self.domains = domains
      self.clause = clause
    }
  }

  /// A circle of public services (三（五）1): a straight-line radius, not a walk.
  package struct Circle: Hashable, Sendable {
    package let minutes: Int
    package let metres: Int
    package let clause: String

    package init(minutes: Int, metres: Int, clause: String) {
      self.minutes = minutes
      self.metres = metres
      self.clause = clause
    }
  }

  /// How long records may rest (三（五）1).
  package struct Freshness: Hashable, Sendable {
    /// Days after which a record counts as not updated.
    package let staleAfterDays: Int
    package let clause: String

    package init(staleAfterDays: Int, clause: String) {
      self.staleAfterDays = staleAfterDays
      self.clause = clause
    }
  }

  /// How long information may wait until it is public (四（三）; 政府信息公开条例 第二十六条).
  package struct Publication: Hashable, Sendable {
    /// Working days from when information is formed until it has to be public.
    package let workingDays: Int
    package let clause: String

    package init(workingDays: Int, clause: String) {
      self.workingDays = workingDays
      self.clause = clause
    }
  }

  /// The published method of the league table (赛马, 四（三）).
  package struct League: Hashable, Sendable {
    /// Districts with fewer projects are shown without a place.
    package let minimumProjects: Int
    package let weights: [Weight]
    package let clause: String

    package init(minimumProjects: Int, weights: [Weight], clause: String) {
      self.minimumProjects = minimumProjects
      self.weights = weights
      self.clause = clause
    }
  }

  /// A component of the league table and its share of 100.
  package struct Weight: Hashable, Sendable {
    package let component: Component
    package let points: Int

    package init(component: Component, points: Int) {
      self.component = component
      self.points = points
    }
  }

  /// What districts are compared by.
  package enum Component: String, Term {
    case pilotNorms = "pilot-norms"
    case hubsOpen = "hubs-open"
    case onTime = "on-time"
    case paymentRate = "payment-rate"
    case disclosure
    case reporting

    package var title: String {
      switch self {
      case .pilotNorms: "试点社区达标"
      case .hubsOpen: "建成开放"
      case .onTime: "按期推进"
      case .paymentRate: "资金支付"
      case .disclosure: "信息公开"
      case .reporting: "数据报送"
      }
    }
  }
}

/// One of the service domains (七大领域).
package struct ServiceDomain: Entity {
  package let id: Identifier
  /// “养老托育”.
  package let name: String
  /// What belongs to it, in a sentence for citizens.
  package let meaning: String
  /// The id of the clause that names it: `1.3`.
  package let clause: String

  package init(id: Identifier, name: String, meaning: String, clause: String) {
    self.id = id
    self.name = name
    self.meaning = meaning
    self.clause = clause
  }

  package static let tableName = "domains"
}

/// A service function of a hub (服务功能): “养老服务”.
package struct ServiceFunction: Entity {
  package let id: Identifier
  package let name: String
  package let domain: Reference<ServiceDomain>
  /// The id of the clause that names it: `3.3.2`.
  package let clause: String

  package init(id: Identifier, name: String, domain: Reference<ServiceDomain>, clause: String) {
    self.id = id
    self.name = name
    self.domain = domain
    self.clause = clause
  }

  package static let tableName = "functions"
}
