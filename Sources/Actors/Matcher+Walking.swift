internal import CorpusModel

/// Goes over a text from name to name.
extension Matcher {
  /// Returns the mentions that begin at some words, in the order of the text.
  ///
  /// - Parameter places: All words at which one may begin, in order; words at which none may do no harm.
  mutating func mentions(at places: [Int]) -> [Mention] {
    var doubtful: [Int] = []
    let certain = mentions(at: places) { doubtful.append($0) }
    guard sawUncertain else { return certain }
    prepareAgain(with: Evidence(certain, table.lands))
    return mentions(at: doubtful) { _ in }
  }

  /// Returns the mentions that begin at some words, and tells at which words something may begin.
  private mutating func mentions(at places: [Int], _ tell: (Int) -> Void) -> [Mention] {
    var mentions: [Mention] = []
    var next = 0
    for place in places where place >= next {
      sawSpelling = false
      next = place + 1
      if let head = dualHead(at: place) {
        mentions += head.mentions
        next = head.end
      } else if let match = match(at: place) {
        mentions.append(mention(match, at: place))
        next = place + match.wordCount
      } else if let capital = capitalByNisba(at: place) {
        mentions.append(capital.mention)
        next = capital.end
      } else if !sawSpelling {
        continue
      }
      for word in place..<next { tell(word) }
    }
    return mentions
  }
}
