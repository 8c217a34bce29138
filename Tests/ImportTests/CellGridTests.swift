import PortalCore
import Testing

struct CellGridTests {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func `columns have letters as in a spreadsheet`(column: Int, letters: String) {
    #expect(CellGrid.letters(ofColumn: column) == letters)
  }
}
