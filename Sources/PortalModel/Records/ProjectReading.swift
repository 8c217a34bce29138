extension Project {
  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let district = row.value(Columns.district)
    let communities = row.value(Columns.communities)
    let buildType = row.value(Columns.buildType)
    let stage = row.value(Columns.stage)
    let bureau = row.value(Columns.bureau)
    let updated = row.value(Columns.updated)
    nationalCode = row.reported(Columns.nationalCode)
    summary = row.reported(Columns.summary)
    address = row.reported(Columns.address)
    position = row.position(Columns.longitude, Columns.latitude)
    spaceSource = row.reported(Columns.spaceSource)
    hubForm = row.reported(Columns.hubForm)
    hubMode = row.reported(Columns.hubMode)
    area = row.reported(Columns.area)
    functions = row.reported(Columns.functions)
    domains = row.reported(Columns.domains)
    stepsInStep = row.reported(Columns.stepsInStep)
    highlights = row.reported(Columns.highlights)
    plannedStart = row.reported(Columns.plannedStart)
    actualStart = row.reported(Columns.actualStart)
    plannedFinish = row.reported(Columns.plannedFinish)
    actualFinish = row.reported(Columns.actualFinish)
    opened = row.reported(Columns.opened)
    withdrawalReason = row.reported(Columns.withdrawalReason)
    owner = row.reported(Columns.owner)
    builder = row.reported(Columns.builder)
    operatedBy = row.reported(Columns.operatedBy)
    operatingMode = row.reported(Columns.operatingMode)
    partners = row.reported(Columns.partners)
    approvedBudget = row.reported(Columns.approvedBudget)
    isInNationalLibrary = row.reported(Columns.isInNationalLibrary)
    disclosed = row.reported(Columns.disclosed)
    guard let id, let name, let district, let communities, let buildType, let stage, let bureau, let updated else {
      return nil
    }
    self.id = id
    self.name = name
    self.district = district
    self.communities = communities
    self.buildType = buildType
    self.stage = stage
    self.bureau = bureau
    self.updated = updated
  }
}
