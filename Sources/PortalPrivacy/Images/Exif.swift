/// What a camera says of a picture, as a TIFF file within it (CIPA DC-008).
struct Exif {
  /// How the picture is to be turned, from 2 to 8; `nil` where it stands upright.
  let orientation: Int?
  /// Whether it says where the picture was taken.
  let hasPosition: Bool

  /// - Parameter tiff: begins with “II” or “MM”; what cannot be read says nothing.
  init(_ tiff: ArraySlice<UInt8>) {
    var orientation: Int?
    var hasPosition = false
    var reader = ByteReader(Array(tiff))
    let isBigEndian = tiff.starts(with: "MM".utf8)
    reader.index = 4
    if let start = reader.number(4, isBigEndian: isBigEndian) {
      reader.index = start
      for _ in 0..<(reader.number(2, isBigEndian: isBigEndian) ?? 0) {
        guard let tag = reader.number(2, isBigEndian: isBigEndian), reader.take(6) != nil,
          let value = reader.number(2, isBigEndian: isBigEndian), reader.take(2) != nil
        else { break }
        if tag == 0x0112, (2...8).contains(value) { orientation = value }
        if tag == 0x8825 { hasPosition = true }
      }
    }
    self.orientation = orientation
    self.hasPosition = hasPosition
  }

  /// A TIFF file that says how to turn a picture, and nothing else.
  static func tiff(orientation: Int) -> [UInt8] {
    Array("MM".utf8) + [
      0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0,
    ]
  }

  /// What stands before the TIFF file in a JPEG file.
  static let mark = Array("Exif".utf8) + [0, 0]

  /// Whether any Exif data in some bytes says where a picture was taken: pictures in PDF files and packages.
  static func hasPosition(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while let next = buffer[index...].firstIndex(of: 0x45) {
        if buffer.count - next > 14, buffer[next + 1] == 0x78, buffer[next..<next + 6].elementsEqual(mark),
          Exif(ArraySlice(buffer[next + 6..<min(buffer.count, next + 6 + 65_536)])).hasPosition
        {
          return true
        }
        index = next + 1
      }
      return false
    }
  }
}
