import PortalCore
import Testing

struct ExactnessTests {
  @Test(arguments: [("912.5", 91250), ("1,520", 152_000), ("0.01", 1), ("-3", -300), ("7.10", 710), ("1.000", 100)])
  func `a decimal is read exactly`(text: String, hundredths: Int) throws {
    #expect(try ExactDecimal.read(text, fractionDigits: 2) == hundredths)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,52", "12,3456", "1e3", "NaN", "１", "1 000", "+5"])
  func `what is not a plain decimal is refused`(text: String) {
    #expect(throws: ExactDecimal.Failure.notANumber) { try ExactDecimal.read(text, fractionDigits: 2) }
  }

  @Test func `more digits than the unit holds are refused, not rounded`() {
    #expect(throws: ExactDecimal.Failure.tooManyDigits) { try ExactDecimal.read("59.999", fractionDigits: 2) }
    #expect(throws: ExactDecimal.Failure.tooLarge) { try ExactDecimal.read("99999999999999999999", fractionDigits: 2) }
  }

  @Test func `ratios compare without rounding`() throws {
    let third = try #require(Ratio(1, over: 3))
    #expect(try #require(Ratio(333_333_333, over: 1_000_000_000)) < third)
    #expect(try #require(Ratio(2, over: 6)) == third)
    #expect(third.percent == "33.3")
    #expect(try #require(Ratio(1115, over: 1000)).percent == "111.5")
    #expect(Ratio(1, over: 0) == nil)
    #expect(try #require(Ratio(.max, over: 1)).rounded(scale: 1000) == .max)
  }

  @Test func `numbers are written with groups and without idle zeros`() {
    #expect(FloorArea(hundredths: 91250).written == "912.5")
    #expect(Money(fen: 123_456_700).written == "1,234,567")
    #expect(Money(fen: 1_250_001_00).writtenInTenThousands == "125.0001")
    #expect((-1234).grouped == "-1,234")
    #expect(writtenDecimal(-5, fractionDigits: 2) == "-0.05")
  }
}
