import CFreetype

/// A font that preview images are written with.
struct ShareFont: ~Copyable {
  private let library: FT_Library
  private let face: FT_Face

  /// The simplified Chinese face of a font file that has one, else its first; `nil` where it is no font.
  ///
  /// - Parameter bytes: stay as they are for as long as the font is used.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    guard let face = Self.face(in: bytes, library) else {
      FT_Done_FreeType(library)
      return nil
    }
    self.library = library
    self.face = face
  }

  deinit {
    FT_Done_FreeType(library)
  }

  /// Writes a line of text from left to right.
  ///
  /// - Parameters:
  ///   - size: of the letters, in points of the canvas.
  ///   - x: where the line begins.
  ///   - baseline: counted from the top.
  func write(
    _ text: String, size: Int, x: Int, baseline: Int, with ink: ShareCanvas.Ink, on canvas: inout ShareCanvas
  ) {
    FT_Set_Pixel_Sizes(face, 0, FT_UInt(size))
    var pen = x
    for scalar in text.unicodeScalars {
      guard FT_Load_Char(face, FT_ULong(scalar.value), Self.render) == 0, let glyph = face.pointee.glyph else {
        continue
      }
      let bitmap = glyph.pointee.bitmap
      let (left, top) = (pen + Int(glyph.pointee.bitmap_left), baseline - Int(glyph.pointee.bitmap_top))
      for row in 0..<Int(bitmap.rows) {
        for column in 0..<Int(bitmap.width) {
          let coverage = bitmap.buffer[row * Int(bitmap.pitch) + column]
          canvas.cover(x: left + column, y: top + row, by: coverage, with: ink)
        }
      }
      pen += Int(glyph.pointee.advance.x) >> 6
    }
  }

  /// `FT_LOAD_RENDER | FT_LOAD_NO_HINTING`, which are macros: the shape of the letters alone decides on the points.
  private static let render: FT_Int32 = 1 << 2 | 1 << 1

  private static func face(in bytes: UnsafeRawBufferPointer, _ library: FT_Library) -> FT_Face? {
    let start = bytes.baseAddress?.assumingMemoryBound(to: FT_Byte.self)
    for index in [Self.simplifiedChinese, 0] {
      var face: FT_Face?
      if FT_New_Memory_Face(library, start, FT_Long(bytes.count), index, &face) == 0, let face { return face }
    }
    return nil
  }

  /// Where Noto CJK collections hold the face for simplified Chinese.
  private static let simplifiedChinese: FT_Long = 2
}
