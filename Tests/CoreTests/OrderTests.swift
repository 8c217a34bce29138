import PortalCore
import Testing

struct OrderTests {
  @Test func `texts stand in the order of their bytes, whatever their language`() {
    let texts = ["", "a", "a/b", "a-b", "ab", "é", "e\u{301}", "西湖", "西湖区", "\u{FF}", "😀", "\u{0}"]
    for left in texts {
      for right in texts {
        #expect(left.isBefore(right) == left.utf8.lexicographicallyPrecedes(right.utf8))
      }
    }
  }

  @Test(arguments: [1, 2, 8]) func `two pieces of work give what each gives alone`(jobs: Int) {
    let (number, text) = together(jobs: jobs) {
      7
    } _: {
      "seven"
    }
    #expect(number == 7 && text == "seven")
  }

  @Test func `a digest is read back from its hexadecimal digits, and from nothing else`() {
    let digest = Digest(of: Array("西湖区".utf8))
    #expect(Digest(hex: digest.hexBytes[...]) == digest)
    #expect(Digest(hex: digest.hexBytes.dropLast()) == nil)
    #expect(Digest(hex: (digest.hexBytes.dropLast() + [UInt8(ascii: "G")])[...]) == nil)
    #expect(digest.hex.count == 64)
  }
}
