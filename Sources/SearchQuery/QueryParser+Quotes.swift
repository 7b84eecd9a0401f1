internal import ArabicText
internal import CorpusModel

/// What stands between quotes.
extension QueryParser {
  mutating func readQuote(opened quote: QueryScalar.Quote) {
    let start = place
    let close = scalars[(start + 1)...].firstIndex { QueryScalar($0) == .quote(quote) }
    if close == nil { tell(.unclosedQuote, start, scalars.count) }
    readQuoted(from: start, to: close ?? scalars.count, isClosed: close != nil)
  }

  /// Reads what stands between apostrophes around words; returns whether it does. One before a word,
  /// as in ‘Abbas, is none where another stands before a word before any stands behind one.
  mutating func readQuoteInApostrophes() -> Bool {
    let start = place
    guard !hasNoClosingApostrophe, isWordNext(after: start), start == 0 || !isLetter(start - 1)
    else { return false }
    for end in (start + 1)..<scalars.count where QueryScalar(scalars[end]) == .apostrophe {
      if !isWordNext(after: end) {
        readQuoted(from: start, to: end, isClosed: true)
        return true
      }
      if !isLetter(end - 1) { return false }
    }
    hasNoClosingApostrophe = true
    return false
  }

  private func isWordNext(after place: Int) -> Bool {
    place + 1 < scalars.count && isLetter(place + 1)
  }

  private func isLetter(_ place: Int) -> Bool { Folding.outcome(scalars[place]) != .separates }

  private mutating func readQuoted(from start: Int, to end: Int, isClosed: Bool) {
    place = isClosed ? end + 1 : end
    let field = lead.field ?? builder.field
    guard field == nil || field == .title else {
      if let field { addValue(from: start + 1, to: end, of: field, isClosed: isClosed, at: start) }
      return
    }
    let words = FoldedWords(text(start + 1, end))
    guard let last = words.last else {
      tell(.emptyQuote, start, place)
      return dropPart()
    }
    let terms = words.indices.map { term(words, $0, at: start + 1) }
    let lastEnd = start + 1 + last.scalars.upperBound
    var mayGoOn = readStars(from: start + 1, to: end, behind: lastEnd)
    if isTyping, !isClosed, isInvisible(from: lastEnd, to: end), let typed = terms.last {
      note(
        key: String(decoding: typed.key, as: UTF8.self), typed.range.start, end, field: field,
        quote: start)
      // What is excluded is whole words, as outside quotes.
      if !lead.isWithout, !builder.isExcluded { mayGoOn = true }
    }
    var part = Query.phrase(terms)
    if mayGoOn, let last = terms.last {
      part = terms.count > 1 ? .phrasePrefix(terms) : .prefix(last)
    }
    add([field == .title ? .inTitle(part) : part], from: start)
  }

  /// Looks at the stars and tildes of a quote; returns whether a star ends its last word. All others
  /// are told: no word of a phrase but the last may be any that begins so.
  private mutating func readStars(from start: Int, to end: Int, behind last: Int) -> Bool {
    var endsInStar = false
    var here = start
    while let star = scalars[here..<end].firstIndex(where: isStar) {
      here = scalars[star..<end].firstIndex { !isStar($0) } ?? end
      if QueryScalar(scalars[star]) == .star, star >= last, isInvisible(from: last, to: star) {
        endsInStar = true
      } else {
        tell(.starInQuotes, star, here)
      }
    }
    return endsInStar
  }

  private func isStar(_ scalar: Unicode.Scalar) -> Bool {
    let kind = QueryScalar(scalar)
    return kind == .star || kind == .tilde
  }
}
