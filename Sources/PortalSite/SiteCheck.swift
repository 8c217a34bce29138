package import PortalCore

extension Site {
  /// Makes every file once, hands each to a sink, and says what is wrong with the whole.
  ///
  /// Every internal link and anchor has to lead somewhere, no page may fetch from another host, and no two files may
  /// have one path. Pages are dropped as soon as the sink has taken them.
  /// - Parameters:
  ///   - sink: takes each file once, from several threads; should not make anything public before the log is known.
  ///   - jobs: how many threads may work at once; the log does not depend on it.
  /// - Throws: what the sink throws, the earliest by the order of the files.
  package func check<Sink: SiteSink>(handingTo sink: Sink, jobs: Int) throws(Sink.Failure) -> DiagnosticLog {
    let outline = SiteOutline(of: self, jobs: jobs)
    let sitemap = Sitemap(of: outline, at: address).files
    let sealed = seal == nil ? [] : EditionSeal.paths
    let known = PathSet((outline.paths + sitemap.map(\.path) + sealed).map { PagePlace($0).hash })
    let slices = inParallel(count: count, jobs: jobs) { range in
      Result { () throws(Sink.Failure) in
        try hand(range, of: outline, to: sink, reader: LinkReader(address: address, known: known))
      }
    }
    var survey = LinkSurvey()
    for slice in slices { survey.add(try slice.get()) }
    for file in sitemap { try sink.take(file) }
    var log = outline.log
    if !survey.isFaultless { log.add(contentsOf: faults(outline, known, PathSet(survey.anchors), jobs: jobs)) }
    return log
  }

  /// Makes every file once and says what is wrong with the whole, without handing the files on.
  package func check(jobs: Int) -> DiagnosticLog {
    check(handingTo: Nowhere(), jobs: jobs)
  }

  /// Drops what it takes.
  private struct Nowhere: SiteSink {
    func take(_ file: SiteFile) {}
  }

  private func hand<Sink: SiteSink>(
    _ range: Range<Int>, of outline: SiteOutline, to sink: Sink, reader: LinkReader
  ) throws(Sink.Failure) -> LinkSurvey {
    var survey = LinkSurvey()
    for number in range where outline.isSound[number] {
      let file = SiteFile(path: outline.paths[number], body: content(of: number))
      reader.read(file) { survey.add($0) }
      try sink.take(file)
    }
    return survey
  }

  /// Makes all files once more to say which links are wrong; only asked where some are.
  private func faults(_ outline: SiteOutline, _ known: PathSet, _ anchors: PathSet, jobs: Int) -> DiagnosticLog {
    let reader = LinkReader(address: address, known: known)
    let slices = inParallel(count: count, jobs: jobs) { range in
      var faults = LinkFaults(anchors: anchors)
      for number in range where outline.isSound[number] {
        let file = SiteFile(path: outline.paths[number], body: content(of: number))
        reader.read(file) { faults.add($0, on: file.path) }
      }
      return faults
    }
    var faults = LinkFaults(anchors: anchors)
    for slice in slices { faults.add(slice) }
    let numbers = Dictionary(outline.paths.enumerated().map { ($1, $0) }) { first, _ in first }
    let linked = Dictionary(outline.paths.enumerated().map { (SiteOutline.linked($1), $0) }) { first, _ in first }
    return faults.log(
      pages: outline.paths.map(SiteOutline.linked),
      anchors: { page in linked[page].map(self.anchors) ?? [] },
      origin: { path in numbers[path].map(origin) })
  }

  /// The anchors of a page, which is made once more for it.
  private func anchors(of number: Int) -> [String] {
    guard case .bytes(let html) = content(of: number) else { return [] }
    return html.withUnsafeBufferPointer { bytes in
      var anchors: [String] = []
      var scanner = MarkupScanner(bytes)
      scanner.run { role, value in
        if role == .id { anchors.append(String(decoding: LinkText.decoded(value), as: UTF8.self)) }
      }
      return anchors
    }
  }
}
