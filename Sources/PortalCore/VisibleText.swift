extension String {
  /// The text with control and bidirectional characters made visible, so that a terminal or a reader cannot be misled.
  ///
  /// A line break is shown as `⏎`, a tab as a blank, what has no shape of its own as U+FFFD.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isMisleading) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: scalars.append(" ")
      case 0x0A: scalars.append("⏎")
      case 0x0D: continue
      default: scalars.append(scalar.isMisleading ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }

  /// Whether Windows keeps the name for a device, whatever stands behind its first full stop: `con`, `nul.txt`.
  ///
  /// A folder or file of that name cannot be checked out or opened there.
  package var isReservedByWindows: Bool {
    let stem = utf8.prefix { $0 != UInt8(ascii: ".") }.map { $0 & 0xDF }
    switch stem.count {
    case 3: return ["CON", "PRN", "AUX", "NUL"].contains { $0.utf8.elementsEqual(stem) }
    // A digit is what remains of it without the bit of small letters.
    case 4: return ["COM", "LPT"].contains { $0.utf8.elementsEqual(stem.prefix(3)) } && (0x11...0x19).contains(stem[3])
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, has no shape of its own, or turns the direction of what follows it.
  package var isMisleading: Bool {
    guard value > 0x7E else { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
