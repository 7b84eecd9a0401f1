internal import CorpusModel
internal import Library

extension Browser {
  /// Opens the line in which one corrects the article that is selected or open.
  mutating func beginCorrection() {
    let article = context == .list ? spot.reader.list.selected : spot.reader.article
    guard let article else { return notice = .noArticles }
    correction = CorrectionLine(corpus.articles[article])
  }

  /// Leaves the line, and has written down what was corrected.
  mutating func keepCorrection() -> Effect {
    guard let line = correction else { return .none }
    if let text = line.wrongDate {
      correction?.turn(to: .date)
      notice = .noDate(text)
      return .none
    }
    correction = nil
    let corrections = line.corrections
    guard !corrections.isEmpty else {
      tellNothingCorrected()
      return .none
    }
    return .correct(line.article, corrections)
  }

  /// Says in which file corrections were written down, and whether they are seen before the articles are
  /// indexed anew.
  public mutating func tellCorrected(in file: String, isSeen: Bool) {
    notice = isSeen ? .corrected(in: file) : .correctedUnseen(in: file)
  }

  /// Says that nothing is other than before.
  public mutating func tellNothingCorrected() { notice = .nothingCorrected }

  /// Says that a decision or a correction was taken back.
  public mutating func tellTakenBack() { notice = .takenBack }
}
