/// The parts of a workbook and how they point to each other.
struct WorkbookPackage {
  private let archive: ZipArchive

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    do throws(ZipArchive.Fault) {
      archive = try ZipArchive(bytes)
    } catch {
      throw WorkbookFault(error)
    }
  }

  /// The name of the part that lists the sheets.
  func mainPart() throws(WorkbookFault) -> String {
    let links = WorkbookLinks(folder: "")
    guard archive.contains("_rels/.rels") else { throw .notAWorkbook }
    _ = try read("_rels/.rels", into: links)
    guard let main = links.target(ofKind: "officeDocument") else { throw .notAWorkbook }
    return main
  }

  /// Where a part points to.
  func links(of part: String) throws(WorkbookFault) -> WorkbookLinks {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let links = WorkbookLinks(folder: folder)
    _ = try read("\(folder)_rels/\(part.dropFirst(folder.count)).rels", into: links)
    return links
  }

  /// Hands a part to a receiver; `false` where the receiver did not want all of it.
  func read(_ part: String, into receiver: any XMLReceiver) throws(WorkbookFault) -> Bool {
    let parser = XMLParser(for: receiver)
    var isWhole = true
    do throws(ZipArchive.Fault) {
      try archive.read(part) { piece in
        isWhole = parser.parse(piece)
        return isWhole
      }
    } catch {
      throw WorkbookFault(error)
    }
    if parser.hasDoctype { throw .doctype(part) }
    if !receiver.isContent { return false }
    guard isWhole, parser.finish() else { throw .damaged(part) }
    return true
  }

  /// The same for a part that may be missing; `false` where it is.
  func readIfPresent(_ part: String?, into receiver: any XMLReceiver) throws(WorkbookFault) -> Bool {
    guard let part, archive.contains(part) else { return false }
    guard try read(part, into: receiver) else { throw .tooLarge(part) }
    return true
  }
}

/// The sheets that a workbook lists.
final class WorkbookOutline: XMLReceiver {
  private(set) var sheets: [(name: String, link: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false
  var isContent: Bool { sheets.count <= 1000 }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes["date1904"].isTrue
    case "sheet":
      guard let link = attributes["id"] else { return }
      sheets.append((attributes["name"] ?? "", link, attributes["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// What a part of a workbook points to: kinds and names of other parts, by id.
final class WorkbookLinks: XMLReceiver {
  private let folder: String
  private var links: [(id: String, kind: String, target: String)] = []
  var isContent: Bool { links.count <= 10_000 }

  init(folder: String) {
    self.folder = folder
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    links.append((id, kind, target.hasPrefix("/") ? String(target.dropFirst()) : folder + target))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The name of the only part of a kind.
  func target(ofKind kind: String) -> String? {
    links.first { $0.kind == kind }?.target
  }

  /// The name of the part with an id.
  func target(ofID id: String) -> String? {
    links.first { $0.id == id }?.target
  }

  /// The kind of the part with an id.
  func kind(ofID id: String) -> String? {
    links.first { $0.id == id }?.kind
  }
}

extension WorkbookFault {
  fileprivate init(_ fault: ZipArchive.Fault) {
    self =
      switch fault {
      case .notAnArchive, .tooManyFiles: .notAWorkbook
      case .missing(let part): .missing(part)
      case .encrypted: .encrypted
      case .damaged(let part): .damaged(part)
      case .tooLarge(let part): .tooLarge(part)
      }
  }
}
