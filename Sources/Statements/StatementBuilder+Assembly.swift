internal import CorpusModel

/// Statements from claims.
extension StatementBuilder {
  /// Returns the statements of all claims, quotations told apart from reported words.
  ///
  /// Of reported words with quotations in them the quotations are statements; the whole is one too
  /// where more words stand outside the quotations than in them.
  func assembled() -> [Statement] {
    var claimOfQuotation: [Int?] = Array(repeating: nil, count: reading.quotations.count)
    assignQuotations(&claimOfQuotation)
    var found: [Statement] = []
    for (place, quotation) in reading.quotations.enumerated() {
      if let claim = claimOfQuotation[place].map({ claims[$0] }) {
        guard !quotation.isName || claim.quotation == place else { continue }
        found.append(statement(claim, range: quotation.range, isDirect: true))
      } else if !quotation.isName {
        if let statement = loose(quotation) { found.append(statement) }
      }
    }
    let quoted = quotedWords()
    for claim in claims where claim.quotation == nil {
      let inside = quoted[claim.words.upperBound] - quoted[claim.words.lowerBound]
      if inside == 0 || claim.words.count - inside > inside {
        found.append(statement(claim, range: claim.range, isDirect: claim.isDirect))
      }
    }
    return nested(found)
  }

  private func statement(_ claim: Claim, range: TextRange, isDirect: Bool) -> Statement {
    Statement(
      range: range, isDirect: isDirect, speaker: claim.party.speaker,
      speakerRange: claim.speakerRange, verb: claim.verb)
  }

  /// Gives each quotation the innermost claim that has it.
  private func assignQuotations(_ claimOfQuotation: inout [Int?]) {
    var open: [Int] = []
    var next = 0
    let order = claims.indices.sorted {
      (claims[$0].words.lowerBound, claims[$1].words.upperBound)
        < (claims[$1].words.lowerBound, claims[$0].words.upperBound)
    }
    for (place, quotation) in reading.quotations.enumerated() {
      while next < order.count,
        claims[order[next]].words.lowerBound <= quotation.words.lowerBound
      {
        open.append(order[next])
        next += 1
      }
      while let last = open.last, claims[last].words.upperBound <= quotation.words.lowerBound {
        open.removeLast()
      }
      if let last = open.last, claims[last].words.upperBound >= quotation.words.upperBound {
        claimOfQuotation[place] = last
      }
    }
  }

  /// How many words lie in quotations that are no names before each word.
  private func quotedWords() -> [Int] {
    var counts = [0]
    counts.reserveCapacity(reading.words.count + 1)
    for place in reading.quotationOfWord {
      let isQuoted = place >= 0 && !reading.quotations[Int(place)].isName
      counts.append((counts.last ?? 0) + (isQuoted ? 1 : 0))
    }
    return counts
  }

  /// How many words must be quoted where no word of saying has them.
  private static let fewestWords = 5

  /// A quotation that no word of saying claims: the last to speak in its paragraph says it.
  private func loose(_ quotation: Quotation) -> Statement? {
    var low = 0
    var high = claims.count
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].words.lowerBound < quotation.words.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let first = quotation.words.lowerBound
    let paragraph = Int(reading.paragraphOfWord[first])
    // A paragraph that begins with a quotation goes on where the one before ended.
    let isContinued = first > 0 && reading.isGap(first, .paragraph)
    // A few words that nobody is said to say are a name or a turn of phrase.
    let isLong = quotation.words.count >= Self.fewestWords
    if low > 0, isLong || isContinued,
      case let before = Int(reading.paragraphOfWord[claims[low - 1].words.lowerBound]),
      before == paragraph || isContinued && before + 1 == paragraph
    {
      return Statement(
        range: quotation.range, isDirect: true, speaker: claims[low - 1].party.speaker)
    }
    return isLong
      ? Statement(range: quotation.range, isDirect: true, speaker: .unknown) : nil
  }

  /// Statements in the order of the text, the wider first; none that partly overlaps one before it.
  private func nested(_ statements: [Statement]) -> [Statement] {
    let ordered = statements.sorted {
      ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
    }
    var kept: [Statement] = []
    var open: [TextRange] = []
    for statement in ordered {
      while let last = open.last, last.end <= statement.range.start { open.removeLast() }
      if let last = open.last, !last.contains(statement.range) || last == statement.range {
        continue
      }
      open.append(statement.range)
      kept.append(statement)
    }
    return kept
  }
}
