import PortalPrivacy
import Testing

/// What a public site is full of, and must not be taken for personal information.
@Suite struct LegitimateTests {
  private static let codes: [String] = (0..<400).flatMap { number in
    let two = Numbers.two
    let date = "\(2015 + number % 12)-\(two(1 + number % 12))-\(two(1 + number % 28))"
    return [
      Numbers.projectCode(number), "20\(13 + number % 8)-330106-48-01-1\(two(number % 100))360",
      Numbers.creditCode(number), "002489401/20\(10 + number % 16)-\(10_000 + number)",
      "MB0P0\(two(number % 90))7-8/2024-00\(100 + number)",
      "杭政办函〔20\(10 + number % 16)〕\(number)号", "\(number * 7_654_321).\(two(number % 100))", "\(number * 98_765)",
      "13,800,\(100 + number),000.00", "1\(3 + number % 7)\(100_000_000 + number * 2_000_003).50",
      "0571-8\(1_000_000 + number * 17_777)", "(0571)8\(1_000_000 + number * 13_331)",
      "400-8\(two(number % 100))-\(1000 + number)", "12345", "96345",
      "330106\(two(number % 60))\(1 + number % 9)", "330106001-\(String(0x1000 + number * 31, radix: 16))",
      "xihu-p\(two(number % 90))", "xihu-f\(100 + number)",
      "3301\(two(number % 30))000\(1 + number % 9)", "浙ICP备\(10_000_000 + number)号-1",
      "浙公网安备 3301060200\(1000 + number)号", "GS（2024）\(1000 + number)号",
      "120.\(10_000 + number * 97)", "30.1\(3_812_345_600 + number)", "0.1\(3_812_345_600 + number)", date,
      date.filter { $0 != "-" }, "\(date) 1\(two(number % 10)):3\(number % 10)",
      "ZJAC01-2024-\(1000 + number)", "\(date)T08:00:00+08:00", "170\(1_000_000_000 + number * 99_999)",
      "3301060001\(10_000 + number)",
      "12016\(two(number % 90))\(100 + number)", "周一至周五 8:00—17:00", "西湖区古荡街道\(number)幢一层\(100 + number)室",
      "ISBN 978-7-\(1000 + number)-1357-\(number % 10)",
      "a13812345678b\(String(repeating: "0123456789abcdef", count: 3))",
    ]
  }

  @Test func `none of more than 5,000 codes, amounts, numbers and days is taken for a secret`() {
    #expect(Set(Self.codes).count >= 5_000)
    for code in Self.codes {
      for text in [code, "编号\(code)，", "a,\(code),b\n", "| \(code) | 2024 |"] {
        let items = PrivateScan.items(in: Array(text.utf8), .prose)
        #expect(items.isEmpty, "\(text)")
      }
    }
  }

  @Test func `a column of card-like numbers without a label is none of accounts`() {
    let text = "项目编号\n" + (0..<50).map { Numbers.card($0, length: 17) }.joined(separator: "\n")
    #expect(PrivateScan.items(in: Array(text.utf8), .table).isEmpty)
  }

  @Test func `a long line of digits or invisible marks takes no time`() {
    let digits = [UInt8](repeating: 0x31, count: 4 << 20)
    let marks = Array("1".utf8) + Array(String(repeating: "\u{200B}", count: 1 << 20).utf8)
    #expect(PrivateScan.items(in: digits, .prose).isEmpty)
    #expect(PrivateScan.items(in: marks, .prose).isEmpty)
  }
}
