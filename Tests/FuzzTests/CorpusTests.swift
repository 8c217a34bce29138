import Foundation
import FuzzReaders
import Testing

/// The inputs that fuzzing began with and those that it found, read again.
@Suite struct CorpusTests {
  /// The inputs of a reader, in the order of their names.
  private static func inputs(of reader: FuzzedReader) -> [(name: String, bytes: [UInt8])] {
    let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Corpus/" + reader.rawValue
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map { (name, Array($0)) }
    }
  }

  @Test(arguments: FuzzedReader.allCases) func `what is promised of a reader holds for every input that was kept`(
    _ reader: FuzzedReader
  ) {
    let inputs = Self.inputs(of: reader)
    #expect(inputs.count >= 8, "a corpus of a few inputs finds little")
    for input in inputs { reader.read(input.bytes) }
  }

  @Test(arguments: FuzzedReader.allCases) func `an input cut off anywhere is read or refused`(_ reader: FuzzedReader) {
    for input in Self.inputs(of: reader) where input.bytes.count < 2000 {
      for count in stride(from: 0, to: input.bytes.count, by: 1 + input.bytes.count / 40) {
        reader.read(Array(input.bytes.prefix(count)))
      }
    }
  }
}
