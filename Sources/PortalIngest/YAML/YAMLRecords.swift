import PortalCore
import PortalModel

extension YAMLValue {
  /// The id of something declared here.
  var identifier: Identifier? {
    guard let text else { return nil }
    guard text.isIdentifier else {
      log.add(.notAnIdentifier(text.shortened, at: location))
      return nil
    }
    return Identifier(text)
  }

  /// A term by its Chinese title or its code.
  func term<Value: Term>() -> Value? {
    guard let text else { return nil }
    if let term = Value.allCases.first(where: { $0.rawValue == text || $0.title == text }) { return term }
    log.add(.unknownTerm(text.shortened, known: Value.allCases.flatMap { [$0.title, $0.rawValue] }, at: location))
    return nil
  }

  /// A record by its id or name.
  func reference<Target: Entity>(in directories: Directories) -> Reference<Target>? {
    text.flatMap { directories.reference(to: $0, at: location, log: log) }
  }

  /// The records of a list; `nil` where one of them is unknown.
  func references<Target: Entity>(in directories: Directories) -> [Reference<Target>]? {
    guard let list else { return nil }
    let references = list.compactMap { element -> Reference<Target>? in element.reference(in: directories) }
    return references.count == list.count ? references : nil
  }

  /// What is made of the mappings of a list; `nil` where one of them cannot be read.
  func records<Record>(_ make: (YAMLMapping) -> Record?) -> [Record]? {
    guard let list else { return nil }
    let records = list.compactMap { $0.record(make) }
    return records.count == list.count ? records : nil
  }

  /// What is made of the mapping that stands here; keys that were not asked for are reported.
  func record<Record>(_ make: (YAMLMapping) -> Record?) -> Record? {
    guard let mapping else { return nil }
    defer { mapping.finish() }
    return make(mapping)
  }
}

extension Diagnostic {
  fileprivate static func notAnIdentifier(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.not-an-identifier", zh: "编号“\(text)”只能用小写字母、数字，中间可用单个“-”或“.”",
      en: "the id “\(text)” may hold small letters and digits, with single “-” or “.” between them", at: location)
  }

  fileprivate static func unknownTerm(_ text: String, known: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml.unknown-term", zh: "这里不能写“\(text)”", en: "“\(text)” is no value that may stand here", at: location,
      notes: [
        Note(zh: "可以写：\(known.joined(separator: "、"))", en: "its values: \(known.joined(separator: ", "))")
      ], fixes: Fix.nearest(to: text, in: known))
  }
}
