package import PortalCore

/// What `site.yml` says of the site as a whole.
package struct SiteSettings: Sendable {
  package let name: String
  /// One sentence on what the site is for.
  package let description: String
  /// The address under which the site is published, with sub-path, ending in a slash.
  package let baseURL: String
  /// The day up to which the records speak; the clock of the whole site.
  package let asOf: CalendarDate
  /// When this edition is published, as the publisher says; `nil` while nobody has said.
  package let published: Moment?
  /// Whether the figures are invented: a banner on every page, no indexing.
  package let isDemo: Bool
  /// 主办单位.
  package let organizer: String
  /// 承办单位.
  package let operatedBy: String?
  /// 网站标识码.
  package let identificationCode: String?
  package let icpNumber: String?
  package let policeNumber: String?
  /// The approval number (审图号) of the maps with administrative lines: 地图管理条例, article 15.
  package let mapApproval: String?
  /// The hotline, 12345.
  package let hotline: Phone
  /// Where mistakes on the site are reported: a web or mail address.
  package let contact: String
  /// The address that a reader's report of a mistake goes to, with the page filled in; `nil` where `contact` is a
  /// web address and nothing else is given.
  package let feedback: FeedbackAddress?
  /// The terms on which the data may be used; `nil` where no licence is named.
  package let licence: DataLicence?
  /// The prefix of project ids that the help desk of OC4IDS assigned to the publisher; `nil` where it has none.
  package let oc4idsPrefix: String?

  package init(
    name: String, description: String, baseURL: String, asOf: CalendarDate, published: Moment? = nil,
    isDemo: Bool, organizer: String,
    operatedBy: String?, identificationCode: String?, icpNumber: String?, policeNumber: String?, mapApproval: String?,
    hotline: Phone, contact: String, feedback: FeedbackAddress? = nil, licence: DataLicence? = nil,
    oc4idsPrefix: String? = nil
  ) {
    self.name = name
    self.description = description
    self.baseURL = baseURL
    self.asOf = asOf
    self.published = published
    self.isDemo = isDemo
    self.organizer = organizer
    self.operatedBy = operatedBy
    self.identificationCode = identificationCode
    self.icpNumber = icpNumber
    self.policeNumber = policeNumber
    self.mapApproval = mapApproval
    self.hotline = hotline
    self.contact = contact
    self.feedback = feedback ?? FeedbackAddress(mailTo: contact)
    self.licence = licence
    self.oc4idsPrefix = oc4idsPrefix
  }

  /// The same settings at another as-of date, for `--as-of`.
  package func asOf(_ date: CalendarDate) -> SiteSettings {
    SiteSettings(
      name: name, description: description, baseURL: baseURL, asOf: date,
      published: date == asOf ? published : nil, isDemo: isDemo, organizer: organizer,
      operatedBy: operatedBy, identificationCode: identificationCode, icpNumber: icpNumber,
      policeNumber: policeNumber, mapApproval: mapApproval, hotline: hotline, contact: contact, feedback: feedback,
      licence: licence, oc4idsPrefix: oc4idsPrefix)
  }
}
