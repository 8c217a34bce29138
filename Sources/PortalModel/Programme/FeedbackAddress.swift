import PortalCore

/// Where a reader reports a mistake on a page: a web or mail address with places for the page, its title and so on.
package struct FeedbackAddress: Hashable, Sendable {
  /// What is filled in for a page.
  package enum Place: String, CaseIterable, Sendable {
    /// The page's full address.
    case page
    case title
    /// The as-of date of the edition: `2025-09-30`.
    case edition
    /// The id of the record that the page is about; nothing on other pages.
    case record
  }

  /// A piece of the address.
  package enum Part: Hashable, Sendable {
    case text(String)
    case place(Place)
  }

  package let parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  /// A mail with the page in its subject and text; `nil` where the address is none of mail.
  package init?(mailTo address: String) {
    guard address.hasPrefix("mailto:") else { return nil }
    let start = address + (address.contains("?") ? "&" : "?")
    self.init([
      .text(start + "subject=" + "本页有错：".percentEncoded()), .place(.title), .text("&body=" + "网页：".percentEncoded()),
      .place(.page), .text("%0A" + "数据截至：".percentEncoded()), .place(.edition),
      .text("%0A" + "编号：".percentEncoded()), .place(.record), .text("%0A" + "哪里错了：".percentEncoded()),
    ])
  }

  /// The address for one page; what is filled in is percent-encoded.
  package func filled(with value: (Place) -> String) -> String {
    parts.reduce(into: "") { address, part in
      switch part {
      case .text(let text): address += text
      case .place(let place): address += value(place).percentEncoded()
      }
    }
  }
}
