import CPNG

/// The surface of a preview image: an ink and how much of it covers the paper, for each point.
struct ShareCanvas {
  /// The size in points that those who show previews ask for.
  static let width = 1200
  static let height = 630

  /// What can be drawn with; the colours are those of the stylesheet.
  enum Ink: UInt8, CaseIterable {
    case ink
    case soft
    case accent
    case gold

    /// Red, green, blue.
    fileprivate var colour: [Int] {
      switch self {
      case .ink: [0x25, 0x22, 0x1C]
      case .soft: [0x62, 0x5B, 0x4E]
      case .accent: [0x0B, 0x6A, 0x5A]
      case .gold: [0x7A, 0x5A, 0x00]
      }
    }
  }

  private static let paper = [0xFA, 0xF6, 0xEE]
  /// How many steps there are from paper to ink.
  private static let levels = 16

  private var points = [UInt8](repeating: 0, count: width * height)

  /// Fills a rectangle, which lies on the canvas.
  mutating func fill(x: Range<Int>, y: Range<Int>, with ink: Ink) {
    for row in y {
      for column in x { points[row * Self.width + column] = ink.rawValue * UInt8(Self.levels) + UInt8(Self.levels - 1) }
    }
  }

  /// Covers one point; what lies outside is left out.
  ///
  /// - Parameter coverage: 0…255.
  mutating func cover(x: Int, y: Int, by coverage: UInt8, with ink: Ink) {
    guard (0..<Self.width).contains(x), (0..<Self.height).contains(y) else { return }
    let level = Int(coverage) * (Self.levels - 1) / 255
    guard level > 0 else { return }
    points[y * Self.width + x] = ink.rawValue * UInt8(Self.levels) + UInt8(level)
  }

  /// The canvas as a PNG file with a palette.
  var png: [UInt8] {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    image.width = png_uint_32(Self.width)
    image.height = png_uint_32(Self.height)
    image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_COLORMAP)
    image.colormap_entries = png_uint_32(Ink.allCases.count * Self.levels)
    let palette = Self.palette
    var size: png_alloc_size_t = Self.width * Self.height * 2
    let file = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let isWritten = png_image_write_to_memory(&image, buffer.baseAddress, &size, 0, points, 0, palette)
      precondition(isWritten != 0, "libpng writes an image of this size into memory that is twice as large")
      count = size
    }
    return file
  }

  /// Every ink in every step, three bytes each.
  private static var palette: [UInt8] {
    Ink.allCases.flatMap { ink in
      (0..<levels).flatMap { level in
        zip(paper, ink.colour).map { paper, ink in UInt8(paper + (ink - paper) * level / (levels - 1)) }
      }
    }
  }
}
