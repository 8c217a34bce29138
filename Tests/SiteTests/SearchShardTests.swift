import PortalSite
import Testing

@Suite struct SearchShardTests {
  private func posting(_ gram: String, _ field: SearchField, _ document: Int, at position: Int) -> SearchPosting {
    let units = Array(gram.utf16)
    return SearchPosting(units[0], units.count > 1 ? units[1] : 0, in: field, of: document, at: position)
  }

  @Test func `a text is folded place for place`() {
    for (text, folded) in [
      ("ＱＢ１２（甲）", "qb12(甲)"), ("A　b\tc\nd", "a b c d"), ("１５分钟，～", "15分钟,~"), ("𫛛Ａ", "𫛛a"), ("É", "É"),
    ] {
      #expect(SearchText.folded(text) == Array(folded.utf16))
    }
  }

  @Test func `consecutive documents that have a gram in the same places are one run`() {
    let postings = [
      posting("社区", .name, 0, at: 2), posting("社区", .name, 1, at: 2), posting("社区", .name, 2, at: 2),
      posting("社区", .name, 5, at: 0), posting("社区", .name, 5, at: 4), posting("社区", .body, 5, at: 300),
    ]
    let lists: [UInt8] = [
      0x10,  // two runs in the name
      1, 1, 4,  // from document 0 on, one beyond two, at 2
      4, 1, 8,  // after a gap of two, one document, at 0 and four on
      0x0B,  // one run in the body
      10, 0xD8, 0x04,  // document 5, at 300
    ]
    #expect(SearchShard(postings).bytes == [0xBE, 0xF2, 0x01, 0x53, 0x3A, UInt8(lists.count)] + lists)
  }

  @Test func `a document with one place more than its neighbour begins a run of its own`() {
    let postings = [
      posting("甲", .place, 3, at: 1), posting("乙丙", .place, 3, at: 1), posting("乙丙", .place, 4, at: 1),
      posting("乙丙", .place, 4, at: 3),
    ].sorted()
    let two: [UInt8] = [0x12, 6, 2, 0, 3, 4]  // two runs in the place: document 3 at 1; document 4 at 1 and 3
    let one: [UInt8] = [0x0A, 6, 2]
    #expect(SearchShard(postings).bytes == [0xD9, 0x9C, 0x01, 0x4E, 0x19, 6] + two + [0xD9, 0x4D, 0, 0, 3] + one)
  }
}
