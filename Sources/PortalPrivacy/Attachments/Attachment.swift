import PortalCore

/// What of an attachment can be looked through: its texts, and what is wrong with the rest.
struct Attachment {
  /// A text, and how it is to be looked through; its path says in brackets which part of the file it is.
  struct Part {
    let text: SourceText
    let form: TextForm
  }

  var parts: [Part] = []
  var log = DiagnosticLog()

  private let path: String

  /// - Parameters:
  ///   - pdf: the text and the properties of a PDF file; `nil` where it cannot be read.
  init(_ file: PrivacyGate.File, pdf: (String) -> PDFText?) {
    path = file.path
    guard let bytes = file.bytes() else { return }
    read(bytes, pdf: pdf)
  }

  private mutating func read(_ bytes: [UInt8], pdf: (String) -> PDFText?) {
    let place = SourceLocation(path: path)
    switch PublishedImage.cleaned(bytes) {
    case .cleaned: return
    case .damaged: return log.add(.damagedImage(at: place))
    case .otherFile: break
    }
    switch FileKind(bytes, path) {
    case .text:
      let text = SourceText(path: path, bytes: bytes)
      add(text.decodedQuietly ?? Self.utf16(text) ?? text, TextForm(of: path))
    case .pdf: readPDF(bytes, pdf(path))
    case .package: readPackage(bytes)
    case .oldOffice:
      add(SourceText(path: path, bytes: bytes), .prose)
      add(SourceText(path: path, bytes: Self.narrowed(bytes)), .prose)
      log.add(.unread(.oldOffice, at: place))
    case .otherImage: log.add(.imageFormat(at: place))
    case .video:
      if Self.saysWhere(bytes) { log.add(.position(at: place)) }
    case .plainImage: add(SourceText(path: path, bytes: bytes), .drawing)
    case .other: log.add(.unread(.unknown, at: place))
    }
  }

  private mutating func readPDF(_ bytes: [UInt8], _ text: PDFText?) {
    if Exif.hasPosition(in: bytes) { log.add(.position(at: SourceLocation(path: path))) }
    guard let text else { return log.add(.unread(.pdf, at: SourceLocation(path: path))) }
    for (number, page) in text.pages.enumerated() { add(page, named: "p\(number + 1)") }
    add(text.properties, named: "properties")
    add(Self.packets(of: bytes), named: "XMP")
  }

  private mutating func readPackage(_ bytes: [UInt8]) {
    let office = OfficeText(bytes, path: path)
    parts += office.parts
    if office.hasPosition { log.add(.position(at: SourceLocation(path: path))) }
    if !office.isWhole { log.add(.unread(.package, at: SourceLocation(path: path))) }
  }

  private mutating func add(_ text: String, named name: String) {
    if !text.isEmpty { add(SourceText(path: "\(path)[\(name)]", text: text), .prose) }
  }

  private mutating func add(_ text: SourceText, _ form: TextForm) {
    parts.append(Part(text: text, form: form))
  }

  /// What a text with a byte order mark of UTF-16 says.
  private static func utf16(_ text: SourceText) -> SourceText? {
    let isBig = text.bytes.starts(with: [0xFE, 0xFF])
    guard isBig || text.bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    let units = stride(from: 2, to: text.bytes.count - 1, by: 2).map { index in
      let pair = (UInt16(text.bytes[index]), UInt16(text.bytes[index + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    return SourceText(path: text.path, text: String(decoding: units, as: UTF16.self))
  }

  /// The ASCII of texts in UTF-16 at even bytes, everything else a line break.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count - 1, by: 2).map {
      bytes[$0 + 1] == 0 && bytes[$0] >= 0x20 ? bytes[$0] & 0x7F : 0x0A
    }
  }

  /// The XMP packets of a file, as it holds them.
  private static func packets(of bytes: [UInt8]) -> String {
    bytes.ranges(from: "<x:xmpmeta", to: "</x:xmpmeta>").map { String(decoding: bytes[$0], as: UTF8.self) }
      .joined(separator: "\n")
  }

  /// Whether a film says where it was taken: the atoms of QuickTime and 3GPP.
  private static func saysWhere(_ bytes: [UInt8]) -> Bool {
    [[0xA9] + Array("xyz".utf8), Array("com.apple.quicktime.location".utf8), Array("loci".utf8)]
      .contains { bytes.firstRange(of: $0) != nil }
  }
}

extension [UInt8] {
  /// From each occurrence of one text to the end of the next occurrence of another.
  fileprivate func ranges(from first: String, to last: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = self[...]
    while let start = rest.firstRange(of: Array(first.utf8)),
      let end = self[start.upperBound...].firstRange(of: Array(last.utf8))
    {
      ranges.append(start.lowerBound..<end.upperBound)
      rest = self[end.upperBound...]
    }
    return ranges
  }
}
