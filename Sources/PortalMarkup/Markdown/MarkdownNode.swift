internal import CCmark

#if canImport(Glibc)
  internal import Glibc
#endif

/// A node of cmark's syntax tree, valid as long as its tree.
struct MarkdownNode: Hashable {
  let pointer: OpaquePointer

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }

  /// The lines of a block, or the line of an inline node, counted from 1 in the text that cmark read.
  var lines: ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(pointer)))
    return first...max(first, Int(cmark_node_get_end_line(pointer)))
  }

  /// The byte of its first line at which a block begins, counted from 1.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Whether this paragraph is written without `<p>`, because it stands in an item of a tight list.
  var isTightParagraph: Bool { parent?.parent?.isTight ?? false }

  /// The text of a leaf as UTF-8.
  var literal: [UInt8] { Self.bytes(cmark_node_get_literal(pointer)) }
  /// What follows the fence of a code block.
  var fenceInfo: [UInt8] { Self.bytes(cmark_node_get_fence_info(pointer)) }
  /// The destination of a link or image, without escapes.
  var destination: [UInt8] { Self.bytes(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: [UInt8] { Self.bytes(cmark_node_get_title(pointer)) }

  /// Gives a leaf another text.
  func setLiteral(_ text: String) {
    cmark_node_set_literal(pointer, text)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    return text.withMemoryRebound(to: UInt8.self, capacity: strlen(text)) {
      ChineseEmphasis.unmarked(UnsafeBufferPointer(start: $0, count: strlen(text)))
    }
  }
}

extension MarkdownNode {
  /// What a reader reads in this node, without markup; a line break is a space, or nothing between Chinese lines.
  ///
  /// - Complexity: O(*n*) in the nodes below; does not recurse.
  func plainText(joiningChinese: Bool) -> String {
    var text: [UInt8] = []
    var walk = MarkdownWalk(self)
    while let step = walk.next() {
      guard step.isEntering else { continue }
      switch step.node.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += step.node.literal
      case CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      case CMARK_NODE_SOFTBREAK:
        if !(joiningChinese && step.node.isBetweenChinese) { text.append(UInt8(ascii: " ")) }
      default: continue
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether this soft line break has Chinese text on both sides.
  var isBetweenChinese: Bool {
    var before = previous
    while let inner = before?.lastChild { before = inner }
    var after = next
    while let inner = after?.firstChild { after = inner }
    guard let before, let after, before.kind == CMARK_NODE_TEXT, after.kind == CMARK_NODE_TEXT else { return false }
    return joinsLines(
      String(decoding: before.literal.suffix(64), as: UTF8.self).unicodeScalars,
      String(decoding: after.literal.prefix(64), as: UTF8.self).unicodeScalars)
  }
}
