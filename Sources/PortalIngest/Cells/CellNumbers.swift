import PortalCore
import PortalModel

extension TableCell {
  func decimal(fractionDigits: Int) -> Int? {
    do throws(ExactDecimal.Failure) {
      let number = try ExactDecimal.read(text, fractionDigits: fractionDigits)
      return number >= 0 ? number : reject(.negative(text, column, at: location))
    } catch .tooManyDigits {
      return reject(.tooManyDecimals(text, fractionDigits, at: location))
    } catch .tooLarge {
      return reject(.tooLarge(text, at: location))
    } catch {
      return reject(whyNotANumber)
    }
  }

  func year() -> Year? {
    let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
    guard digits.utf8.count == 4, let number = Int(digits), (1949...2100).contains(number) else {
      return reject(.notAYear(text, at: location))
    }
    return Year(number)
  }

  /// The nearest explanation of why the text is no number.
  private var whyNotANumber: Diagnostic {
    let plain = text.plainForms
    if plain != text, (try? ExactDecimal.read(plain, fractionDigits: 6)) != nil {
      return .fullWidth(text, plain, at: location)
    }
    for unit in MeasureUnit.all + MeasureUnit.short where plain.hasSuffix(unit.name) {
      let number = plain.dropLast(unit.name.count).filter { $0 != " " }
      if let scaled = unit.scaled(number) { return .unitInCell(text, unit.name, fix: scaled, at: location) }
    }
    return .notANumber(text, isNothing: Self.wordsForNothing.contains(text), at: location)
  }
}

extension String {
  /// Whether the text can name a record: small letters and digits, with single hyphens or full stops between them.
  var isIdentifier: Bool {
    let words = utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { Self.identifierLetters.contains($0) }
    }
  }

  private static let identifierLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
}

extension Diagnostic {
  fileprivate static func negative(
    _ text: String, _ column: ColumnDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "cell.negative", zh: "“\(column.title)”不能是负数（\(text)）",
      en: "“\(column.name)” cannot be negative (\(text))",
      at: location,
      fixes: [Fix(zh: "没有就写“-”，未报送就空着", en: "write “-” for none, nothing for not reported")])
  }

  fileprivate static func tooManyDecimals(_ text: String, _ digits: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.too-many-decimals", zh: digits == 0 ? "“\(text)”应是整数" : "“\(text)”最多可有 \(digits) 位小数",
      en: digits == 0 ? "“\(text)” must be a whole number" : "“\(text)” may have at most \(digits) decimals",
      at: location)
  }

  fileprivate static func tooLarge(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.too-large", zh: "“\(text)”太大了", en: "“\(text)” is too large", at: location,
      fixes: [Fix(zh: "核对位数和单位", en: "compare its digits and its unit")])
  }

  fileprivate static func fullWidth(_ text: String, _ plain: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.full-width", zh: "“\(text)”是全角字符，数字要用半角",
      en: "“\(text)” is in full-width characters; use plain digits",
      at: location, fixes: [.replace(with: plain)])
  }

  fileprivate static func unitInCell(
    _ text: String, _ unit: String, fix: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "cell.unit", zh: "单元格只写数字，不写单位“\(unit)”", en: "write the number alone, without the unit “\(unit)”",
      at: location, fixes: [.replace(with: fix)])
  }

  fileprivate static func notANumber(_ text: String, isNothing: Bool, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.not-a-number", zh: "“\(text)”不是数字", en: "“\(text)” is not a number", at: location,
      fixes: isNothing
        ? [Fix(zh: "没有就写“-”，未报送就空着", en: "write “-” for none, nothing for not reported")]
        : [Fix(zh: "只写一个确切的数字", en: "write one exact number")])
  }

  fileprivate static func notAYear(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.not-a-year", zh: "“\(text)”不是“2025”这样的年份", en: "“\(text)” is no year such as “2025”", at: location)
  }
}
