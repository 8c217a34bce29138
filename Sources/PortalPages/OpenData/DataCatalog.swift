import PortalCore
package import PortalMarkup
import PortalModel

/// The tables of the city as a catalogue of data sets: DCAT-AP 3.0.1 in JSON-LD, with its context in the file.
package struct DataCatalog {
  private let edition: Edition
  private let notice: DataNotice
  private let site: String

  package init(of edition: Edition) {
    self.edition = edition
    notice = DataNotice(of: edition)
    site = notice.settings.baseURL
  }

  /// The catalogue, as a document of JSON-LD.
  package var document: JSON {
    [
      "@context": Self.context, "@id": .text(site + Address.dataCatalog.path), "@type": "dcat:Catalog",
      "dct:title": chinese("\(notice.settings.name)：开放数据"), "dct:description": chinese(notice.settings.description),
      "dct:publisher": publisher, "foaf:homepage": document(at: site + Address.data.path),
      "dct:language": language, "dct:modified": day, "dct:license": licence,
      "dcat:dataset": .list(edition.downloads.map(dataset)),
    ]
  }

  private static let context: JSON = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  private func dataset(_ table: TableDownload) -> JSON {
    let page = site + Address.data.place(table.table.anchor)
    return [
      "@id": .text(page), "@type": "dcat:Dataset", "dct:identifier": .text(table.table.name),
      "dct:title": chinese(table.table.title),
      "dct:description": chinese(
        "\(table.table.title)，\(table.count) 条，截至 \(edition.asOf)。列：\(table.table.columns.map(\.title).joined(separator: "、"))。"
          + (notice.settings.isDemo ? "演示数据，是编造的。" : "")),
      "dct:publisher": publisher, "dcat:contactPoint": contact,
      "dcat:landingPage": document(at: site + Address.data.path),
      "dct:language": language, "dct:modified": day,
      "dcat:keyword": [chinese("社区嵌入式服务设施"), chinese(table.table.title)],
      "dct:provenance": [
        "@type": "dct:ProvenanceStatement", "rdfs:label": chinese(DataSource.words(for: table.table.name)),
      ],
      "dcat:distribution": .list(table.files.map { distribution($0, of: table) }),
    ]
  }

  private func distribution(_ file: Download, of table: TableDownload) -> JSON {
    let seal = edition.store.seal(of: file)
    let url = site + file.address.path
    return [
      "@id": .text("\(url)#distribution"), "@type": "dcat:Distribution",
      "dct:title": chinese("\(table.table.title)（\(file.format.title)）"),
      "dcat:accessURL": resource(url), "dcat:downloadURL": resource(url),
      "dcat:mediaType": [
        "@id": "https://www.iana.org/assignments/media-types/\(file.format.mediaType)", "@type": "dct:MediaType",
      ],
      "dct:format": [
        "@id": "http://publications.europa.eu/resource/authority/file-type/\(file.format.rawValue.uppercased())",
        "@type": "dct:MediaTypeOrExtent",
      ],
      "dcat:byteSize": ["@type": "xsd:nonNegativeInteger", "@value": .text(String(seal.size))],
      "spdx:checksum": [
        "@type": "spdx:Checksum",
        "spdx:algorithm": ["@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"],
        "spdx:checksumValue": ["@type": "xsd:hexBinary", "@value": .text(seal.digest.hex)],
      ],
      "dct:modified": day, "dct:license": licence,
    ]
  }

  private var publisher: JSON {
    [
      "@id": .text("\(site)#publisher"), "@type": ["foaf:Agent", "foaf:Organization"],
      "foaf:name": chinese(notice.settings.organizer),
    ]
  }

  /// Where questions about the data go.
  private var contact: JSON {
    let property = notice.settings.contact.hasPrefix("mailto:") ? "vcard:hasEmail" : "vcard:hasURL"
    return [
      "@type": "vcard:Kind", "vcard:fn": .text(notice.settings.organizer),
      property: ["@id": .text(notice.settings.contact)],
    ]
  }

  private var licence: JSON? {
    notice.settings.licence.map {
      ["@id": .text($0.url), "@type": "dct:LicenseDocument", "dct:title": chinese($0.title)]
    }
  }

  private var language: JSON {
    [
      "@id": "http://publications.europa.eu/resource/authority/language/ZHO", "@type": "dct:LinguisticSystem",
    ]
  }

  private var day: JSON { ["@type": "xsd:date", "@value": .text(notice.settings.asOf.written)] }

  private func chinese(_ text: String) -> JSON { ["@language": "zh-Hans", "@value": .text(text)] }

  private func document(at url: String) -> JSON { ["@id": .text(url), "@type": "foaf:Document"] }

  private func resource(_ url: String) -> JSON { ["@id": .text(url), "@type": "rdfs:Resource"] }
}
