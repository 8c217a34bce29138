/// A language that the tool speaks to its users.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

/// One text in both of the tool's languages, written side by side so that neither is forgotten.
package struct Message: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
