package import PortalCore

/// Which fields a template may name, declared before any page is made.
@usableFromInline package struct ViewShape: Sendable {
  /// What kind of value a field holds.
  @usableFromInline package indirect enum Kind: Sendable {
    /// Escaped; always there.
    case text
    /// Escaped; shown in a section on itself.
    case optionalText
    /// Shown by `{{{name}}}`; always there.
    case html
    /// Shown by `{{{name}}}` in a section on itself.
    case optionalHTML
    /// The condition of a section.
    case flag
    /// Records that a section repeats itself for.
    case list(of: ViewShape)
    /// Reached by a section or a dotted name.
    case record(ViewShape)
    /// Reached inside a section on itself.
    case optionalRecord(ViewShape)
    /// A computed number with how it was worked out; a section on it names each of the fields, so that none is shown
    /// without the others.
    case number(ViewShape)
    /// Never a value: a list that is always empty.
    case nothing
  }

  /// One field: its name in templates, what it means to an author, and its kind.
  @usableFromInline package struct Field: Sendable {
    package let name: String
    /// In Chinese, with the unit where there is one.
    package let meaning: String
    package let kind: Kind

    package init(_ name: String, _ meaning: String, _ kind: Kind) {
      self.name = name
      self.meaning = meaning
      self.kind = kind
    }
  }

  /// In the order of the values of a record.
  package let fields: [Field]
  /// What its values are about, by the names that its user gives such things; none where nothing is said.
  package let subjects: [String]

  /// A shape of fields with different names.
  ///
  /// - Precondition: no two fields have the same name.
  package init(_ fields: [Field], about subjects: [String] = []) {
    precondition(Set(fields.map(\.name)).count == fields.count, "two fields of a shape have the same name")
    self.fields = fields
    self.subjects = subjects
  }

  /// Where the value of a field stands in a record, or `nil` where there is no such field.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}

extension ViewShape {
  /// What its values and those inside them are about, each as often as it is said.
  package var topics: [String] { subjects + fields.flatMap { $0.kind.shape?.topics ?? [] } }

  /// One line of the list of fields that `portal explain` shows.
  package struct Row: Hashable, Sendable {
    /// With the names of the lists and records around it: `neighbours.name`.
    package let name: String
    package let kind: Message
    package let meaning: String
  }

  /// All fields, each followed by the fields inside it.
  package var rows: [Row] {
    rows(after: "")
  }

  private func rows(after prefix: String) -> [Row] {
    fields.flatMap { field in
      let row = Row(name: prefix + field.name, kind: field.kind.name, meaning: field.meaning)
      return [row] + (field.kind.shape?.rows(after: row.name + ".") ?? [])
    }
  }
}

extension ViewShape.Kind {
  /// What the kind is called in messages and in lists of fields.
  package var name: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .optionalText: Message(zh: "文字（可缺）", en: "optional text")
    case .html: Message(zh: "HTML", en: "HTML")
    case .optionalHTML: Message(zh: "HTML（可缺）", en: "optional HTML")
    case .flag: Message(zh: "是否型", en: "flag")
    case .list: Message(zh: "列表", en: "list")
    case .record: Message(zh: "记录", en: "record")
    case .optionalRecord: Message(zh: "记录（可缺）", en: "optional record")
    case .number: Message(zh: "算出来的数", en: "computed number")
    case .nothing: Message(zh: "无", en: "nothing")
    }
  }

  /// The fields inside a list, a record or a computed number.
  package var shape: ViewShape? {
    switch self {
    case .list(let shape), .record(let shape), .optionalRecord(let shape), .number(let shape): shape
    case .text, .optionalText, .html, .optionalHTML, .flag, .nothing: nil
    }
  }

  /// Whether the value may be absent.
  var isOptional: Bool {
    switch self {
    case .optionalText, .optionalHTML, .optionalRecord, .nothing: true
    case .text, .html, .flag, .list, .record, .number: false
    }
  }
}
