import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// One changed weight of the league table, with what it does to the places.
struct SensitivityRow {
  let sensitivity: LeagueSensitivity
  let portal: Portal

  static let fields = ViewFields<SensitivityRow>(
    .text("name", "项目") { $0.sensitivity.component.title },
    .text("change", "权重怎么变：加或者减多少") { $0.sensitivity.change.title },
    .text("points", "原来的权重，分") { String($0.sensitivity.points) },
    .text("changed", "变化后的权重，分") { Score(hundredths: $0.sensitivity.changedHundredths).written },
    .list("moves", "名次变了的区", of: MoveRow.fields) { row in
      (row.sensitivity.moves ?? []).map { MoveRow(move: $0, district: row.portal[$0.district]) }
    },
    .flag("isStable", "名次不变") { $0.sensitivity.moves?.isEmpty == true },
    .flag("isImpossible", "不能这样变：其他项分担不了") { $0.sensitivity.moves == nil })
}

/// A district that changes its place.
private struct MoveRow {
  let move: LeagueSensitivity.Move
  let district: District

  static let fields = ViewFields<MoveRow>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .text("from", "现在的名次") { String($0.move.from) },
    .text("to", "变化后的名次") { String($0.move.to) })
}
