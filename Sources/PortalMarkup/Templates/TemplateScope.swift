/// What a name in a template may mean: the records around it, innermost first.
struct TemplateScope {
  /// Where a value stands: in which of the records around, and through which slots.
  struct Place: Hashable {
    let frame: Int
    var slots: [Int]
  }

  /// What a name means.
  struct Reference {
    var place: Place
    var kind: ViewShape.Kind
    /// The values on the way to it, and itself, that are declared optional.
    var optionals: [Place]
  }

  /// A part of a dotted name that no shape has, and the names that there are instead.
  struct Unknown: Error {
    /// Counted from 0.
    let part: Int
    let known: [String]
  }

  private enum Entry {
    case frame(Int, ViewShape)
    /// What `.` means inside a section on a text.
    case value(Reference)
  }

  private var entries: [Entry]
  private var frameCount = 1
  private var present: Set<Place> = []

  /// The scope of a whole template.
  init(_ shape: ViewShape) {
    entries = [.frame(0, shape)]
  }

  /// What a name means here.
  func resolve(_ name: String) throws(Unknown) -> Reference {
    if name == "." { return try resolveDot() }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var reference = try resolveFirst(parts[0])
    for (index, part) in parts.enumerated().dropFirst() {
      let shape = reference.kind.recordShape
      guard let shape, let slot = shape.slot(of: part) else {
        throw Unknown(part: index, known: shape?.fields.map(\.name) ?? [])
      }
      reference.descend(to: slot, shape.fields[slot].kind)
    }
    return reference
  }

  /// The record that names are looked up in first.
  var innermost: Int { frameCount - 1 }

  /// Whether a template must reckon with there being no value.
  func mayBeAbsent(_ reference: Reference) -> Bool {
    !present.isSuperset(of: reference.optionals)
  }

  /// The scope inside a section that is shown only where there is a value.
  func inside(_ reference: Reference) -> TemplateScope {
    var inner = self
    inner.present.formUnion(reference.optionals)
    switch reference.kind {
    case .list(let shape), .record(let shape), .optionalRecord(let shape), .number(let shape):
      inner.entries.append(.frame(frameCount, shape))
      inner.frameCount += 1
    case .text, .optionalText, .html, .optionalHTML: inner.entries.append(.value(reference))
    case .flag, .nothing: break
    }
    return inner
  }

  private func resolveFirst(_ name: String) throws(Unknown) -> Reference {
    var known: [String] = []
    for case .frame(let frame, let shape) in entries.reversed() {
      if let slot = shape.slot(of: name) { return Reference(frame, slot, shape) }
      known += shape.fields.map(\.name).filter { !known.contains($0) }
    }
    throw Unknown(part: 0, known: known)
  }

  private func resolveDot() throws(Unknown) -> Reference {
    switch entries.last {
    case .value(let reference): return reference
    case .frame(let frame, let shape):
      if let slot = shape.slot(of: ".") { return Reference(frame, slot, shape) }
      throw Unknown(part: 0, known: shape.fields.map(\.name))
    case nil: throw Unknown(part: 0, known: [])
    }
  }
}

extension TemplateScope.Reference {
  fileprivate init(_ frame: Int, _ slot: Int, _ shape: ViewShape) {
    place = TemplateScope.Place(frame: frame, slots: [slot])
    kind = shape.fields[slot].kind
    optionals = kind.isOptional ? [place] : []
  }

  fileprivate mutating func descend(to slot: Int, _ kind: ViewShape.Kind) {
    place.slots.append(slot)
    self.kind = kind
    if kind.isOptional { optionals.append(place) }
  }
}

extension ViewShape.Kind {
  /// The fields that a dotted name may reach; none of a computed number, which is shown whole.
  fileprivate var recordShape: ViewShape? {
    switch self {
    case .record(let shape), .optionalRecord(let shape): shape
    case .text, .optionalText, .html, .optionalHTML, .flag, .list, .number, .nothing: nil
    }
  }
}
