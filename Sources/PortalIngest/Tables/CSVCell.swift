/// The bytes of one cell, without the quotes around it.
struct CSVCell: BitwiseCopyable, Sendable {
  private let start: UInt32
  private let end: UInt32
  let form: Form

  enum Form: UInt8, BitwiseCopyable, Sendable {
    case plain
    case quoted
    /// Quoted, with `""` inside.
    case quotedWithQuotes
  }

  init(_ range: Range<Int>, _ form: Form) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.form = form
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
