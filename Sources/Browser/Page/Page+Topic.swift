internal import CorpusModel
internal import Library

extension Page {
  /// What the keys do on the page.
  var context: Command.Context {
    if line != nil { return .narrowing }
    return switch topic {
    case .actor: .actorPage
    case .timeline: .timeline
    case .stories, .story: .comparison
    case .ties, .path: .tiesPage
    }
  }

  /// What the bar at the top calls the page.
  func title(corpus: Corpus) -> String {
    func name(_ actor: Int) -> String { corpus.actors[actor].name(in: language).isolated }
    return switch topic {
    case .actor(let actor): corpus.actors[actor].name(in: language)
    case .timeline(let narrowing):
      [Phrase.timeline.in(language), narrowing.filter.actor.map(name)].compactMap { $0 }
        .joined(separator: ": ")
    case .stories: Phrase.stories.in(language)
    case .story: Phrase.comparison.in(language)
    case .ties(let actor): "\(Phrase.tiesOf.in(language)) \(name(actor))"
    case .path: Phrase.path.in(language)
    }
  }

  /// What a timeline is narrowed to; nothing on other pages.
  var narrowing: TimelineNarrowing? {
    if case .timeline(let narrowing) = topic { narrowing } else { nil }
  }

  /// The actor that the keys are about: the one that the page is about, or on pages about many the one
  /// that is selected.
  var actorInQuestion: Int? {
    switch topic {
    case .actor(let actor), .ties(let actor): actor
    case .timeline, .stories, .story, .path: selectedActor ?? narrowing?.filter.actor
    }
  }

  /// The actor to whose page the selected entry leads.
  var selectedActor: Int? {
    switch selectedLink {
    case .page(.actor(let actor)), .page(.ties(let actor)): actor
    default: nil
    }
  }
}
