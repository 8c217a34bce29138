import PortalCore
import PortalMarkup
import PortalModel

// Whose money, and who takes part.
extension OC4IDSProject {
  /// One that takes part in a project.
  struct Party {
    let id: String
    let name: String
    var roles: [String]

    var document: JSON {
      ["id": .text(id), "name": .text(name), "roles": .list(roles.map { .text($0) })]
    }

    var reference: JSON { ["id": .text(id), "name": .text(name)] }
  }

  /// Who answers for the project: the owner, or the bureau where no owner is reported.
  var owner: Party {
    project.owner.value.map { Party(id: "owner", name: $0, roles: ["publicAuthority"]) }
      ?? Party(id: bureau.id, name: bureau.name, roles: ["publicAuthority"])
  }

  private var bureau: Party {
    let bureau = edition.portal[project.bureau]
    return Party(
      id: bureau.id.text, name: bureau.fullName.value ?? bureau.name,
      roles: [project.owner.value == nil ? "publicAuthority" : "administrativeEntity"])
  }

  /// Everyone who takes part, each once.
  var parties: [Party] {
    let owner = project.owner.value.map { [Party(id: "owner", name: $0, roles: ["publicAuthority"])] } ?? []
    let builder = project.builder.value.map { [Party(id: "builder", name: $0, roles: ["supplier"])] } ?? []
    let others = [project.operatedBy.value.map { ("operator", $0) }].compactMap(\.self)
      .map { Party(id: $0.0, name: $0.1, roles: ["interestedParty"]) }
    return [bureau] + owner + builder + others + money.map { funder($0.source) }
  }

  private func funder(_ source: Funding.Source) -> Party {
    Party(id: source.rawValue, name: source.title, roles: ["funder"])
  }

  var budget: JSON? {
    let planned = money.compactMap { line in line.planned.value.map { (line.source, $0) } }
    guard project.approvedBudget.value != nil || !planned.isEmpty else { return nil }
    let breakdown = planned.map { source, amount -> JSON in
      [
        "id": .text(source.rawValue), "description": .text(source.title), "amount": amount.document,
        "sourceParty": funder(source).reference,
      ]
    }
    return [
      "amount": project.approvedBudget.value?.document,
      "budgetBreakdowns": JSON.nonEmpty(breakdown).map {
        [["id": "source", "description": "按资金来源的计划金额", "budgetBreakdown": $0]]
      },
      "finance": JSON.nonEmpty(planned.compactMap(finance)),
    ]
  }

  /// Bonds and loans, which are to be paid back.
  private func finance(_ source: Funding.Source, _ amount: Money) -> JSON? {
    guard let type = [Funding.Source.specialBond: "bond", .finance: "loan"][source] else { return nil }
    return [
      "id": .text(source.rawValue), "title": .text(source.title), "value": amount.document, "assetClass": ["debt"],
      "type": .text(type), "financingParty": funder(source).reference,
    ]
  }

  /// What was paid up to the as-of date; `nil` where a source has not reported it.
  var paid: JSON? {
    let amounts = money.map(\.paid.value)
    guard !amounts.isEmpty, !amounts.contains(nil) else { return nil }
    return [
      "id": "financialProgress", "title": "已支付金额",
      "observations": [
        [
          "id": "paid", "value": amounts.compactMap(\.self).reduce(.zero, +).document,
          "period": ["endDate": .text(edition.portal.settings.asOf.moment)],
        ]
      ],
    ]
  }
}

extension Money {
  /// The amount with its currency, as the standard wants each.
  fileprivate var document: JSON { ["amount": .number(written.withoutCommas), "currency": "CNY"] }
}
