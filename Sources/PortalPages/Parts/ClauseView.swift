package import PortalMarkup
package import PortalModel

extension Clause {
  /// What a template may say of a clause.
  package static let fields = ViewFields<Clause>(
    .text("title", "条款的写法，如 三（一）") { $0.written },
    .optional("path", "条款在本站的路径；其他法规没有") { $0.path })
}
