import ArabicText
import IndexImage
import SearchQuery

/// The last word of a phrase where it may go on.
extension WordExpansion {
  /// How many terms such a word means at most, the commonest. There are no lists ready for beginnings that
  /// have positions, and to look that many terms up takes long enough; more begin alike only with a letter or
  /// two, in an image of very many articles.
  static let mostQuotedTerms = 1 << 14

  /// The words whose letters as typed begin with a word's, a hamza on an alef aside.
  func quotedBeginning(_ term: QueryTerm, most: Int = mostQuotedTerms) -> PlanWord {
    guard takesKin else {
      let range = image.terms(withKeyPrefix: term.key[...])
      return PlanWord(
        sources: commonest(most, of: range.isEmpty ? [] : [range]).map { (.range($0), 1) })
    }
    let whole = expansion.quoted(term, .later)
    let longer = expansion.quotedBeginning(term, leavingOut: Set(whole.map(\.term)))
    var word = PlanWord(whole)
    word.sources += commonest(most, of: longer).map { (.range($0), Self.goesOn) }
    return word
  }

  /// Returns ranges as they are, or the commonest of their terms where these are too many.
  private func commonest(_ most: Int, of ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.reduce(0, { $0 + $1.count }) > most else { return ranges }
    return image.commonestTerms(most, of: ranges).reduce(into: []) { runs, term in
      if let last = runs.last, last.upperBound == term {
        runs[runs.count - 1] = last.lowerBound..<term + 1
      } else {
        runs.append(term..<term + 1)
      }
    }
  }
}
