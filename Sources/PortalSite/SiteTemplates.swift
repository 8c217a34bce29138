package import PortalCore
package import PortalMarkup
package import PortalPages

/// The templates of all kinds of pages, compiled.
package struct SiteTemplates: Sendable {
  /// What is wrong or unused among the templates.
  package let log: DiagnosticLog
  /// Where the templates lie, as the author knows it.
  private let path: String
  private let families: [(family: any PageFamily, template: Template?)]

  /// - Parameters:
  ///   - families: in the order in which their pages are made.
  ///   - folder: where their templates are looked for, each checked against the fields of its family.
  package init(_ families: [any PageFamily], from folder: TemplateFolder) {
    var log = DiagnosticLog()
    self.families = families.map { family in
      (family, Template.compile(family.template, from: folder, for: family.shape, log: &log))
    }
    if !log.hasErrors {
      folder.warnOfUnused(besides: self.families.compactMap(\.template), log: &log)
    }
    self.log = log
    path = folder.path
  }

  /// The pages of an edition.
  ///
  /// - Precondition: the log has no errors.
  func pages(of edition: Edition) -> [SitePart] {
    families.map { family, template in
      guard let template else { preconditionFailure("no page is made of a template with errors") }
      return SitePart.pages(family, of: edition, with: template, origin: "\(path)/\(family.template).html")
    }
  }
}
