package import PortalCore
package import PortalModel

extension Ingest {
  /// The settings alone, whatever is wrong with the rest of the content.
  ///
  /// - Returns: no settings where the log has errors.
  package static func settings(in files: ContentFiles) -> (settings: SiteSettings?, log: DiagnosticLog) {
    let log = SharedLog()
    guard let text = files.texts.first(where: { files.path(of: $0) == "site.yml" }) else {
      return (nil, read(files).log)
    }
    let settings = SettingsReader(log: log).read(text)
    return (log.hasErrors ? nil : settings, log.log)
  }
}
