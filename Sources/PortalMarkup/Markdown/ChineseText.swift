extension Unicode.Scalar {
  /// Whether this is a character of Chinese (or Japanese) writing: an ideograph, kana, bopomofo, or a full-width mark.
  var isChinese: Bool {
    switch value {
    case 0x2E80...0x30FF, 0x3100...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether this mark belongs to Chinese and to Western writing alike: curly quotes, dashes, ellipses, the middle dot.
  var isSharedMark: Bool {
    switch value {
    case 0x00B7, 0x2013...0x201D, 0x2026: true
    default: false
    }
  }

  /// Whether CommonMark 0.30 takes this for a punctuation character: ASCII's and Unicode's categories P.
  var isMarkdownPunctuation: Bool {
    if isASCII {
      return switch value {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      default: false
      }
    }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether CommonMark 0.30 takes this for white space.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case ..<0x80: false
    default: properties.generalCategory == .spaceSeparator
    }
  }
}

/// Whether a line break between two texts is written without a space: both sides are Chinese.
///
/// A mark that both writings share is Chinese beside a Chinese character; two such marks go by what they enclose.
func joinsLines(_ before: some BidirectionalCollection<Unicode.Scalar>, _ after: some Collection<Unicode.Scalar>)
  -> Bool
{
  guard let left = before.last, let right = after.first else { return false }
  switch (left.isChinese, right.isChinese) {
  case (true, true): return true
  case (true, false): return right.isSharedMark
  case (false, true): return left.isSharedMark
  case (false, false):
    guard left.isSharedMark, right.isSharedMark,
      let enclosedLeft = before.last(where: { !$0.isSharedMark }),
      let enclosedRight = after.first(where: { !$0.isSharedMark })
    else { return false }
    return enclosedLeft.isChinese && enclosedRight.isChinese
  }
}
