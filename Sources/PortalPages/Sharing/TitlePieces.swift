extension String {
  /// The text in pieces between which a line of a title is best broken.
  ///
  /// They are each of the words, and what stands between them, parted after the signs of an enumeration and before a
  /// bracket. Together they are the text.
  ///
  /// - Parameter words: names that the portal knows; of two that begin at the same place the longer counts.
  package func pieces(between words: [String]) -> [String] {
    let words = words.sorted { ($1.count, $0) < ($0.count, $1) }
    var pieces: [Substring] = []
    var piece = startIndex..<startIndex
    func end(at place: Index) {
      if !piece.isEmpty { pieces.append(self[piece]) }
      piece = place..<place
    }
    var place = startIndex
    while place < endIndex {
      if let word = words.first(where: { !$0.isEmpty && self[place...].hasPrefix($0) }) {
        end(at: place)
        place = index(place, offsetBy: word.count)
        piece = piece.lowerBound..<place
        if place < endIndex, !"、，".contains(self[place]) { end(at: place) }
        continue
      }
      if self[place] == "（" { end(at: place) }
      let isParting = "、，".contains(self[place])
      place = index(after: place)
      piece = piece.lowerBound..<place
      if isParting { end(at: place) }
    }
    end(at: endIndex)
    return pieces.map(String.init)
  }
}
