internal import Actors
public import CorpusModel

/// The mentions of each article of a corpus, by the article's place: known, or found as they are asked
/// for.
///
/// Those of one article are in the order of its text, and overlap only where one lies within the other,
/// which then comes after.
public struct MentionCollection: RandomAccessCollection, Sendable {
  private enum Source: Sendable {
    case known([[Mention]])
    case found(MentionsOnDemand)
  }

  private let source: Source
  /// The classes that are left in of those found on demand.
  private var classes = Set(Mention.How.allCases)
  /// The number of articles.
  public let endIndex: Int

  /// Holds the mentions of articles.
  init(_ mentions: [[Mention]]) {
    source = .known(mentions)
    endIndex = mentions.count
  }

  /// Finds actors in articles when they are asked for.
  init(of finder: Lazy<ListedActorFinder>, in articles: ArticleCollection) {
    source = .found(MentionsOnDemand(finder, articles))
    endIndex = articles.count
  }

  /// Zero.
  public var startIndex: Int { 0 }

  /// Returns the mentions of an article.
  public subscript(article: Int) -> [Mention] {
    switch source {
    case .known(let mentions): return mentions[article]
    case .found(let mentions):
      let all = mentions.mentions(of: article)
      return classes.count == Mention.How.allCases.count
        ? all : all.filter { classes.contains($0.how) }
    }
  }

  /// Returns the mentions of some classes.
  func showing(_ classes: Set<Mention.How>) -> Self {
    if case .known(let mentions) = source {
      return Self(mentions.map { $0.filter { classes.contains($0.how) } })
    }
    var shown = self
    shown.classes.formIntersection(classes)
    return shown
  }

  /// All of them, where they are known.
  var known: [[Mention]]? {
    if case .known(let mentions) = source { mentions } else { nil }
  }
}

/// Finds who is named in an article when that is asked for, and remembers it for a while.
private final class MentionsOnDemand: Sendable {
  private let articles: ArticleCollection
  private let finder: Lazy<ListedActorFinder>
  private let recent = RecentValues<[Mention]>(mostValues: 256)

  init(_ finder: Lazy<ListedActorFinder>, _ articles: ArticleCollection) {
    (self.articles, self.finder) = (articles, finder)
  }

  func mentions(of article: Int) -> [Mention] {
    recent.value(of: article) { finder.value.mentions(in: articles[article]) }
  }
}

/// Finds the mentions of listed actors in an article: their spellings, and what the article lets be
/// linked to them.
struct ListedActorFinder: Sendable {
  private let finder: MentionFinder
  private let linker: ArticleLinker

  /// Prepares to find actors; mentions give their places in this list.
  init(_ actors: [Actor]) {
    (finder, linker) = inParallel {
      MentionFinder(actors: actors)
    } _: {
      ArticleLinker(actors: actors)
    }
  }

  /// Takes what was prepared for one list of actors.
  init(_ finder: MentionFinder, _ linker: ArticleLinker) {
    (self.finder, self.linker) = (finder, linker)
  }

  func mentions(in article: Article) -> [Mention] {
    linker.linked(finder.mentions(in: article.text), in: article)
  }
}
