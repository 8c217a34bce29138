/// The HTML of a text with gaps where the addresses of its links go.
struct MarkdownPieces: Sendable {
  /// Something that depends on an address.
  enum Gap: Sendable {
    /// The opening tag of a link, by its number.
    case open(Int)
    case close(Int)
    /// A whole image, by its number; a figure shows its title as its caption.
    case image(Int, isFigure: Bool)
  }

  /// All that depends on no address.
  var buffer = ByteBuffer()
  private(set) var gaps: [(offset: Int, gap: Gap)] = []
  var links: [MarkdownLink] = []
  var images: [MarkdownLink] = []
  let profile: MarkdownDocument.Profile

  init(profile: MarkdownDocument.Profile) {
    self.profile = profile
  }

  /// Leaves a gap at the end of what is written so far.
  mutating func leave(_ gap: Gap) {
    gaps.append((buffer.bytes.count, gap))
  }

  /// The HTML with its gaps filled.
  func html(links resolve: (_ destination: String) -> String?) -> HTML {
    var page = ByteBuffer(capacity: buffer.bytes.count + gaps.count * 64)
    var copied = 0
    var isOpen = false
    for (offset, gap) in gaps {
      buffer.bytes.withUnsafeBytes { page.append(UnsafeRawBufferPointer(rebasing: $0[copied..<offset])) }
      copied = offset
      switch gap {
      case .open(let number): isOpen = open(links[number], in: &page, resolve)
      case .close: if isOpen { page.append("</a>") }
      case .image(let number, let isFigure): write(images[number], isFigure: isFigure, in: &page, resolve)
      }
    }
    buffer.bytes.withUnsafeBytes { page.append(UnsafeRawBufferPointer(rebasing: $0[copied...])) }
    return HTML(safe: page.bytes)
  }

  private func open(
    _ link: MarkdownLink, in page: inout ByteBuffer, _ resolve: (_ destination: String) -> String?
  ) -> Bool {
    guard let address = address(of: link, resolve) else { return false }
    page.append("<a href=\"")
    page.appendAddress(address)
    page.append("\"")
    append(title: link.title, to: &page)
    if profile == .portal, link.isOtherSite { page.append(" rel=\"external\"") }
    page.append(">")
    return true
  }

  private func write(
    _ image: MarkdownLink, isFigure: Bool, in page: inout ByteBuffer, _ resolve: (_ destination: String) -> String?
  ) {
    guard image.target.isFile || profile == .commonMark, let address = address(of: image, resolve) else {
      page.appendEscaped(image.text)
      return
    }
    page.append("<img src=\"")
    page.appendAddress(address)
    page.append("\" alt=\"")
    page.appendEscaped(image.text)
    page.append("\"")
    if !isFigure { append(title: image.title, to: &page) }
    if profile == .portal { page.append(" loading=\"lazy\"") }
    page.append(profile.voidEnd)
  }

  private func append(title: String, to page: inout ByteBuffer) {
    guard !title.isEmpty else { return }
    page.append(" title=\"")
    page.appendEscaped(title)
    page.append("\"")
  }

  private func address(of link: MarkdownLink, _ resolve: (_ destination: String) -> String?) -> String? {
    switch link.target {
    case .record, .file: resolve(link.destination)
    case .anchor, .outside: link.destination
    case .unsafe: nil
    }
  }
}
