/// The steps that fill a template, in flat arrays that threads share without counting references.
struct TemplateProgram: Sendable {
  enum Operation: UInt8, BitwiseCopyable {
    /// Writes literal bytes.
    case literal
    /// Writes a text escaped.
    case text
    /// Writes HTML, or in specification mode a text, as it is.
    case raw
    /// Runs the steps up to `end` once for each record of a value, or once where the value is there.
    case section
    /// Runs the steps up to `end` where a section would not.
    case inverted
  }

  struct Step: BitwiseCopyable {
    let operation: Operation
    /// Which of the records around the step holds the value, the page's own being 0.
    let frame: Int32
    /// A range of `literals`, or of `slots`: where the value stands, through the records on the way to it.
    let start: Int32
    let count: Int32
    /// The step after a section.
    var end: Int32 = 0
  }

  private(set) var steps: [Step] = []
  private(set) var literals: [UInt8] = []
  private(set) var slots: [Int32] = []
  /// The first step that a literal may be joined to: no jump leads behind it.
  private var joinable = 0

  /// Adds literal bytes, to the last step where that is possible.
  mutating func addLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    if steps.count > joinable, let last = steps.last, last.operation == .literal {
      steps[steps.count - 1] = Step(
        operation: .literal, frame: 0, start: last.start, count: last.count + Int32(bytes.count))
    } else {
      steps.append(Step(operation: .literal, frame: 0, start: Int32(start), count: Int32(bytes.count)))
    }
  }

  /// Adds a step on a value, and gives its number.
  @discardableResult
  mutating func add(_ operation: Operation, frame: Int, slots path: [Int]) -> Int {
    steps.append(
      Step(operation: operation, frame: Int32(frame), start: Int32(slots.count), count: Int32(path.count)))
    slots += path.map { Int32($0) }
    return steps.count - 1
  }

  /// Ends a section behind the last step.
  mutating func end(_ section: Int) {
    steps[section].end = Int32(steps.count)
    joinable = steps.count
  }

  /// Whether a step behind another one uses a field of a record, by itself or as the way to what is in it.
  func uses(_ slot: Int, ofRecord frame: Int, since step: Int) -> Bool {
    steps[(step + 1)...].contains { other in
      other.operation != .literal && other.frame == Int32(frame) && slots[Int(other.start)] == Int32(slot)
    }
  }

  /// Writes the template filled with a record.
  func run(_ record: ViewRecord, into buffer: inout ByteBuffer) {
    var frames = [Frame(record)]
    frames.reserveCapacity(8)
    run(0..<steps.count, &frames, into: &buffer)
  }
}

extension TemplateProgram {
  private func run(_ range: Range<Int>, _ frames: inout [Frame], into buffer: inout ByteBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step.operation {
      case .literal:
        literals.withUnsafeBytes {
          buffer.append(UnsafeRawBufferPointer(rebasing: $0[Int(step.start)..<Int(step.start + step.count)]))
        }
      case .text:
        if case .text(let text) = value(of: step, &frames) { buffer.appendEscaped(text) }
      case .raw:
        switch value(of: step, &frames) {
        case .html(let html): buffer.append(html.bytes)
        case .text(let text): buffer.append(text)
        case .flag, .list, .record, .absent: break
        }
      case .section:
        let body = index..<Int(step.end)
        index = body.upperBound
        switch value(of: step, &frames) {
        case .list(let records):
          for record in records { run(body, record, &frames, into: &buffer) }
        case .record(let record): run(body, record, &frames, into: &buffer)
        case let value: if value.isShown { run(body, &frames, into: &buffer) }
        }
      case .inverted:
        let body = index..<Int(step.end)
        index = body.upperBound
        if !value(of: step, &frames).isShown { run(body, &frames, into: &buffer) }
      }
    }
  }

  private func run(
    _ body: Range<Int>, _ record: ViewRecord, _ frames: inout [Frame], into buffer: inout ByteBuffer
  ) {
    frames.append(Frame(record))
    run(body, &frames, into: &buffer)
    frames.removeLast()
  }

  private func value(of step: Step, _ frames: inout [Frame]) -> ViewValue {
    var value = frames[Int(step.frame)].value(Int(slots[Int(step.start)]), isText: step.operation == .text)
    for place in Int(step.start) + 1..<Int(step.start + step.count) {
      guard case .record(let record) = value else { return .absent }
      value = record[Int(slots[place])]
    }
    return value
  }
}

extension TemplateProgram {
  /// A record that is being shown, with those values that may be asked for again.
  fileprivate struct Frame {
    private let record: ViewRecord
    /// One for each field, once there is any.
    private var known: [ViewValue?] = []

    init(_ record: ViewRecord) {
      self.record = record
    }

    /// - Parameter isText: whether the value is only written, so that it is not worth keeping.
    mutating func value(_ field: Int, isText: Bool) -> ViewValue {
      if !known.isEmpty, let value = known[field] { return value }
      let value = record[field]
      if isText { return value }
      if known.isEmpty { known = Array(repeating: nil, count: record.count) }
      known[field] = value
      return value
    }
  }
}

extension ViewValue {
  /// Whether a section on the value is shown.
  fileprivate var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .record: true
    case .absent: false
    }
  }
}
