import FoundationEssentials
import PortalMarkup

/// One file of the public Mustache specification, https://github.com/mustache/spec.
struct SpecificationSuite: Decodable {
  struct Case: Decodable, Sendable {
    let name: String
    let data: SpecificationValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  let tests: [Case]

  /// The folder of the suites: `mustache` in `PORTAL_SCHEMAS`, else in `../shared/schemas` beside the package.
  static var folder: String {
    let package = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let schemas = ProcessInfo.processInfo.environment["PORTAL_SCHEMAS"] ?? package + "/../shared/schemas"
    return schemas + "/mustache"
  }

  /// - Throws: where the file is missing or no suite.
  init(named name: String) throws {
    let data = try Data(contentsOf: URL(filePath: Self.folder + "/\(name).json"))
    self = try JSONDecoder().decode(SpecificationSuite.self, from: data)
  }
}

/// The data of a case: any JSON.
enum SpecificationValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([SpecificationValue])
  case record([String: SpecificationValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self =
      if container.decodeNil() {
        .null
      } else if let flag = try? container.decode(Bool.self) {
        .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        .text(String(number))
      } else if let number = try? container.decode(Double.self) {
        .text(String(number))
      } else if let text = try? container.decode(String.self) {
        .text(text)
      } else if let list = try? container.decode([SpecificationValue].self) {
        .list(list)
      } else {
        .record(try container.decode([String: SpecificationValue].self))
      }
  }

  /// The value as the page itself: the fields of a record, or a field `.`.
  var fields: [String: SpecificationValue] {
    if case .record(let fields) = self { fields } else { [".": self] }
  }
}

extension ViewShape {
  /// The shape of records that have, between them, these fields.
  init(inferredFrom records: [[String: SpecificationValue]]) {
    let names = Set(records.flatMap(\.keys)).sorted()
    self.init(names.map { name in Field(name, "", Kind(inferredFrom: records.compactMap { $0[name] })) })
  }

  /// The values of a record in this shape.
  func record(of fields: [String: SpecificationValue]) -> ViewRecord {
    let values = self.fields.map { field in fields[field.name].map(field.kind.value) ?? .absent }
    return ViewRecord(count: values.count) { values[$0] }
  }
}

extension ViewShape.Kind {
  fileprivate init(inferredFrom values: [SpecificationValue]) {
    var kind = Self.nothing
    var parts: [[String: SpecificationValue]] = []
    for value in values {
      switch value {
      case .null: break
      case .flag: kind = .flag
      case .text: kind = .optionalText
      case .list(let elements):
        parts += elements.map(\.fields)
        if !parts.isEmpty { kind = .list(of: ViewShape(inferredFrom: parts)) }
      case .record(let fields):
        parts.append(fields)
        kind = .optionalRecord(ViewShape(inferredFrom: parts))
      }
    }
    self = kind
  }

  fileprivate func value(_ value: SpecificationValue) -> ViewValue {
    switch (self, value) {
    case (_, .flag(let flag)): .flag(flag)
    case (_, .text(let text)): .text(text)
    case (.list(let shape), .list(let elements)): .list(elements.map { shape.record(of: $0.fields) })
    case (.optionalRecord(let shape), .record(let fields)): .record(shape.record(of: fields))
    default: .absent
    }
  }
}
