public import CorpusModel
internal import Library

extension Browser {
  /// The actor that a decision is about.
  private var decided: Actor? { actorInQuestion.map { corpus.actors[$0] } }

  /// Says that a decision was not written down and why; without a reason, that there was none to take
  /// back.
  public mutating func tellNothingWasDecided(_ problem: Problem?) {
    notice = problem.map { .notDecided($0.description) } ?? .nothingToTakeBack
  }

  /// Keeps the chosen candidate.
  mutating func keepCandidate() -> Effect {
    guard let candidate = candidateInQuestion() else { return .none }
    notice = .kept(candidate.name(in: language))
    return .decide(.keep(candidate.id))
  }

  /// Bans the chosen candidate.
  mutating func banCandidate() -> Effect {
    guard let candidate = candidateInQuestion() else { return .none }
    notice = .banned(candidate.name(in: language))
    return .decide(.ban(candidate.id))
  }

  /// Marks the chosen candidate to be merged; with one marked, merges it into the chosen actor.
  mutating func mergeCandidate() -> Effect {
    guard let marked = merging else {
      if let candidate = candidateInQuestion() {
        merging = candidate.id
        notice = .mergeInto(candidate.name(in: language))
      }
      return .none
    }
    guard let actor = decided, actor.id != marked else {
      merging = nil
      notice = .mergingLeft
      return .none
    }
    merging = nil
    notice = .merged(into: actor.name(in: language))
    return .decide(.merge(marked, into: actor.id))
  }

  /// The chosen actor where it is a candidate; else says why there is nothing to decide.
  private mutating func candidateInQuestion() -> Actor? {
    guard let actor = decided else {
      notice = .nothingChosen
      return nil
    }
    guard actor.origin == .found else {
      notice = .isNoCandidate(actor.name(in: language))
      return nil
    }
    return actor
  }
}
