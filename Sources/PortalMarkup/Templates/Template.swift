/// A template that was checked against a shape and made ready to be filled; filling it cannot fail.
package struct Template: Sendable {
  /// `community`, `partials/kpi`.
  package let name: String
  /// The templates that it inserts, itself included, in order of their names' bytes.
  package let parts: [String]
  private let fieldCount: Int
  private let program: TemplateProgram

  init(name: String, parts: [String], fieldCount: Int, program: TemplateProgram) {
    self.name = name
    self.parts = parts
    self.fieldCount = fieldCount
    self.program = program
  }

  /// Writes the template filled with the values of a page; may be called from several threads at once.
  ///
  /// - Precondition: the record has the shape that the template was compiled against.
  /// - Complexity: O(*n*) in the bytes written.
  package func render(_ record: ViewRecord, into buffer: inout ByteBuffer) {
    precondition(record.count == fieldCount, "a record of another shape than the template's")
    program.run(record, into: &buffer)
  }
}
