import CExpat

/// What is told of an XML text, in its order.
package protocol XMLReceiver: AnyObject {
  /// An element begins; names are without their namespace.
  func begin(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  /// A piece of text in the innermost element.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// Whether the rest of the text is wanted.
  var isContent: Bool { get }
}

/// The attributes of an element, valid while it begins.
package struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, whatever its namespace.
  package subscript(name: String) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index], let value = pairs[index + 1] {
      if XMLParser.localName(key) == name { return String(cString: value) }
      index += 2
    }
    return nil
  }
}

/// Reads XML of any size piece by piece, by libexpat; a document type, with which entities come, ends it.
package final class XMLParser {
  private let parser: XML_Parser
  private let receiver: any XMLReceiver
  /// Whether the text declared a document type.
  package private(set) var hasDoctype = false

  package init(for receiver: any XMLReceiver) {
    guard let parser = XML_ParserCreateNS(nil, CChar(UInt8(ascii: "|"))) else { preconditionFailure("out of memory") }
    self.parser = parser
    self.receiver = receiver
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLParser.of($0)?.begin($1, $2) },
      { XMLParser.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { XMLParser.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLParser.of(user)?.refuseDoctype() }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads the next piece; `false` where the text is no XML, or the rest of it is not wanted.
  package func parse(_ piece: UnsafeRawBufferPointer) -> Bool {
    let base = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    return XML_Parse(parser, base, Int32(piece.count), 0) == XML_STATUS_OK && receiver.isContent
  }

  /// Says that there is no more; `false` where the text breaks off.
  package func finish() -> Bool {
    XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLParser? {
    user.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard let name else { return }
    receiver.begin(Self.localName(name), XMLAttributes(pairs: pairs))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard let name else { return }
    receiver.end(Self.localName(name))
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    receiver.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private func refuseDoctype() {
    hasDoctype = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// The name behind the namespace that libexpat puts before it.
  fileprivate static func localName(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == CChar(UInt8(ascii: "|")) { start = next + 1 }
      next += 1
    }
    return String(cString: start)
  }
}
