import PortalCore
import PortalModel

/// Reads `site.yml`.
struct SettingsReader {
  let log: SharedLog

  init(log: SharedLog) {
    self.log = log
  }

  /// - Returns: `nil`, and reported, where something that must be there is missing or wrong.
  func read(_ source: SourceText) -> SiteSettings? {
    guard let mapping = YAMLReader.read(source, log: log) else { return nil }
    let name = mapping.required("name")?.text
    let description = mapping.required("description")?.text
    let baseURL = mapping.required("base_url").flatMap(baseURL)
    let asOf = mapping.required("as_of")?.date
    let published = mapping.optional("published").flatMap(\.moment)
    let isDemo = mapping.optional("demo").map(\.flag) ?? false
    let organizer = mapping.required("organizer")?.text
    let operatedBy = mapping.optional("operated_by")?.text
    let identificationCode = mapping.optional("identification_code").flatMap(identificationCode)
    let icpNumber = mapping.optional("icp").flatMap { number($0, like: "浙ICP备12345678号-1", where: isICPNumber) }
    let policeNumber = mapping.optional("police").flatMap {
      number($0, like: "浙公网安备 33010002000001号", where: isPoliceNumber)
    }
    let mapApproval = mapping.optional("map_approval").flatMap(mapApproval)
    let hotline = mapping.required("hotline").flatMap(phone)
    let contact = mapping.required("contact").flatMap(contact)
    let feedback = mapping.optional("feedback").flatMap { FeedbackReader(log: log).read($0) }
    let licence = licence(mapping.optional("licence"), mapping.optional("licence_url"))
    let oc4idsPrefix = mapping.optional("oc4ids_prefix").flatMap(oc4idsPrefix)
    mapping.finish()
    if isDemo == false, mapApproval == nil { log.add(.noMapApproval(at: mapping.location)) }
    guard let name, let description, let baseURL, let asOf, let isDemo, let organizer, let hotline, let contact else {
      return nil
    }
    return SiteSettings(
      name: name, description: description, baseURL: baseURL, asOf: asOf, published: published, isDemo: isDemo,
      organizer: organizer,
      operatedBy: operatedBy, identificationCode: identificationCode, icpNumber: icpNumber, policeNumber: policeNumber,
      mapApproval: mapApproval, hotline: hotline, contact: contact, feedback: feedback, licence: licence,
      oc4idsPrefix: oc4idsPrefix)
  }

  private func baseURL(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    let host = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let host, host.hasSuffix("/"), !host.hasPrefix("/"), !host.contains("//"),
      host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    else {
      log.add(.notABaseURL(text, at: value.location))
      return nil
    }
    return text
  }

  private func phone(_ value: YAMLValue) -> Phone? {
    guard let text = value.text else { return nil }
    if let fault = PhoneNumber(text).fault {
      log.add(.phone(fault, text.shortened, at: value.location))
      return nil
    }
    return Phone(text)
  }

  private func identificationCode(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    let digits = text.hasPrefix("bm") ? text.dropFirst(2) : Substring(text)
    if !digits.isDigits || text.utf8.count != 10 { log.add(.identificationCode(text.shortened, at: value.location)) }
    return text
  }

  /// 审图号: GS or a province's letters, a year in brackets, up to five digits, 号.
  private func mapApproval(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    if text.wholeMatch(of: /([A-Z]{1,3}[一-龥]?|[一-龥]{1,3}[A-Z]{0,2})[（(〔]20[0-9]{2}[）)〕]\s?[0-9]{1,5}\s?号/) == nil {
      log.add(.mapApproval(text.shortened, at: value.location))
    }
    return text
  }

  private func number(_ value: YAMLValue, like example: String, where isValid: (Substring) -> Bool) -> String? {
    guard let text = value.text else { return nil }
    guard isValid(Substring(text)) else {
      log.add(.number(text.shortened, like: example, at: value.location))
      return nil
    }
    return text
  }

  /// 浙ICP备 and six to ten digits, 号, perhaps `-` and the number of the site.
  private func isICPNumber(_ text: Substring) -> Bool {
    let parts = text.split(separator: "号", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("浙ICP备") else { return false }
    let digits = parts[0].dropFirst("浙ICP备".count)
    return digits.isDigits && (6...10).contains(digits.utf8.count)
      && (parts[1].isEmpty || (parts[1].hasPrefix("-") && parts[1].dropFirst().isDigits))
  }

  /// 浙公网安备, perhaps a space, fourteen digits, 号.
  private func isPoliceNumber(_ text: Substring) -> Bool {
    guard text.hasPrefix("浙公网安备"), text.hasSuffix("号") else { return false }
    let digits = text.dropFirst("浙公网安备".count).dropLast().drop { $0 == " " }
    return digits.isDigits && digits.utf8.count == 14
  }

  private func contact(_ value: YAMLValue) -> String? {
    guard let text = value.text else { return nil }
    guard ["https://", "http://", "mailto:"].contains(where: { text.hasPrefix($0) }) else {
      log.add(.notAContact(text, at: value.location))
      return nil
    }
    return text
  }
}

extension Substring {
  /// Whether there are digits and nothing else.
  var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func notABaseURL(_ text: String, at location: SourceLocation) -> Diagnostic {
    let isUnclosed = text.hasPrefix("http") && text.last != "/"
    return Diagnostic(
      .error, "site.base-url", zh: "发布地址应以 http:// 或 https:// 开头，以“/”结尾：“https://example.gov.cn/portal/”",
      en: "the address must begin with http:// or https:// and end in “/”: “https://example.gov.cn/portal/”",
      at: location, fixes: isUnclosed ? [.replace(with: text + "/")] : [])
  }

  fileprivate static func identificationCode(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "site.identification-code", zh: "网站标识码“\(text)”不是 10 位数字，也不是 bm 加 8 位数字",
      en: "the site's identification code “\(text)” is neither 10 digits nor “bm” and 8 digits", at: location)
  }

  fileprivate static func mapApproval(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "site.map-approval-form", zh: "审图号“\(text)”的写法一般像“GS（2024）1234号”或“浙杭S（2025）12号”",
      en: "an approval number of maps mostly looks like “GS（2024）1234号” or “浙杭S（2025）12号”, not like “\(text)”",
      at: location)
  }

  fileprivate static func number(_ text: String, like example: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.registration-number", zh: "备案号“\(text)”的写法应像“\(example)”",
      en: "the registration number “\(text)” must look like “\(example)”", at: location)
  }

  fileprivate static func noMapApproval(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.no-map-approval", zh: "带行政区划界线的地图须有审图号（map_approval）；演示站可写 demo: true",
      en:
        "maps with administrative lines need an approval number (map_approval), unless the site is a demo (demo: true)",
      at: location)
  }

  fileprivate static func notAContact(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.contact", zh: "联系方式应是 https:// 网址或 mailto: 邮箱地址",
      en: "the contact must be an https:// or mailto: address",
      at: location)
  }
}
