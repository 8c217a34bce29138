import PortalCore
import PortalModel

/// The documents of the “1+N” library: their numbers, the dates of those in force (四（二）1), and when they were published.
struct PolicyRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Policy.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    let publishing = PublishingRule(content, log: log)
    for (policy, row) in content.policies.entries {
      let (issued, published) = (
        row.placed(policy.issued, Columns.issued), row.placed(policy.published, Columns.published)
      )
      row.checkNotAfter(content.asOf, issued)
      row.checkNotAfter(content.asOf, published)
      row.checkOrder([issued, published])
      if let issued, let end = published?.date ?? content.asOf, policy.kind != .basis, !policy.published.isNotReported {
        publishing?.check(formed: issued.date, published: end, at: issued.location)
      }
      if policy.state == .inForce, policy.kind == .supporting, policy.issued.value == nil {
        log.add(.inForceWithoutDate(policy.title, at: row.location(Columns.issued)))
      }
      if let number = policy.number.value,
        let fault = DocumentNumber.fault(in: number, at: row.location(Columns.number))
      {
        log.add(fault)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func inForceWithoutDate(_ title: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "policy.in-force-without-date", zh: "“\(title)”已有效，须写出台日期",
      en: "“\(title)” is in force; its date must be given",
      at: location)
  }
}
