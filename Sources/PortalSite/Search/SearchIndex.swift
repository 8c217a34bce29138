import PortalCore
import PortalMarkup
import PortalModel
import PortalPages

/// The files that let a browser search the site without a server; `docs/search.md` describes them.
///
/// Grams are spread over shards, documents lie in blocks, and a catalogue says how many there are of both. A browser
/// fetches the catalogue once, for a query the shards of its grams, and the blocks of what it shows.
struct SearchIndex: Sendable {
  private let catalogue: [UInt8]
  private let shards: [[UInt8]]
  private let blocks: [[UInt8]]

  /// How many bytes of documents a block has before the next begins.
  private static let blockSize = 1500
  /// How many documents there are for each shard, at most.
  private static let documentsPerShard = 32

  /// - Parameter jobs: how many threads may work at once; the files do not depend on it.
  /// - Complexity: O(*n* log *n*) in the units of all documents.
  init(of documents: SearchDocuments, jobs: Int) {
    var shardCount = 1
    while shardCount * Self.documentsPerShard < documents.count { shardCount *= 2 }
    let slices = inParallel(count: documents.count, jobs: jobs, slice: 256) { [shardCount] range in
      SearchSlice(of: documents, range, shards: shardCount)
    }
    shards = inParallel(count: shardCount, jobs: jobs) { range in
      range.map { shard in SearchShard(slices.flatMap { $0.shards[shard] }.sorted()).bytes }
    }.flatMap(\.self)
    var blocks: [[UInt8]] = []
    var firsts: [Int] = []
    for (number, text) in slices.flatMap(\.texts).enumerated() {
      if let last = blocks.last, last.count < Self.blockSize {
        blocks[blocks.count - 1] += [UInt8(ascii: ",")] + text
      } else {
        blocks.append([UInt8(ascii: "[")] + text)
        firsts.append(number)
      }
    }
    self.blocks = blocks.map { $0 + [UInt8(ascii: "]")] }
    let facets = SearchFacet.Name.allCases.map { name in SearchFacet(slices.flatMap { $0.facets[name.rawValue] }) }
    catalogue = Self.catalogue(of: documents, shards: shardCount, blocks: firsts, facets)
  }

  /// The files, at `search/…` of the site.
  var parts: [SitePart] {
    [
      .file(SiteFile(path: "search/index.json", body: .bytes(catalogue))),
      Self.part("search/grams/", ".bin", shards), Self.part("search/texts/", ".json", blocks),
    ]
  }

  private static func part(_ folder: String, _ ending: String, _ files: [[UInt8]]) -> SitePart {
    SitePart(
      origin: folder, isListed: false, count: files.count, path: { "\(folder)\($0)\(ending)" },
      content: { .bytes(files[$0]) })
  }

  private static func catalogue(
    of documents: SearchDocuments, shards: Int, blocks: [Int], _ facets: [SearchFacet]
  ) -> [UInt8] {
    var json = ByteBuffer()
    json.append("{\"documents\":\(documents.count),\"shards\":\(shards),\"blocks\":")
    json.appendJSON(blocks)
    json.append(",\"kinds\":")
    json.appendJSON(documents.groups) { json, group in
      json.append("[\(group.first),")
      json.appendJSON(group.kind.rawValue)
      for text in [group.kind.title, group.kind.frame.before, group.kind.frame.after] {
        json.append(",")
        json.appendJSON(text)
      }
      json.append("]")
    }
    let names = [
      documents.districts.map { ($0.id.text, $0.name) }, documents.domains.map { ($0.id.text, $0.name) },
      documents.stages.map { ($0, $0) },
    ]
    for (name, facet) in zip(SearchFacet.Name.allCases, facets) {
      json.append(",\"\(name)\":")
      facet.write(names[name.rawValue], to: &json)
    }
    json.append("}")
    return json.bytes
  }
}

/// What is made of a run of documents.
private struct SearchSlice: Sendable {
  let shards: [[SearchPosting]]
  /// Each document as a browser shows it: `[name, id, place, body]`.
  let texts: [[UInt8]]
  /// For each facet the values of each document.
  let facets: [[[Int]]]

  init(of documents: SearchDocuments, _ range: Range<Int>, shards: Int) {
    var grams = SearchGrams(shards: shards)
    var texts: [[UInt8]] = []
    var facets: [[[Int]]] = [[], [], []]
    for number in range {
      let document = documents[number]
      grams.add(document, as: number)
      var json = ByteBuffer(capacity: 256)
      json.appendJSON([document.name, document.id, document.place, document.body])
      texts.append(json.bytes)
      for name in SearchFacet.Name.allCases { facets[name.rawValue].append(name.values(of: document)) }
    }
    self.shards = grams.shards
    self.texts = texts
    self.facets = facets
  }
}
