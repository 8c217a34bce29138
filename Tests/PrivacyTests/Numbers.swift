/// Numbers that these tests make up, each with its check digit; the same in every run.
enum Numbers {
  /// A citizen's id of 18 characters with another birth date for each number.
  static func citizenID(_ number: Int) -> String {
    let regions = ["330106", "330102", "330182", "110101", "652901", "440305"]
    let date = "\(1940 + number % 70)\(two(1 + number % 12))\(two(1 + number % 28))"
    let body = regions[number % regions.count] + date + three(number * 37 % 1000)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits(body), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  /// The first ids of which the last character is X.
  static let idsWithX: [String] = Array((0...).lazy.map(citizenID).filter { $0.hasSuffix("X") }.prefix(20))

  static func mobile(_ number: Int) -> String {
    "1\(3 + number % 7)\(number % 10)" + String(10_000_000 + number * 7_919_431 % 89_999_999)
  }

  /// A card number of 16 to 19 digits that passes Luhn's check.
  static func card(_ number: Int, length: Int) -> String {
    let body = "62" + String(repeating: "0", count: length - 11) + String(10_000_000 + number * 5_915_587 % 89_999_999)
    let sum = digits(body).reversed().enumerated().reduce(0) { sum, entry in
      let digit = entry.element * (entry.offset.isMultiple(of: 2) ? 2 : 1)
      return sum + digit / 10 + digit % 10
    }
    return body + String((10 - sum % 10) % 10)
  }

  /// A unified social credit code of Hangzhou.
  static func creditCode(_ number: Int) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let kinds = ["91", "12", "11", "52", "93"]
    let body =
      kinds[number % kinds.count] + "3301\(two(number % 3 == 0 ? 6 : number % 28))"
      + (number.isMultiple(of: 4)
        ? "MA2\(String(100_000 + number * 37 % 899_999))" : String(100_000_000 + number * 7919 % 899_999_999))
    var (weight, sum) = (1, 0)
    for character in body {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return body + String(alphabet[(31 - sum % 31) % 31])
  }

  /// A project code of GB/T 40058 with its check digit.
  static func projectCode(_ number: Int) -> String {
    let body =
      "2\(1 + number % 5)\(two(1 + number % 12))3301\(two(1 + number % 27))\(two(number % 90 + 1))\(two(1 + number % 4))"
      + String(10_000 + number * 37 % 89_999)
    let product = digits(body).reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    let all = Array(body + String((11 - product) % 10)).map(String.init)
    return [all[0..<4], all[4..<10], all[10..<12], all[12..<14], all[14..<20]].map { $0.joined() }.joined(
      separator: "-")
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func three(_ number: Int) -> String { number < 100 ? "0\(two(number))" : String(number) }

  private static func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }
}

extension String {
  /// The same in full-width digits and letters.
  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
  }

  /// The characters in groups of these sizes, with something between them.
  func grouped(_ sizes: Int..., by separator: String) -> String {
    var rest = self[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: separator)
  }
}
