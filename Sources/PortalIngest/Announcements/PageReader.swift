import PortalCore
import PortalModel

/// Reads pages of running text and the plan.
struct PageReader {
  private let log: SharedLog

  init(log: SharedLog) {
    self.log = log
  }

  /// - Returns: `nil`, and reported, where something that must be there is missing or wrong.
  func page(_ source: SourceText) -> ContentPage? {
    guard let file = FrontMatter.read(source, log: log) else { return nil }
    defer { file.settings.finish() }
    return page(source, file)
  }

  /// The plan, with the record header of the published document.
  func plan(_ source: SourceText) -> PlanDocument? {
    guard let file = FrontMatter.read(source, log: log) else { return nil }
    defer { file.settings.finish() }
    let page = page(source, file)
    let header = file.settings.required("header")?.records(headerRow)
    guard let page, let header else { return nil }
    return PlanDocument(page: page, header: header)
  }

  private func page(_ source: SourceText, _ file: FrontMatter) -> ContentPage? {
    let id = fileIdentifier(of: source, log: log)
    let title = file.settings.required("title")?.text
    let summary = file.settings.required("summary")?.text
    guard let id, let title, let summary else { return nil }
    return ContentPage(id: id, title: title, summary: summary, text: MarkdownText(source: source, body: file.body))
  }

  private func headerRow(_ mapping: YAMLMapping) -> PlanDocument.HeaderRow? {
    let name = mapping.required("name")?.text
    guard let name, let value = mapping.required("value"), let text = value.text else { return nil }
    switch name {
    case "文号": DocumentNumber.fault(in: text, at: value.location).map(log.add)
    case "索引号": IndexNumber.fault(in: text, at: value.location).map(log.add)
    default: break
    }
    return PlanDocument.HeaderRow(name: name, value: text)
  }
}

/// The id that a file's name gives, without its folder and ending; `nil`, and reported, where it can be no address.
func fileIdentifier(of source: SourceText, log: SharedLog) -> Identifier? {
  let file = source.path.split(separator: "/").last ?? ""
  let name = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
  guard name.isIdentifier else {
    log.add(.fileName(name, at: SourceLocation(source: source, range: nil)))
    return nil
  }
  guard !name.isReservedByWindows else {
    log.add(.reservedName(name, at: SourceLocation(source: source, range: nil)))
    return nil
  }
  return Identifier(name)
}

extension Diagnostic {
  fileprivate static func fileName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "content.file-name", zh: "文件名“\(name)”会成为网址，只能用小写字母、数字，中间可用单个“-”或“.”",
      en: "the file name “\(name)” becomes an address: small letters and digits, with single “-” or “.” between them",
      at: location)
  }
}
