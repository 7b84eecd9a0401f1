internal import ArabicText
internal import CorpusModel

/// Paragraphs that are statements as such: quotations set apart, and headlines like «ماكرون: …».
extension StatementBuilder {
  /// How many words a headline's speaker may have.
  private static let longestLabel = 8
  /// How many words a line in the body may have to be a headline.
  private static let longestHeadline = 20

  /// Claims what a headline has somebody say; nothing where the words before its colon are no
  /// speaker.
  ///
  /// A place before the colon is where the report was sent from.
  mutating func claimHeadline(from start: Int, to end: Int, kind: Paragraph.Kind) {
    var colon = start + 1
    while colon < end, colon - start <= Self.longestLabel, !reading.isGap(colon, .colon) {
      guard !reading.isGap(colon, [.stop, .question]) else { return }
      colon += 1
    }
    guard colon < end, colon - start <= Self.longestLabel, end - colon > 1,
      !reading.lexemes[start].isAny([.verb, .participle]),
      kind == .heading || end - start <= Self.longestHeadline && !endsInStop(end)
    else { return }
    guard let subject = speakers.subject(from: start, before: colon, of: []),
      subject.end == colon, !subject.isGuess, !reading.lexemes[start].isAny(.adverb),
      !speakers.isGoverning(start)
    else { return }
    if case .actor(let actor) = subject.party.speaker,
      speakers.facts.kind(of: actor) == .place
    {
      return
    }
    var party = subject.party
    party.gender = .unknown
    let run = colon..<end
    let quotation = reading.quotation(beginningAt: colon).flatMap {
      $0.words.upperBound == end && $0.words.count > 1 ? Int(reading.quotationOfWord[colon]) : nil
    }
    claims.append(
      Claim(
        party: party, speakerRange: subject.range, verb: nil, words: run,
        range: quotation.map { reading.quotations[$0].range }
          ?? reading.withMarks(reading.range(of: run), of: run),
        quotation: quotation))
  }

  private func endsInStop(_ end: Int) -> Bool {
    let last = reading.words[end - 1].scalars.upperBound
    return last < reading.text.count
      && reading.text[TextRange(last, last + 1)] == "."
  }

  /// Claims a paragraph that is set apart as a quotation, where it names nobody itself.
  mutating func claimQuoteParagraph(from start: Int, to end: Int, claimsBefore: Int) {
    guard claims.count == claimsBefore,
      !(start..<end).contains(where: { reading.quotationOfWord[$0] >= 0 })
    else { return }
    let paragraph = reading.paragraphs[Int(reading.paragraphOfWord[start])]
    var last = end
    var named: Subject?
    // «… — فلان»
    var dash = end - 1
    while dash > start, end - dash < Self.longestLabel, !reading.isGap(dash, .dash) { dash -= 1 }
    if dash > start, reading.isGap(dash, .dash),
      let subject = speakers.subject(from: dash, before: end, of: []), !subject.isGuess
    {
      named = subject
      last = dash
    }
    let party = named?.party ?? speakers.memory.last(agreeingWith: []) ?? Party(speaker: .unknown)
    let run = start..<last
    let range =
      last == end
      ? reading.trimmed(paragraph.range) : reading.withMarks(reading.range(of: run), of: run)
    claims.append(
      Claim(
        party: party, speakerRange: named?.range, verb: nil, words: run, range: range,
        quotation: nil, isDirect: true))
  }
}
