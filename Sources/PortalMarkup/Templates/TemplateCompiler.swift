package import PortalCore

/// How strictly templates are read.
package enum TemplateMode: Sendable {
  /// The portal's: every name is known, every absence is dealt with, text is escaped.
  case strict
  /// As the Mustache specification has it: what is unknown or absent is empty.
  case specification
}

extension Template {
  /// Checks a template and everything that it inserts against a shape, and makes it ready to be filled.
  ///
  /// - Returns: `nil` where something is wrong, which the log then says.
  package static func compile(
    _ name: String, from folder: TemplateFolder, for shape: ViewShape, mode: TemplateMode = .strict,
    log: inout DiagnosticLog
  ) -> Template? {
    guard let source = folder[name] else {
      log.add(.missing(name, in: folder))
      return nil
    }
    var compiler = TemplateCompiler(folder: folder, mode: mode)
    compiler.compile(name, source, for: shape)
    log.add(contentsOf: compiler.log)
    guard !compiler.log.hasErrors else { return nil }
    return Template(
      name: name, parts: compiler.parts.sorted(), fieldCount: shape.fields.count, program: compiler.program)
  }
}

/// Turns the nodes of a template into steps: resolves names, inserts other templates, replaces blocks.
struct TemplateCompiler {
  /// How many insertions of templates and blocks one template may come to.
  static let maximumInsertions = 10_000
  /// How many bytes of literal text one template may come to.
  static let maximumSize = 64 << 20

  /// What holds for the nodes of one source at one place of the result.
  struct Surroundings {
    let source: SourceText
    var scope: TemplateScope
    /// What every line begins with.
    var indent: [UInt8] = []
    /// How many bytes of white space every line loses before.
    var strip = 0
    /// The one line, by its first byte, that does not get the indent.
    var unindented: Int?
    var replacements: [String: Replacement] = [:]
    /// How many tags are around.
    var depth = 0
    /// The templates that are being inserted.
    var active: [String]
  }

  /// A block that takes the place of one with the same name.
  struct Replacement {
    let block: TemplateBlock
    let source: SourceText
  }

  let folder: TemplateFolder
  let mode: TemplateMode
  var log = DiagnosticLog()
  var program = TemplateProgram()
  var parts: Set<String> = []
  /// The names of the blocks that were met.
  var blocks: Set<String> = []
  var insertions = 0
  private var parsed: [String: [TemplateNode]] = [:]

  init(folder: TemplateFolder, mode: TemplateMode) {
    self.folder = folder
    self.mode = mode
  }

  mutating func compile(_ name: String, _ source: SourceText, for shape: ViewShape) {
    let surroundings = Surroundings(source: source, scope: TemplateScope(shape), active: [name])
    compile(nodes(of: name, source), in: surroundings)
  }

  /// The nodes of a template, read once; none where its form is wrong.
  mutating func nodes(of name: String, _ source: SourceText) -> [TemplateNode] {
    if let known = parsed[name] { return known }
    parts.insert(name)
    let nodes = TemplateParser.nodes(of: source, log: &log) ?? []
    parsed[name] = nodes
    return nodes
  }

  mutating func compile(_ nodes: [TemplateNode], in surroundings: Surroundings) {
    guard surroundings.depth <= TemplateParser.maximumDepth, insertions <= Self.maximumInsertions else { return }
    for node in nodes {
      switch node {
      case .text(let range): addText(range, in: surroundings)
      case .value(let name, let isRaw): addValue(name, isRaw: isRaw, in: surroundings)
      case .section(let name, let isInverted, let body):
        addSection(name, isInverted: isInverted, body, in: surroundings)
      case .partial(let inclusion): insert(inclusion, in: surroundings)
      case .block(let block): insert(block, in: surroundings)
      }
    }
  }
}

// MARK: - Text

extension TemplateCompiler {
  private mutating func addText(_ range: Range<Int>, in surroundings: Surroundings) {
    let bytes = surroundings.source.bytes
    guard !surroundings.indent.isEmpty || surroundings.strip > 0 else { return program.addLiteral(bytes[range]) }
    var start = range.lowerBound
    repeat {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") {
        if start != surroundings.unindented { program.addLiteral(surroundings.indent) }
        let blank = bytes[start..<end].prefix(surroundings.strip).prefix { $0 == 0x20 || $0 == 0x09 }.count
        program.addLiteral(bytes[start + blank..<end])
      } else {
        program.addLiteral(bytes[start..<end])
      }
      start = end
    } while start < range.upperBound
  }
}

extension Diagnostic {
  fileprivate static func missing(_ name: String, in folder: TemplateFolder) -> Diagnostic {
    Diagnostic(
      .error, "template.missing", zh: "缺少模板“\(name).html”", en: "the template “\(name).html” is missing",
      at: SourceLocation(path: "\(folder.path)/\(name).html"),
      fixes: [
        Fix(zh: "在“\(folder.path)”里放上这个文件", en: "put this file into “\(folder.path)”")
      ])
  }
}
