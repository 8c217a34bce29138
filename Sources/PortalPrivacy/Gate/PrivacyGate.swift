package import PortalCore

/// Looks through everything that a site is made from, and holds back what must not be public.
package struct PrivacyGate: Sendable {
  /// A file that is published as it is.
  package struct File: Sendable {
    /// As the author knows it: `content/files/plan.pdf`.
    package let path: String
    package let bytes: @Sendable () -> [UInt8]?

    /// - Parameter bytes: called once, on any thread; `nil` where the file is gone.
    package init(path: String, bytes: @escaping @Sendable () -> [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let allowed: AllowList
  /// What the paths of the content begin with: `content/`.
  private let prefix: String
  private let pdf: @Sendable (String) -> PDFText?

  /// - Parameters:
  ///   - folder: the content folder, as its paths begin.
  ///   - pdf: the text of the PDF file at a path; `nil` where it cannot be read. Called from several threads at once.
  package init(_ allowed: AllowList, folder: String, pdf: @escaping @Sendable (String) -> PDFText?) {
    self.allowed = allowed
    self.pdf = pdf
    prefix = folder + "/"
  }

  /// Looks through one file that somebody hands in, where nothing is let through.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func look(atGiven file: File) -> PrivacyReport {
    var log = DiagnosticLog()
    return PrivacyGate(AllowList(nil, log: &log), folder: "") { _ in nil }.look(at: file)
  }

  /// Looks through texts and attachments, and all their names.
  ///
  /// - Parameter jobs: how many threads may work at once; what comes out does not depend on it.
  /// - Complexity: O(*n*) in the bytes.
  package func look(at texts: [SourceText], _ files: [File], jobs: Int) -> PrivacyReport {
    let found = inParallel(count: texts.count + files.count, jobs: jobs, slice: 1) { range in
      range.lowerBound < texts.count
        ? look(at: texts[range.lowerBound]) : look(at: files[range.lowerBound - texts.count])
    }
    var report = PrivacyReport()
    for result in found { report.add(result) }
    for (number, entry) in allowed.entries.enumerated() where !report.used.contains(number) {
      report.add(DiagnosticLog([.unusedPermission(entry)]))
    }
    return report
  }

  private func look(at text: SourceText) -> PrivacyReport {
    let decoded = text.bytes.isEmpty ? nil : text.decodedQuietly
    var report = PrivacyReport()
    lookAtName(text.path, &report)
    look(at: Attachment.Part(text: decoded ?? text, form: TextForm(of: text.path)), of: text.path, &report)
    return report
  }

  private func look(at file: File) -> PrivacyReport {
    var report = PrivacyReport()
    lookAtName(file.path, &report)
    let attachment = Attachment(file, pdf: pdf)
    for part in attachment.parts { look(at: part, of: file.path, &report) }
    report.add(attachment.log)
    return report
  }

  /// Looks at a path, without the ending of the file's name.
  private func lookAtName(_ path: String, _ report: inout PrivacyReport) {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let text = SourceText(path: path, text: String(stem))
    look(at: Attachment.Part(text: text, form: .prose), of: path, &report, isName: true)
  }

  private func look(
    at part: Attachment.Part, of path: String, _ report: inout PrivacyReport, isName: Bool = false
  ) {
    let items = PrivateScan.items(in: part.text.bytes, part.form)
    guard !items.isEmpty else { return }
    var masked = MaskedText(part.text.bytes)
    var held: [(item: PrivateItem, shown: String)] = []
    for item in items {
      let plain = item.plain(in: part.text.bytes)
      if path.hasPrefix(prefix), let entry = allowed.entry(for: item, plain, in: String(path.dropFirst(prefix.count))) {
        var copy = masked
        report.let(item, shown: copy.hide(item), at: part.text.location(item.range), by: allowed, entry, isName: isName)
      } else {
        held.append((item, masked.hide(item)))
      }
    }
    report.hold(held, in: part.text, masked: masked.bytes, isName: isName)
  }
}
