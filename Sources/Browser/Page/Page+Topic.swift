internal import CorpusModel
internal import Library

extension Page {
  /// What a page is about.
  enum Topic: Hashable, Sendable {
    /// Everything known of an actor.
    case actor(Int)
    /// What happened when.
    case timeline(TimelineNarrowing)
    /// The list of stories.
    case stories
    /// How outlets tell a story; the article from which one came.
    case story(Int, from: Int?)
    /// The ties around an actor.
    case ties(Int)
    /// The way from one actor to another along their ties.
    case path(from: Int, to: Int)

    /// Whether what stands side by side takes more room than running text.
    var hasColumns: Bool {
      if case .story = self { true } else { false }
    }

    /// Returns the topic in another snapshot of the corpus; nothing where it is gone.
    func adopting(_ change: CorpusChange) -> Topic? {
      switch self {
      case .actor(let actor): return change.actor(actor).map(Topic.actor)
      case .ties(let actor): return change.actor(actor).map(Topic.ties)
      case .timeline(var narrowing):
        if let actor = narrowing.filter.actor {
          guard let actor = change.actor(actor) else { return .timeline(TimelineNarrowing()) }
          narrowing.filter.actor = actor
        }
        return .timeline(narrowing)
      case .path(let start, let end):
        guard let start = change.actor(start), let end = change.actor(end) else { return nil }
        return .path(from: start, to: end)
      case .stories: return .stories
      case .story(let story, let article):
        // Stories are told apart by their articles, which stay; their order may not.
        return change.story(story).map { .story($0, from: article.flatMap(change.article)) }
          ?? .stories
      }
    }
  }

  /// The actor that the page is about, or is narrowed to.
  var actor: Int? {
    switch topic {
    case .actor(let actor), .ties(let actor): actor
    case .timeline(let narrowing): narrowing.filter.actor
    case .stories, .story, .path: nil
    }
  }

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
