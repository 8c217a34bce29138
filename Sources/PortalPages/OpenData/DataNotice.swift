import PortalCore
import PortalMarkup
import PortalModel

/// What every file of data says of itself: whose site it is from, of which day, and on what terms it may be used.
struct DataNotice: Sendable {
  let settings: SiteSettings
  /// The number of the edition.
  let edition: Int

  init(of edition: Edition) {
    settings = edition.portal.settings
    self.edition = edition.portal.history.current.number
  }

  /// The licence in words.
  var licence: String { settings.licence?.title ?? DataLicence.unnamed }

  /// Writes the members of an object of JSON, from a quote to before a comma.
  func write(into buffer: inout ByteBuffer) {
    buffer.append("\"site\":")
    buffer.appendJSON(settings.baseURL)
    buffer.append(",\"publisher\":")
    buffer.appendJSON(settings.organizer)
    buffer.append(",\"as_of\":\"\(settings.asOf.written)\"")
    if let published = settings.published { buffer.append(",\"published\":\"\(published.withZone)\"") }
    buffer.append(",\"licence\":")
    buffer.appendJSON(licence)
    if let url = settings.licence?.url {
      buffer.append(",\"licence_url\":")
      buffer.appendJSON(url)
    }
    if settings.isDemo { buffer.append(",\"demo\":true") }
  }

  /// Writes the members of a file about one table: those of every file, the table, its source and its dictionary.
  func write(_ table: TableDescription, into buffer: inout ByteBuffer) {
    write(into: &buffer)
    buffer.append(",\"table\":\"\(table.name)\",\"title\":")
    buffer.appendJSON(table.title)
    buffer.append(",\"source\":")
    buffer.appendJSON(DataSource.words(for: table.name))
    buffer.append(",\"dictionary\":")
    buffer.appendJSON(settings.baseURL + Address.data.place(table.anchor))
  }
}

extension TableDescription {
  /// Where the data page describes its columns.
  var anchor: String { "t-\(name)" }
}
