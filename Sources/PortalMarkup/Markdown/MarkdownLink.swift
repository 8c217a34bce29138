package import PortalCore

/// A link or an image of a Markdown text, as its author wrote it.
package struct MarkdownLink: Hashable, Sendable {
  /// What a destination is.
  package enum Target: Hashable, Sendable {
    /// A record of the portal: `district:xihu`.
    case record(RecordScheme, id: String)
    /// A file, relative to the author's: `../about.md#contact`, `files/a.pdf`.
    case file(path: String, anchor: String?)
    /// A heading of the same text, without `#`.
    case anchor(String)
    /// An address elsewhere: http, https, mailto or tel.
    case outside
    /// Anything else; never written into a page.
    case unsafe(scheme: String)
  }

  /// The destination without Markdown's escapes.
  package let destination: String
  /// What a reader reads: the text of a link, the alternative text of an image.
  package let text: String
  package let title: String
  package let target: Target
  /// The place of the destination in the author's file, or of the line where it cannot be told apart.
  package internal(set) var location: SourceLocation

  /// Whether a reader who follows this leaves for another site.
  package var isOtherSite: Bool {
    target == .outside && destination.lowercased().hasPrefix("http")
  }
}

/// The schemes of links to records of the portal.
package enum RecordScheme: String, CaseIterable, Sendable {
  case district, subdistrict, community, project, facility, domain, task, bureau, policy, announcement
}

extension MarkdownLink.Target {
  private static let outsideSchemes = ["http", "https", "mailto", "tel"]

  /// Every scheme that a link may have.
  static let schemes = outsideSchemes + RecordScheme.allCases.map(\.rawValue)

  /// Whether this is a file of the content.
  var isFile: Bool {
    if case .file = self { true } else { false }
  }

  /// What a destination is; all that stands before the first colon, and before any `/`, `?` and `#`, is a scheme.
  ///
  /// Only the schemes of the list pass, letter for letter and in either case: nothing is trimmed or decoded first.
  package init(_ destination: String) {
    let bytes = destination.utf8
    let delimiters = Array("/?#".utf8)
    let prefix = bytes.prefix { $0 != UInt8(ascii: ":") && !delimiters.contains($0) }
    if prefix.endIndex < bytes.endIndex, bytes[prefix.endIndex] == UInt8(ascii: ":") {
      let scheme = String(Substring(prefix)).lowercased()
      let rest = String(destination[destination.utf8.index(after: prefix.endIndex)...])
      if let records = RecordScheme(rawValue: scheme) {
        self = .record(records, id: rest)
      } else {
        self = Self.outsideSchemes.contains(scheme) ? .outside : .unsafe(scheme: scheme)
      }
    } else if destination.hasPrefix("//") {
      self = .unsafe(scheme: "//")
    } else if destination.hasPrefix("#") {
      self = .anchor(String(destination.dropFirst()))
    } else {
      let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      self = .file(path: String(parts.first ?? ""), anchor: parts.count > 1 ? String(parts[1]) : nil)
    }
  }
}
