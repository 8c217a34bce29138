import PortalCore
import PortalImport

/// The texts of a package of XML files: of Office (ECMA-376), OpenDocument, OFD.
///
/// A workbook's sheets are texts of cells; any other part is a line for each paragraph.
struct OfficeText {
  private(set) var parts: [Attachment.Part] = []
  /// Whether a picture in it says where it was taken.
  private(set) var hasPosition = false
  /// Whether all of it could be read.
  private(set) var isWhole = true

  private let path: String

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    let sheets = SheetTexts.read(bytes, path: path)
    parts += (sheets ?? []).map { Attachment.Part(text: $0, form: .table) }
    do throws(ZipArchive.Fault) {
      let archive = try ZipArchive(bytes)
      for name in archive.names { try read(name, of: archive, sheetsAreRead: sheets != nil) }
    } catch {
      isWhole = false
    }
  }

  private mutating func read(
    _ name: String, of archive: ZipArchive, sheetsAreRead: Bool
  ) throws(ZipArchive.Fault) {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "xml", "rels":
      if sheetsAreRead, name.hasPrefix("xl/worksheets/") || name == "xl/sharedStrings.xml" || name == "xl/styles.xml" {
        return
      }
      let text = try PackagePart.text(of: name, in: archive)
      if text.isWhole == false { isWhole = false }
      if !text.bytes.isEmpty { add(text.bytes, from: name) }
    case "jpg", "jpeg", "tif", "tiff", "webp", "png":
      let bytes = try archive.bytes(of: name)
      if Exif.hasPosition(in: bytes) || Self.isPlaced(bytes) { hasPosition = true }
    case "txt", "csv", "md", "html", "htm", "json":
      add(try archive.bytes(of: name), from: name)
    case "pdf", "doc", "xls", "ppt", "docx", "xlsx", "pptx", "zip", "rar", "7z", "bin":
      isWhole = ending == "bin" && isWhole
    default: break
    }
  }

  /// Whether a TIFF file says where its picture was taken.
  private static func isPlaced(_ bytes: [UInt8]) -> Bool {
    (bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]))
      && Exif(bytes[...]).hasPosition
  }

  private mutating func add(_ bytes: [UInt8], from name: String) {
    let isMain = name == "word/document.xml" || name == "content.xml"
    let text = SourceText(path: isMain ? path : "\(path)[\(name)]", bytes: bytes)
    parts.append(Attachment.Part(text: text, form: TextForm(of: name)))
  }
}

/// The text of one XML file of a package: a line for each paragraph, attributes that hold numbers too.
private final class PackagePart: XMLReceiver {
  private var bytes: [UInt8] = []
  var isContent: Bool { bytes.count < 32 << 20 }

  static func text(of name: String, in archive: ZipArchive) throws(ZipArchive.Fault) -> (bytes: [UInt8], isWhole: Bool)
  {
    let part = PackagePart()
    let parser = XMLParser(for: part)
    var isWhole = true
    try archive.read(name) { piece in
      isWhole = parser.parse(piece)
      return isWhole
    }
    return (part.bytes, isWhole && parser.finish())
  }

  /// Elements behind which a line ends: paragraphs, cells, properties.
  private static let lines: Set<String> = [
    "p", "h", "tr", "tc", "table-cell", "row", "c", "si", "br", "tab", "creator", "lastModifiedBy", "title", "subject",
    "description", "keywords", "author", "text", "comment", "property", "Company", "Manager", "lpwstr", "TextCode",
  ]

  func begin(_ name: String, _ attributes: XMLAttributes) {
    // Where a link leads: “tel:13…”.
    if let target = attributes["Target"] ?? attributes["href"] { bytes += [0x0A] + Array(target.utf8) + [0x0A] }
    if name == "tab" || name == "br" || name == "s" { bytes.append(0x20) }
  }

  func end(_ name: String) {
    if Self.lines.contains(name) { bytes.append(0x0A) }
  }

  func text(_ piece: UnsafeRawBufferPointer) {
    bytes += piece
  }
}
