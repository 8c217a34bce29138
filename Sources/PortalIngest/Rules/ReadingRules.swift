import PortalCore
import PortalModel

/// How the names of places are read: one syllable of small letters for each Chinese character.
struct ReadingRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (district, row) in content.districts.entries {
      check(district.pinyin, of: district.name, at: row.location(District.Columns.pinyin))
    }
    for (subdistrict, row) in content.subdistricts.entries {
      check(subdistrict.pinyin, of: subdistrict.name, at: row.location(Subdistrict.Columns.pinyin))
    }
    for (community, row) in content.communities.entries {
      check(community.pinyin, of: community.name, at: row.location(Community.Columns.pinyin))
    }
  }

  private func check(_ pinyin: Reported<String>, of name: String, at location: @autoclosure () -> SourceLocation) {
    guard let pinyin = pinyin.value else { return }
    let syllables = pinyin.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard syllables.allSatisfy({ !$0.isEmpty && $0.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) })
    else { return log.add(.pinyinForm(pinyin, at: location())) }
    let characters = name.unicodeScalars.count(where: \.properties.isIdeographic)
    if characters != syllables.count {
      log.add(.pinyinLength(name, characters, syllables.count, at: location()))
    }
  }
}

extension Diagnostic {
  fileprivate static func pinyinForm(_ pinyin: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "pinyin.form", zh: "拼音“\(pinyin)”应当全是小写字母，每个字一个音节，用空格隔开",
      en: "the pinyin “\(pinyin)” should be small letters, one syllable for each character, with spaces between",
      at: location, fixes: [Fix(zh: "写成“qing bo jie dao”这样，不标声调", en: "write it like “qing bo jie dao”, without tones")]
    )
  }

  fileprivate static func pinyinLength(
    _ name: String, _ characters: Int, _ syllables: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "pinyin.length", zh: "“\(name)”有 \(characters) 个汉字，拼音却有 \(syllables) 个音节",
      en: "“\(name)” has \(characters) Chinese characters, but its pinyin has \(syllables) syllables", at: location,
      fixes: [Fix(zh: "写出全称的拼音，每个字一个音节", en: "write the reading of the whole name, a syllable for each character")])
  }
}
