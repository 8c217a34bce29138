internal import CCmark
import PortalCore

extension MarkdownRenderer {
  /// Begins a link, whose address is filled in later.
  mutating func enter(link node: MarkdownNode) {
    openLink = pieces.links.count
    pieces.links.append(link(of: node, at: places.line(node.lines.lowerBound)))
    pieces.leave(.open(pieces.links.count - 1))
  }

  /// Ends a link, and finds its place: behind its text.
  mutating func leave(link node: MarkdownNode) {
    guard let number = openLink else { return }
    openLink = nil
    pieces.links[number].location = places.destination(node.destination, line: node.lines.lowerBound)
    pieces.leave(.close(number))
    report(unsafe: pieces.links[number])
  }

  /// Writes an image; one that stands alone in its paragraph as a figure, with its title or its text as the caption.
  mutating func write(image node: MarkdownNode, isFigure: Bool) {
    let place = places.destination(node.destination, line: node.lines.lowerBound)
    let image = link(of: node, at: place)
    if isFigure { open(block: "<figure>") }
    pieces.leave(.image(pieces.images.count, isFigure: isFigure))
    pieces.images.append(image)
    if isFigure {
      pieces.buffer.append("<figcaption>")
      pieces.buffer.appendEscaped(image.title.isEmpty ? image.text : image.title)
      pieces.buffer.append("</figcaption></figure>\n")
    }
    guard profile == .portal else { return }
    report(unsafe: image)
    if image.text.allSatisfy(\.isWhitespace) { log.add(.imageWithoutText(at: place)) }
    switch image.target {
    case .outside, .record, .anchor: log.add(.imageWithoutFile(at: place))
    case .file, .unsafe: break
    }
  }

  private func link(of node: MarkdownNode, at location: SourceLocation) -> MarkdownLink {
    let destination = String(decoding: node.destination, as: UTF8.self)
    return MarkdownLink(
      destination: destination, text: node.plainText(joiningChinese: profile == .portal),
      title: String(decoding: node.title, as: UTF8.self), target: MarkdownLink.Target(destination), location: location)
  }

  private mutating func report(unsafe link: MarkdownLink) {
    if case .unsafe(let scheme) = link.target { log.add(.unsafeLink(scheme, at: link.location)) }
  }
}

extension Diagnostic {
  fileprivate static func imageWithoutText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.image-without-alt", zh: "图片缺少替代文字", en: "the image has no alternative text", at: location,
      fixes: [Fix(zh: "写作 ![图中内容](文件)", en: "write ![what it shows](file)")])
  }

  fileprivate static func imageWithoutFile(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.image-without-file", zh: "图片须是本站内容中的文件，不能来自其他网站",
      en: "an image has to be a file of the content, not of another site", at: location,
      fixes: [Fix(zh: "把图片放入 media 文件夹，写相对路径", en: "put it into the folder media and write the relative path")])
  }

  fileprivate static func unsafeLink(_ scheme: String, at location: SourceLocation) -> Diagnostic {
    let names = MarkdownLink.Target.schemes.joined(separator: ", ")
    let nearest = nearestName(to: scheme, in: MarkdownLink.Target.schemes)
    return Diagnostic(
      .error, "markdown.unsafe-link", zh: "链接不能以“\(scheme)”开头，只能是 \(names) 或相对路径",
      en: "a link cannot begin with “\(scheme)”, only with \(names) or as a relative path", at: location,
      fixes: nearest.map { [Fix(zh: "改用“\($0):”", en: "use “\($0):”")] } ?? [])
  }
}
