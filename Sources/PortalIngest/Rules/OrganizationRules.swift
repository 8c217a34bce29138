import PortalCore
import PortalModel

/// Bodies that build, own or run something: each once, under the code of its licence.
struct OrganizationRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Organization.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    var names: [String: SourceLocation] = [:]
    var codes: [String: SourceLocation] = [:]
    let known = namesInRecords
    for (organization, row) in content.organizations.entries {
      let (name, code) = (row.location(Columns.name), row.location(Columns.creditCode))
      if let first = names.updateValue(name, forKey: organization.name) {
        log.add(.repeated(organization.name, at: name, first: first))
      }
      if let first = codes.updateValue(code, forKey: organization.creditCode) {
        log.add(.sharedCode(organization.creditCode, at: code, first: first))
      }
      if content.projects.isWhole, content.facilities.isWhole, !known.contains(organization.name) {
        log.add(.notInRecords(organization.name, known: known, at: name))
      }
      checkCode(organization, row)
    }
  }

  private func checkCode(_ organization: Organization, _ row: TableRow) {
    let fault = CreditCode(organization.creditCode).fault
    switch fault {
    case .form: log.add(.creditCodeForm(organization.creditCode, at: row.location(Columns.creditCode)))
    case .checkCharacter, .organizationCode:
      if organization.exception.value == nil, let fault {
        log.add(.creditCode(organization.creditCode, fault, at: row.location(Columns.creditCode)))
      }
    case nil:
      if organization.exception.value != nil {
        log.add(.needlessException(organization.creditCode, at: row.location(Columns.exception)))
      }
    }
  }

  /// Every owner, builder and operator that a project or a facility names.
  private var namesInRecords: Set<String> {
    let projects = content.projects.complete.flatMap { [$0.owner.value, $0.builder.value, $0.operatedBy.value] }
    return Set((projects + content.facilities.complete.map(\.operatedBy.value)).compactMap(\.self))
  }
}

extension Diagnostic {
  fileprivate static func repeated(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "organization.repeated", zh: "“\(name)”出现了两次", en: "“\(name)” stands twice", at: location,
      notes: [.first(at: first)], fixes: [Fix(zh: "只留一行", en: "keep one of the rows")])
  }

  fileprivate static func sharedCode(_ code: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "organization.shared-code", zh: "两个单位写了同一个统一社会信用代码“\(code)”",
      en: "two bodies have one credit code, “\(code)”", at: location, notes: [.first(at: first)],
      fixes: [Fix(zh: "对照证照改正；是同一个单位的，统一名称", en: "compare the licences; if they are one body, use one name")])
  }

  fileprivate static func notInRecords(_ name: String, known: Set<String>, at location: SourceLocation) -> Diagnostic {
    let near = Fix.nearest(to: name, in: known.sorted())
    return Diagnostic(
      .warning, "organization.not-in-records", zh: "没有项目或设施写着“\(name)”这个单位",
      en: "no project or facility names “\(name)”", at: location,
      fixes: near.isEmpty ? [Fix(zh: "名称要与台账里写的一样；不再有关的删去", en: "write it as the records do, or remove it")] : near)
  }

  fileprivate static func creditCodeForm(_ code: String, at location: SourceLocation) -> Diagnostic {
    let plain = code.plainForms.uppercased()
    let isMeant = plain != code && CreditCode(plain).fault != .form
    return Diagnostic(
      .error, "organization.credit-code", zh: "统一社会信用代码“\(code.shortened)”应是 18 位数字和大写字母，不用 I、O、S、V、Z",
      en: "the credit code “\(code.shortened)” must have 18 digits and capital letters, without I, O, S, V and Z",
      at: location,
      fixes: [isMeant ? .replace(with: plain) : Fix(zh: "照证照抄写", en: "copy it from the licence")])
  }

  fileprivate static func creditCode(_ code: String, _ fault: CreditCode.Fault, at location: SourceLocation)
    -> Diagnostic
  {
    let exception = Fix(
      zh: "对照证照改正；证照上就是这样的，在“代码例外说明”里写明核对过什么",
      en: "compare the licence; if it was issued so, say in code_exception what was compared")
    if case .organizationCode(let expected) = fault {
      return Diagnostic(
        .error, "organization.code-in-code", zh: "统一社会信用代码“\(code)”里的组织机构代码校验位应是 \(expected)，可能抄错",
        en: "the organisation's code in “\(code)” should end in \(expected): it may be mistyped", at: location,
        fixes: [exception])
    }
    let expected = if case .checkCharacter(let character) = fault { String(character) } else { "" }
    return Diagnostic(
      .error, "organization.check-character", zh: "统一社会信用代码“\(code)”的校验位应是 \(expected)，可能抄错",
      en: "the check character of “\(code)” should be \(expected): it may be mistyped", at: location, fixes: [exception]
    )
  }

  fileprivate static func needlessException(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "organization.needless-exception", zh: "“\(code)”校验相符，不需要例外说明",
      en: "“\(code)” is right; no exception is needed", at: location, fixes: [Fix(zh: "删去说明", en: "leave it blank")])
  }
}
