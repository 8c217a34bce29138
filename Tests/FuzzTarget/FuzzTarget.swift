internal import FuzzReaders

/// The reader that the program is named after: `.build-fuzz/csv` is a link to the one program of all readers.
private let reader: FuzzedReader = {
  let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    preconditionFailure("name the program as one of \(FuzzedReader.allCases.map(\.rawValue))")
  }
  return reader
}()

/// What libFuzzer calls with every input that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
