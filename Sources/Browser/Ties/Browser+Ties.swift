internal import CorpusModel
internal import Library

extension Browser {
  /// The actor that the keys are about: that of the page, or the chosen one; a place in the corpus's
  /// list.
  var actorInQuestion: Int? {
    spot.page.map(\.actorInQuestion) ?? spot.reader.chosenActor(corpus: corpus)
  }

  /// Opens the ties of the actor in question.
  mutating func openTies() {
    guard let actor = actorInQuestion else {
      notice = spot.page == nil ? .nothingChosen : .noActorHere
      return
    }
    go(to: .page(.ties(actor)))
  }

  /// Marks the actor in question as the start of a path; with one marked, opens the path from that one
  /// to this.
  mutating func markPath() {
    guard let actor = actorInQuestion else {
      notice = spot.page == nil ? .nothingChosen : .noActorHere
      return
    }
    guard let start = pathStart.flatMap({ corpus.actor($0) }) else {
      pathStart = corpus.actors[actor].id
      notice = .pathStarts(at: corpus.actors[actor].name(in: language).isolated)
      return
    }
    pathStart = nil
    guard start != actor else { return notice = .pathForgotten }
    go(to: .page(.path(from: start, to: actor)))
  }

  /// Opens the story of the open article, or the list of stories where it has none.
  mutating func openComparison() {
    guard corpus.hasFacts else { return go(to: .page(.stories)) }
    guard let article = spot.reader.article, let story = corpus.story(of: article) else {
      go(to: .page(.stories))
      if spot.reader.article != nil, !corpus.stories.isEmpty { notice = .noStoryHere }
      return
    }
    go(to: .page(.story(story, from: article)))
  }
}
