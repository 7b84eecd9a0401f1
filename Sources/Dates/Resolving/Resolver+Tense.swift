extension Resolver {
  /// What the words around a date say of whether it is over.
  enum Tense { case unknown, past, planned, until, future }

  /// Returns whether the words around a date tell of what was, is planned or is to come.
  func tense(of draft: Draft) -> Tense {
    let first = draft.tokens.lowerBound
    if grammar[first].isNext {
      switch grammar[first - 1].kind {
      case .since: return .past
      case .until: return .until
      default: break
      }
    }
    var isPlanned = false
    var place = first
    for _ in 0..<12 {
      if endsSentence(before: place) { break }
      place -= 1
      switch grammar[place].kind {
      case .future: return .future
      case .planned: isPlanned = true
      default: break
      }
    }
    place = draft.tokens.upperBound
    for _ in 0..<3 {
      guard grammar[place].isNext, grammar[place].kind != .clause else { break }
      if grammar[place].kind == .future { return .future }
      place += 1
    }
    return isPlanned ? .planned : .unknown
  }

  /// Whether a sentence ends before a token.
  private func endsSentence(before place: Int) -> Bool {
    let gap = grammar[place].gap
    return gap.contains(.newline) || gap.contains(.dot) && gap.contains(.blank)
  }
}
