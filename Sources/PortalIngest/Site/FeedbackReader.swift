import PortalCore
import PortalModel

/// Reads the address that readers report mistakes to: `https://…/report?page={page}&edition={edition}`.
struct FeedbackReader {
  let log: SharedLog

  /// - Returns: `nil`, and reported, where it is no such address.
  func read(_ value: YAMLValue) -> FeedbackAddress? {
    guard let text = value.text else { return nil }
    guard ["https://", "http://", "mailto:"].contains(where: { text.hasPrefix($0) }) else {
      log.add(.notAnAddress(text.shortened, at: value.location))
      return nil
    }
    guard let parts = parts(of: text, at: value.location) else { return nil }
    guard parts.contains(.place(.page)) else {
      log.add(.withoutPage(text.shortened, at: value.location))
      return nil
    }
    return FeedbackAddress(parts)
  }

  /// The texts and places; `nil`, and reported, where a place has no such name or no end.
  private func parts(of text: String, at location: SourceLocation) -> [FeedbackAddress.Part]? {
    var parts: [FeedbackAddress.Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0 != "}" }
      guard name.endIndex < rest.endIndex, let place = FeedbackAddress.Place(rawValue: String(name)) else {
        log.add(.unknownPlace(String(name).shortened, at: location))
        return nil
      }
      parts += [.text(String(rest[..<open])), .place(place)]
      rest = rest[rest.index(after: name.endIndex)...]
    }
    return parts + [.text(String(rest))]
  }
}

extension Diagnostic {
  private static let places = FeedbackAddress.Place.allCases.map { "{\($0.rawValue)}" }

  fileprivate static func notAnAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.feedback-address", zh: "纠错地址应是 https:// 网址或 mailto: 邮箱地址，不是“\(text)”",
      en: "the address for reports must be an https:// or mailto: address, not “\(text)”", at: location)
  }

  fileprivate static func unknownPlace(_ name: String, at location: SourceLocation) -> Diagnostic {
    let nearest = nearestName(to: name, in: FeedbackAddress.Place.allCases.map(\.rawValue))
    return Diagnostic(
      .error, "site.feedback-place", zh: "纠错地址里没有“{\(name)}”这一格；可以用 \(places.joined(separator: " "))",
      en: "the address for reports has no place “{\(name)}”; there are \(places.joined(separator: " "))",
      at: location, fixes: nearest.map { [Fix(zh: "改成 {\($0)}", en: "write {\($0)}")] } ?? [])
  }

  fileprivate static func withoutPage(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "site.feedback-without-page", zh: "纠错地址里没有 {page}，收到的人不知道是哪一页有错",
      en: "the address for reports has no {page}, so nobody could tell which page is wrong", at: location,
      fixes: [Fix(zh: "在地址里加上 {page}，如 ?page={page}", en: "put {page} into it, such as ?page={page}")])
  }
}
