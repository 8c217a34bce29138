import PortalMarkup
import PortalPages

/// What the documents have of one facet, in runs of documents that have the same.
struct SearchFacet: Sendable {
  /// The facets beside the kind.
  enum Name: Int, CaseIterable {
    case district
    case domain
    case stage

    /// What a document has of the facet, in rising order.
    func values(of document: SearchDocument) -> [Int] {
      switch self {
      case .district: document.districts
      case .domain: document.domains
      case .stage: document.stages
      }
    }
  }

  /// Each combination of values that occurs, once, in the order in which they occur.
  private var sets: [[Int]] = []
  /// The number of a set and of documents, by turns.
  private var runs: [Int] = []

  /// - Parameter values: what each document has.
  init(_ values: [[Int]]) {
    var numbers: [[Int]: Int] = [:]
    for value in values {
      let number = numbers[value] ?? sets.count
      if number == sets.count {
        numbers[value] = number
        sets.append(value)
      }
      if let last = runs.dropLast().last, last == number {
        runs[runs.count - 1] += 1
      } else {
        runs += [number, 1]
      }
    }
  }

  /// Writes the facet as JSON: `{"names":[[code,name],…],"sets":[…],"runs":[…]}`.
  func write(_ names: [(code: String, name: String)], to json: inout ByteBuffer) {
    json.append("{\"names\":")
    json.appendJSON(names) { $0.appendJSON([$1.code, $1.name]) }
    json.append(",\"sets\":")
    json.appendJSON(sets) { $0.appendJSON($1) }
    json.append(",\"runs\":")
    json.appendJSON(runs)
    json.append("}")
  }
}
