package import PortalCore

/// A publication did not happen; what readers see is as it was, unless the message says otherwise.
package struct PublishFailure: Error {
  /// Whose turn it is.
  package enum Kind: Hashable, Sendable {
    /// The site or the destination is not fit for it.
    case refused
    /// A program, a server or a network failed; trying again may help.
    case failed
    /// Somebody else published in between; the next try sees what they did.
    case moved
  }

  package let kind: Kind
  /// What happened and what to do next.
  package let message: Message

  init(_ kind: Kind, zh: String, en: String) {
    self.kind = kind
    message = Message(zh: zh, en: en)
  }
}

extension String {
  /// The text without the name and password that an address may hold.
  var withoutCredentials: String {
    replacing(/:\/\/[^\/@\s]+@/) { _ in "://…@" }
  }
}
