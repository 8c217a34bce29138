import PortalPrivacy
import Testing

/// What is published of a picture.
@Suite struct ImageTests {
  private static let turned: [UInt8] = tiff(orientation: 6)
  private static let pixels: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

  /// Exif data with an orientation and the place of a camera.
  private static func tiff(orientation: UInt8) -> [UInt8] {
    Array("II".utf8) + [0x2A, 0, 8, 0, 0, 0, 2, 0] + [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0] + [0, 0, 0, 0] + Array("30.25N120.15E".utf8)
  }

  private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
  }

  private static func jpeg(_ extras: [UInt8], behind: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + extras
      + segment(0xDB, [0, 1, 2])
      + segment(0xDA, [1, 1, 0, 0, 63, 0]) + pixels + [0xFF, 0xD9] + behind
  }

  private func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    if case .cleaned(let cleaned) = PublishedImage.cleaned(bytes) { cleaned } else { nil }
  }

  private func holds(_ bytes: [UInt8]?, _ text: String) -> Bool {
    bytes?.firstRange(of: Array(text.utf8)) != nil
  }

  @Test func `a photo loses place, comment and what follows it, and keeps how it is turned`() {
    let exif = Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.turned)
    let others =
      Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS".utf8))
      + Self.segment(0xED, Array("Photoshop 3.0".utf8)) + Self.segment(0xFE, Array("comment".utf8))
    let profile = Self.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
    let photo = cleaned(Self.jpeg(exif + others + profile, behind: Array("ftypmp42".utf8)))
    for text in ["30.25N", "GPS", "Photoshop", "comment", "ftyp"] { #expect(!holds(photo, text), "\(text)") }
    let orientation = Self.segment(
      0xE1, Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])
    #expect(photo == [0xFF, 0xD8] + orientation + Self.jpeg(profile).dropFirst(2))
    #expect(photo.flatMap(cleaned) == photo)
  }

  @Test func `a picture without anything in it stays byte for byte`() {
    #expect(cleaned(Self.jpeg([])) == Self.jpeg([]))
  }

  @Test func `a PNG keeps its colours and loses its texts`() throws {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(body.count)] + Array(name.utf8) + body + [1, 2, 3, 4]
    }
    let start: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [UInt8](repeating: 1, count: 13))
    let end = chunk("sRGB", [0]) + chunk("IDAT", [5, 6, 7]) + chunk("IEND", [])
    let texts =
      chunk("tEXt", Array("Author".utf8)) + chunk("iTXt", Array("XMP".utf8)) + chunk("tIME", [1]) + chunk("zzZz", [1])
    #expect(cleaned(start + texts + end + [9, 9]) == start + end)
    let turned = try #require(cleaned(start + chunk("eXIf", Self.turned) + end))
    #expect(holds(turned, "eXIfMM") && !holds(turned, "30.25N") && turned.count == start.count + end.count + 12 + 26)
  }

  @Test func `a WebP loses Exif and XMP, and its header says so`() throws {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + [UInt8(body.count), 0, 0, 0] + body + (body.count.isMultiple(of: 2) ? [] : [0])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    }
    func header(_ flags: UInt8) -> [UInt8] { chunk("VP8X", [flags] + [UInt8](repeating: 0, count: 9)) }
    let picture = chunk("VP8 ", [1, 2, 3])
    let upright = file(
      header(0x0C) + picture + chunk("EXIF", Self.tiff(orientation: 1)) + chunk("XMP ", Array("GPS".utf8)))
    #expect(cleaned(upright) == file(header(0) + picture))
    let turned = try #require(cleaned(file(header(0x0C) + picture + chunk("EXIF", Self.turned))))
    #expect(
      turned.starts(with: file(header(0x08) + picture + chunk("EXIF", [UInt8](repeating: 0, count: 26))).prefix(8)))
    #expect(!holds(turned, "30.25N") && holds(turned, "EXIF"))
  }

  @Test func `a GIF loses comments, texts and XMP, and keeps how its film runs`() {
    func blocks(_ text: String) -> [UInt8] { [UInt8(text.utf8.count)] + Array(text.utf8) + [0] }
    let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    let loop: [UInt8] = [0x21, 0xFF] + [11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let timing: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
    let picture: [UInt8] =
      [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x81] + [UInt8](repeating: 7, count: 12) + [2, 2, 0x4C, 1, 0]
    let comment: [UInt8] = [0x21, 0xFE] + blocks("拍摄人 13800138000")
    let text: [UInt8] = [0x21, 0x01] + blocks("0123456789ab").dropLast() + blocks("text")
    let packet: [UInt8] = [0x21, 0xFF] + [11] + Array("XMP DataXMP".utf8) + blocks("<x:xmpmeta>GPS")
    let plain = head + loop + timing + picture + [0x3B]
    #expect(cleaned(head + comment + loop + text + packet + timing + picture + comment + [0x3B] + [9, 9]) == plain)
    #expect(cleaned(plain) == plain)
    for count in 6..<plain.count { #expect(PublishedImage.cleaned(Array(plain.prefix(count))) == .damaged) }
  }

  @Test func `what breaks off in its parts is damaged, at every length`() {
    let photo = Self.jpeg(Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.turned))
    for count in 2..<photo.count {
      switch PublishedImage.cleaned(Array(photo.prefix(count))) {
      case .damaged: continue
      case .cleaned(let bytes): #expect(!holds(bytes, "30.25N"))
      case .otherFile: Issue.record("a JPEG of \(count) bytes")
      }
    }
    #expect(PublishedImage.cleaned(Array("%PDF-1.4".utf8)) == .otherFile)
  }
}
