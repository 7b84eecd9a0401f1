internal import CorpusModel

/// A headline of how the text begins, where it has none.
extension Cleaner {
  /// How many letters of a text serve as a headline where it has none.
  private static let shortened = 80

  /// Makes a headline of how the text begins.
  mutating func beginWithText(_ raw: RawArticle, _ article: inout ArticleBytes) {
    let isRead = { [fewest = Self.fewestWords] (block: Block) in
      block.isKept
        && (block.isProse || block.words >= fewest && Self.hasAddress(raw.text[block.range]))
    }
    guard let block = blocks.first(where: isRead) ?? blocks.first(where: \.isKept) else {
      article.title = article.id
      article.provenance.title = .path
      return
    }
    // A whole sentence stands for itself.
    let goesOn = block.ending != .fullStop && blocks.count { $0.isKept } > 1
    article.title = Self.beginning(of: raw.text[block.range], goesOn: goesOn)
    article.provenance.title = .text
    guard !Self.isOfText(article.title[...]),
      let parts = site(joinedTo: article.title[...], raw, article)
    else { return }
    take(parts, article.title[...], raw, &article)
  }

  /// Returns the whole words that a text begins with, and an ellipsis where it goes on.
  private static func beginning(of text: ArraySlice<UInt8>, goesOn: Bool) -> [UInt8] {
    var letters = 0
    var blank: Int?
    for place in text.indices where text[place] & 0xC0 != 0x80 {
      if letters == shortened { return Array(text[..<(blank ?? place)]) + [0xE2, 0x80, 0xA6] }
      if text[place] == 0x20 { blank = place }
      letters += 1
    }
    return goesOn && !isCutShort(text) ? text + [0xE2, 0x80, 0xA6] : Array(text)
  }
}
