package import PortalModel

extension Indicators {
  /// The few numbers that are kept with an edition for ever.
  package var figures: EditionFigures {
    let tally = city.tally
    let figures = [
      "projects": tally.projects.active, "hubs_open": tally.projects.hubsOpen,
      "subdistricts_covered": city.urbanSubdistricts.part, "subdistricts": city.urbanSubdistricts.whole,
      "communities_covered": tally.communities.coverage.part, "communities": tally.communities.coverage.whole,
      "late": tally.projects.timing.late,
    ]
    return EditionFigures { figures[$0] ?? 0 }
  }
}
