/// The terms on which the data may be used.
package struct DataLicence: Hashable, Sendable {
  /// “知识共享 署名 4.0（CC BY 4.0）”.
  package let title: String
  /// Where its text is.
  package let url: String

  package init(title: String, url: String) {
    self.title = title
    self.url = url
  }

  /// What is said where the publisher names no licence.
  package static let unnamed = "可以自由使用，请注明来源和截至日期"
}
