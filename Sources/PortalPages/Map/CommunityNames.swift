import PortalMarkup
import PortalModel

/// The names of all subdistricts and communities, with the positions that are known, by which readers find their own.
///
/// JSON: for each subdistrict its district, name, code, position, and its communities; for each of these name, id and
/// position. An id that begins with the code of the subdistrict leaves it out; a position is latitude and longitude in
/// one text, empty where none was reported.
package struct CommunityNames {
  private var buffer = ByteBuffer(capacity: 1 << 17)

  package init(of edition: Edition) {
    let (register, relations) = (edition.portal.register, edition.portal.relations)
    buffer.append("[")
    for (index, subdistrict) in register.subdistricts.enumerated() {
      buffer.append(index == 0 ? "\n[" : ",\n[")
      write([
        edition.portal[subdistrict.district].name, subdistrict.name, subdistrict.id.text,
        subdistrict.position?.written ?? "",
      ])
      buffer.append(",[")
      for (index, number) in relations.communitiesOfSubdistrict[index].enumerated() {
        let community = register.communities[number]
        let id = community.id.text
        let code = subdistrict.id.text
        let isLocal = id.hasPrefix(code + "-")
        buffer.append(index == 0 ? "[" : ",[")
        write([community.name, isLocal ? String(id.dropFirst(code.count)) : id])
        if let position = community.position {
          buffer.append(",")
          buffer.appendJSON(position.written)
        }
        buffer.append("]")
      }
      buffer.append("]]")
    }
    buffer.append("\n]\n")
  }

  /// The file.
  package var bytes: [UInt8] { buffer.bytes }

  private mutating func write(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.appendJSON(text)
    }
  }
}
