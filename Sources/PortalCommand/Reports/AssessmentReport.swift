import PortalCore
import PortalSite

/// The list of `portal check --site` as a person reads it.
struct AssessmentReport {
  private let assessment: SiteAssessment
  private let language: Language

  init(_ assessment: SiteAssessment, in language: Language) {
    self.assessment = assessment
    self.language = language
  }

  /// Ends with a line break.
  var text: String {
    var lines = [heading]
    lines += assessment.vetoes.map { "  ✗ \(Self.veto[language])\($0[language])" }
    for item in assessment.items {
      lines.append("  \(item.faults.isEmpty ? "✓" : "✗") \(item.score)/\(item.points)  \(item.title[language])")
      lines += item.faults.map { "      · \($0[language])" }
    }
    lines.append(Self.untested[language])
    lines += SiteAssessment.untested.map { "  – \($0[language])" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let points = assessment.items.reduce(0) { $0 + $1.points }
    let verdict =
      assessment.vetoes.isEmpty
      ? Message(zh: "没有单项否决", en: "nothing fails the whole site") : Message(zh: "有单项否决", en: "the whole site fails")
    return Message(
      zh: "网站自查（对照全国政府网站检查指标，分值为本工具所定）：\(assessment.score)/\(points) 分，\(verdict.zh)",
      en:
        "The site by the items of the national check (the points are this tool's): \(assessment.score)/\(points), \(verdict.en)"
    )[language]
  }

  private static let veto = Message(zh: "单项否决：", en: "fails the whole site: ")
  private static let untested = Message(zh: "离线检查不了，须另行核实：", en: "What cannot be tested offline:")
}
