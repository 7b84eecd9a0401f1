internal import CorpusModel

extension RawArticle {
  /// States the date that a text writes, or keeps the words of one that only a reader can tell.
  mutating func state(date text: [UInt8]) {
    switch WrittenDate(text[...]) {
    case .day(let day): stated.date = day
    case .words: dateText = text
    case .impossible: break
    }
  }
}
