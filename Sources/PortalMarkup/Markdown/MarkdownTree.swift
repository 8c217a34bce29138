internal import CCmark

extension MarkdownNode {
  /// Does something with the syntax tree of a text, which is freed afterwards.
  ///
  /// What is not UTF-8, and NUL, is U+FFFD in it.
  /// - Complexity: O(*n*) in the bytes, given that brackets are not nested without bound.
  static func withTree<Result>(of text: [UInt8], _ body: (MarkdownNode) -> Result) -> Result {
    let root = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_VALIDATE_UTF8)
    }
    guard let root else { preconditionFailure("cmark gives a document for every text") }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(pointer: root))
  }

  /// Whether nodes of this kind have no children and no way out.
  var isLeaf: Bool {
    switch kind {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT, CMARK_NODE_CODE,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }
}

/// A way through the nodes of a tree, in the order of the text, without recursion.
struct MarkdownWalk: ~Copyable {
  /// A node, met on the way in or on the way out; a leaf is only entered.
  struct Step {
    let node: MarkdownNode
    let isEntering: Bool
  }

  private let iterator: OpaquePointer

  init(_ root: MarkdownNode) {
    guard let iterator = cmark_iter_new(root.pointer) else { preconditionFailure("a node has an iterator") }
    self.iterator = iterator
  }

  deinit { cmark_iter_free(iterator) }

  /// The next step; `nil` at the end.
  mutating func next() -> Step? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return nil }
    return Step(node: MarkdownNode(pointer: pointer), isEntering: event == CMARK_EVENT_ENTER)
  }

  /// Goes on after a node with children that was just entered; it is not met on the way out.
  mutating func skip(_ node: MarkdownNode) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }
}
