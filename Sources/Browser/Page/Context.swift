internal import CorpusModel

/// So much of a sentence around a place in it as fits in a line.
enum Context {
  /// Cuts a sentence at blanks to about `length` scalars, the place kept near the middle; the place
  /// itself is cut where it is longer.
  static func range(
    of place: TextRange, within sentence: TextRange, in text: ArticleText, length: Int
  ) -> TextRange {
    let start = min(sentence.start, place.start)
    let end = max(sentence.end, place.end)
    guard end - start > length else { return TextRange(start, end) }
    let room = max(0, length - place.count - 2)
    let wantedBefore = min(place.start - start, max(room / 2, room - (end - place.end)))
    let wantedAfter = min(end - place.end, room - wantedBefore)
    let kept = TextRange(
      place.start, place.count <= length ? place.end : place.start + max(1, length))
    return TextRange(
      firstWord(from: kept.start - wantedBefore, of: start, before: kept.start, in: text),
      lastWord(
        to: place.count <= length ? kept.end + wantedAfter : kept.end, of: end, after: kept,
        in: text))
  }

  /// The start of the first whole word at or after `offset`.
  private static func firstWord(
    from offset: Int, of start: Int, before place: Int, in text: ArticleText
  ) -> Int {
    guard offset > start else { return start }
    // A word that begins just here is whole.
    let scalars = text.scalars(in: TextRange(offset - 1, place))
    guard let blank = scalars.firstIndex(of: " ") else { return place }
    return min(place, offset + blank)
  }

  /// The end of the last whole word at or before `offset`.
  private static func lastWord(
    to offset: Int, of end: Int, after place: TextRange, in text: ArticleText
  ) -> Int {
    guard offset < end else { return end }
    let scalars = text.scalars(in: TextRange(place.start, min(offset + 1, end)))
    guard let blank = scalars.lastIndex(of: " "), place.start + blank > place.start else {
      return offset
    }
    return max(min(place.end, offset), place.start + blank)
  }
}
