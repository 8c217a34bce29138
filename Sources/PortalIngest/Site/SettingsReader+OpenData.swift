import PortalCore
import PortalModel

// What `site.yml` says of the data that others use.
extension SettingsReader {
  /// A name and an address; where only one of them stands, that is reported.
  func licence(_ title: YAMLValue?, _ url: YAMLValue?) -> DataLicence? {
    guard let place = url ?? title else { return nil }
    guard let title = title?.text, let url = url?.text, ["https://", "http://"].contains(where: { url.hasPrefix($0) })
    else {
      log.add(.incompleteLicence(at: place.location))
      return nil
    }
    return DataLicence(title: title, url: url)
  }

  /// `oc4ids-` and small letters or digits.
  func oc4idsPrefix(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    let own = text.utf8.dropFirst("oc4ids-".utf8.count)
    let isWord = own.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    guard text.hasPrefix("oc4ids-"), own.count >= 4, isWord else {
      log.add(.oc4idsPrefix(text.shortened, at: value.location))
      return nil
    }
    return text
  }
}

extension Diagnostic {
  fileprivate static func incompleteLicence(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.licence", zh: "数据许可要写全：licence 写名称，licence_url 写以 https:// 开头的许可全文网址",
      en: "a licence needs both: its name as licence, and the https:// address of its text as licence_url",
      at: location)
  }

  fileprivate static func oc4idsPrefix(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.oc4ids-prefix", zh: "“\(text)”不像 OC4IDS 分配的前缀，前缀是 oc4ids- 加几位小写字母或数字",
      en: "“\(text)” is no prefix as OC4IDS assigns them: oc4ids- and small letters or digits", at: location)
  }
}
