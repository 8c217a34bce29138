import PortalCore
import PortalModel

/// What `programme/standards.yml` holds: two lists, and the standards of each policy document.
struct StandardsFile {
  let domains: [ServiceDomain]
  let functions: [ServiceFunction]
  let profiles: [Standards]
  /// Every clause that is quoted, with its place.
  let clauses: [(clause: String, location: SourceLocation)]
}

/// Reads `programme/standards.yml`, and enters domains and functions in the directories.
final class StandardsReader {
  private let directories: Directories
  private let log: SharedLog
  private var clauses: [(clause: String, location: SourceLocation)] = []

  init(directories: Directories, log: SharedLog) {
    self.directories = directories
    self.log = log
  }

  /// - Returns: `nil`, and reported, where something that must be there is missing or wrong.
  func read(_ source: SourceText) -> StandardsFile? {
    guard let mapping = YAMLReader.read(source, log: log) else { return nil }
    let domains = mapping.required("domains")?.records(domain)
    if let domains { directories.add(domains, name: \.name) }
    let functions = mapping.required("functions")?.records(function)
    if let functions { directories.add(functions, name: \.name) }
    let profiles = mapping.required("profiles")?.records(profile)
    mapping.finish()
    guard let domains, let functions, let profiles else { return nil }
    for ids in [domains.map(\.id), functions.map(\.id), profiles.map(\.id)] { reportRepeated(ids, in: mapping) }
    guard !profiles.isEmpty else {
      log.add(.noProfile(at: mapping.location))
      return nil
    }
    return StandardsFile(domains: domains, functions: functions, profiles: profiles, clauses: clauses)
  }

  private func reportRepeated(_ ids: [Identifier], in mapping: YAMLMapping) {
    var seen: Set<Identifier> = []
    for id in ids where !seen.insert(id).inserted { log.add(.repeatedID(id.text, at: mapping.location)) }
  }

  private func domain(_ mapping: YAMLMapping) -> ServiceDomain? {
    let id = mapping.required("id")?.identifier
    let name = mapping.required("name")?.text
    let meaning = mapping.required("meaning")?.text
    let clause = clause(mapping)
    guard let id, let name, let meaning, let clause else { return nil }
    return ServiceDomain(id: id, name: name, meaning: meaning, clause: clause)
  }

  private func function(_ mapping: YAMLMapping) -> ServiceFunction? {
    let id = mapping.required("id")?.identifier
    let name = mapping.required("name")?.text
    let domain: Reference<ServiceDomain>? = mapping.required("domain")?.reference(in: directories)
    let clause = clause(mapping)
    guard let id, let name, let domain, let clause else { return nil }
    return ServiceFunction(id: id, name: name, domain: domain, clause: clause)
  }

  private func profile(_ mapping: YAMLMapping) -> Standards? {
    let id = mapping.required("id")?.identifier
    let document = mapping.required("document")?.text
    let validFrom = mapping.required("valid_from")?.date
    let hub = mapping.required("hub")?.record(hubName)
    let newPilot = mapping.required("new_pilot")?.record(areaNorm)
    let existingPilot = mapping.required("existing_pilot")?.record(areaNorm)
    let hubFunctions = mapping.required("hub_functions")?.record(functionNorm)
    let finishedPilot = mapping.required("finished_pilot")?.record(domainNorm)
    let circles = mapping.required("circles")?.records(circle)
    let freshness = mapping.required("freshness")?.record(freshness)
    let publication = mapping.required("publication")?.record(publication)
    let league = mapping.required("league")?.record(league)
    guard let id, let document, let validFrom, let hub, let newPilot, let existingPilot, let hubFunctions,
      let finishedPilot, let circles, let freshness, let publication, let league
    else { return nil }
    return Standards(
      id: id, document: document, validFrom: validFrom, hub: hub, newPilot: newPilot, existingPilot: existingPilot,
      hubFunctions: hubFunctions, finishedPilot: finishedPilot, circles: circles, freshness: freshness,
      publication: publication, league: league)
  }

  private func hubName(_ mapping: YAMLMapping) -> Standards.HubName? {
    let name = mapping.required("name")?.text
    let short = mapping.optional("short_name")?.text
    let clause = clause(mapping)
    guard let name, let clause else { return nil }
    return Standards.HubName(name, short: short, clause: clause)
  }

  private func areaNorm(_ mapping: YAMLMapping) -> Standards.AreaNorm? {
    let perHundredHouseholds = mapping.required("per_hundred_households")?.decimal(fractionDigits: 2)
    let hub = mapping.required("hub")?.decimal(fractionDigits: 2)
    let clause = clause(mapping)
    guard let perHundredHouseholds, let hub, let clause else { return nil }
    return Standards.AreaNorm(
      perHundredHouseholds: FloorArea(hundredths: perHundredHouseholds), hub: FloorArea(hundredths: hub),
      clause: clause)
  }

  private func functionNorm(_ mapping: YAMLMapping) -> Standards.FunctionNorm? {
    let minimum = mapping.required("minimum")?.count
    let minimumCore = mapping.required("minimum_core")?.count
    let core: [Reference<ServiceFunction>]? = mapping.required("core")?.references(in: directories)
    let clause = clause(mapping)
    guard let minimum, let minimumCore, let core, let clause else { return nil }
    return Standards.FunctionNorm(minimum: minimum, minimumCore: minimumCore, core: core, clause: clause)
  }

  private func domainNorm(_ mapping: YAMLMapping) -> Standards.DomainNorm? {
    let domains: [Reference<ServiceDomain>]? = mapping.required("domains")?.references(in: directories)
    let clause = clause(mapping)
    guard let domains, let clause else { return nil }
    return Standards.DomainNorm(domains: domains, clause: clause)
  }

  private func circle(_ mapping: YAMLMapping) -> Standards.Circle? {
    let minutes = mapping.required("minutes")?.count
    let metres = mapping.required("metres")?.count
    let clause = clause(mapping)
    guard let minutes, let metres, let clause else { return nil }
    return Standards.Circle(minutes: minutes, metres: metres, clause: clause)
  }

  private func freshness(_ mapping: YAMLMapping) -> Standards.Freshness? {
    let staleAfterDays = mapping.required("stale_after_days")?.count
    let clause = clause(mapping)
    guard let staleAfterDays, let clause else { return nil }
    return Standards.Freshness(staleAfterDays: staleAfterDays, clause: clause)
  }

  private func publication(_ mapping: YAMLMapping) -> Standards.Publication? {
    let workingDays = mapping.required("working_days")?.count
    let clause = clause(mapping)
    guard let workingDays, let clause else { return nil }
    return Standards.Publication(workingDays: workingDays, clause: clause)
  }

  private func league(_ mapping: YAMLMapping) -> Standards.League? {
    let minimumProjects = mapping.required("minimum_projects")?.count
    let weights = mapping.required("weights")?.records(weight)
    let clause = clause(mapping)
    guard let minimumProjects, let weights, let clause else { return nil }
    let sum = weights.reduce(0) { $0 + min($1.points, 1000) }
    if sum != 100 { log.add(.weights(sum, at: mapping.location)) }
    return Standards.League(minimumProjects: minimumProjects, weights: weights, clause: clause)
  }

  private func weight(_ mapping: YAMLMapping) -> Standards.Weight? {
    let component: Standards.Component? = mapping.required("component")?.term()
    let points = mapping.required("points")?.count
    guard let component, let points else { return nil }
    return Standards.Weight(component: component, points: points)
  }

  private func clause(_ mapping: YAMLMapping) -> String? {
    guard let value = mapping.required("clause"), let clause = value.text else { return nil }
    clauses.append((clause, value.location))
    return clause
  }
}

extension Diagnostic {
  fileprivate static func noProfile(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "standards.no-profile", zh: "profiles 里一份标准都没有", en: "there are no standards in “profiles”", at: location)
  }

  fileprivate static func repeatedID(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "standards.repeated-id", zh: "标准中的编号“\(id)”重复", en: "the id “\(id)” stands twice in the standards",
      at: location)
  }

  fileprivate static func weights(_ sum: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "standards.weights", zh: "赛马各项分值之和是 \(sum)，应为 100",
      en: "the points of the league table add up to \(sum), not 100",
      at: location)
  }
}
