/// What an attachment is, by its first bytes, then by the ending of its name.
enum FileKind {
  case text
  case pdf
  /// A zip archive: .docx, .xlsx, .pptx, .odt and their like, or .zip.
  case package
  /// .doc, .xls, .ppt, .wps, .et, .dps.
  case oldOffice
  /// A picture that is not looked into, because it cannot be cleaned.
  case otherImage
  /// BMP and ICO, which hold no more than comments.
  case plainImage
  case video
  case other

  init(_ bytes: [UInt8], _ path: String) {
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil || ending == "pdf" {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || Self.packages.contains(ending) {
      self = .package
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || Self.oldEndings.contains(ending) {
      self = .oldOffice
    } else if Self.otherImages.contains(ending) || bytes.starts(with: [0x49, 0x49, 0x2A, 0]) {
      self = .otherImage
    } else if ending == "bmp" || ending == "ico" {
      self = .plainImage
    } else if Self.videos.contains(ending) {
      self = .video
    } else if Self.texts.contains(ending) || bytes.isEmpty {
      self = .text
    } else {
      self = .other
    }
  }

  private static let packages: Set<String> = [
    "docx", "docm", "dotx", "xlsx", "xlsm", "pptx", "ppsx", "odt", "ods", "odp", "odg", "ofd", "epub", "zip",
  ]
  private static let oldEndings: Set<String> = ["doc", "xls", "ppt", "pps", "wps", "et", "dps"]
  private static let otherImages: Set<String> = ["tif", "tiff", "heic", "heif", "avif", "jxl", "jp2", "psd", "dng"]
  private static let videos: Set<String> = ["mp4", "m4v", "mov", "3gp", "webm", "mp3", "m4a", "ogg", "wav"]
  private static let texts: Set<String> = [
    "txt", "csv", "tsv", "md", "html", "htm", "xml", "json", "geojson", "svg", "css", "js", "yml", "yaml", "ics", "vcf",
    "kml", "gpx", "vtt", "srt", "rtf", "bib", "log",
  ]
}
