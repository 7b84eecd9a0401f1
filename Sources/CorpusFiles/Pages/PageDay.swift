internal import Cleaning
internal import CorpusModel

/// The line of a page that tells when its article was published, where no field does: it stands around the headline,
/// above the running text, whatever else there is in it.
struct PageDay {
  /// How far above the headline, or else the text, it may stand, and how many words it has at most.
  private static let mostAbove = 12
  private static let mostWords = 12

  /// Which block it is; nothing where there is none.
  let place: Int?

  /// - Parameters:
  ///   - text: The first block of running text.
  ///   - headline: The block of the headline.
  init(_ blocks: [PageBlock], before text: Int, headline: Int?) {
    let anchor = headline.map { min($0, text) } ?? text
    var best: (rank: Int, place: Int)?
    for place in max(0, anchor - Self.mostAbove)..<text where place != headline {
      let block = blocks[place]
      guard block.reason == nil, !block.isLink, block.kind == nil || block.kind == .heading,
        (1...Self.mostWords).contains(block.words), let line = PublicationLine(block.utf8)
      else { continue }
      // What is labelled counts most, then what is near.
      let rank = abs(place - anchor) + (line.isLabelled ? 0 : blocks.count)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, place) }
    }
    place = best?.place
  }
}
