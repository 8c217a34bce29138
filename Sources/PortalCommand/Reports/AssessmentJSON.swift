import PortalCore
import PortalSite

/// The list of `portal check --site` as a program reads it.
struct AssessmentJSON: Encodable {
  private let score: Int
  /// The points that a site can have.
  private let points: Int
  /// What fails the whole site, whatever its points.
  private let vetoes: [MessageJSON]
  private let items: [Item]
  /// What a check has to look at with a network, or with people.
  private let untested: [MessageJSON]

  init(_ assessment: SiteAssessment) {
    score = assessment.score
    points = assessment.items.reduce(0) { $0 + $1.points }
    vetoes = assessment.vetoes.map(MessageJSON.init)
    items = assessment.items.map(Item.init)
    untested = SiteAssessment.untested.map(MessageJSON.init)
  }

  private struct Item: Encodable {
    let title: MessageJSON
    let score: Int
    let points: Int
    let faults: [MessageJSON]

    init(_ item: SiteAssessment.Item) {
      title = MessageJSON(item.title)
      score = item.score
      points = item.points
      faults = item.faults.map(MessageJSON.init)
    }
  }
}

/// A message in both languages.
struct MessageJSON: Encodable {
  private let zh: String
  private let en: String

  init(_ message: Message) {
    zh = message.zh
    en = message.en
  }
}
