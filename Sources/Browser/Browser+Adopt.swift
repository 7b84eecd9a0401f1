public import CorpusModel
public import Library

extension Browser {
  /// Goes on with another snapshot of the same corpus, exactly where one is; places whose actor or
  /// article it no longer has are left.
  public mutating func adopt(_ corpus: Corpus) {
    wholeCorpus = corpus
    showMentions()
  }

  /// Says how many files are not as they should be that were read since the corpus was opened.
  public mutating func tellProblems(_ count: Int) { notice = .problems(count) }

  /// Says why the articles cannot be indexed; what is there of them stays.
  public mutating func tellNotIndexed(_ problem: Problem) { notice = .notIndexed(problem.message) }

  /// Says what changed in the folders while they are read.
  public mutating func tellChange(_ change: FolderChange) {
    notice = .changed(new: change.new, changed: change.changed, removed: change.removed)
  }

  /// Says that the image that the articles are read from was cut short; what is left of it stays.
  public mutating func tellCutShort() { notice = .cutShort }

  /// Whether a page is open that is not whole before what the articles say is read.
  public var waitsForFacts: Bool { spot.page != nil && !corpus.hasFacts }

  /// Shows or hides a class of mentions.
  mutating func toggle(_ how: Mention.How) {
    hiddenMentions.formSymmetricDifference([how])
    showMentions()
    notice = .mentions(how, areShown: !hiddenMentions.contains(how))
  }

  private mutating func showMentions() {
    let former = corpus
    corpus =
      hiddenMentions.isEmpty
      ? wholeCorpus
      : wholeCorpus.showing(Set(Mention.How.allCases).subtracting(hiddenMentions))
    let change = CorpusChange(from: former, to: corpus)
    if change.hasOtherArticles { read = Set(read.compactMap(change.article)) }
    spot.adopt(change)
    history.update { $0.adopt(change) }
    spot.arrange(size: layoutSize, typesetting: typesetting, corpus: corpus)
    refreshSearch()
    labels = nil
  }
}

/// One snapshot of a corpus after another: other actors or mentions, and perhaps other articles.
struct CorpusChange {
  let former: Corpus
  let corpus: Corpus
  /// Whether articles came, went or changed.
  let hasOtherArticles: Bool

  init(from former: Corpus, to corpus: Corpus) {
    self.former = former
    self.corpus = corpus
    hasOtherArticles = !corpus.articles.isSame(as: former.articles)
  }

  /// Returns the place that an article has now; nothing where it is gone.
  func article(_ place: Int) -> Int? {
    hasOtherArticles ? corpus.article(former.articles.head(place).id) : place
  }

  /// Returns the place that an actor has now; nothing where it is gone.
  func actor(_ place: Int) -> Int? { corpus.actor(former.actors[place].id) }

  /// Returns the place that a story has now; nothing where it is gone, or not known yet.
  func story(_ place: Int) -> Int? {
    guard former.hasFacts, corpus.hasFacts, former.stories.indices.contains(place) else {
      return nil
    }
    let id = former.stories[place].id
    return corpus.stories.firstIndex { $0.id == id }
  }

  /// Returns the place that a mention of an article has now; nothing where it is gone.
  func mention(_ place: Int, in article: Int) -> Int? {
    guard let now = self.article(article) else { return nil }
    let range = former.mentions[article][place].range
    return corpus.mentions[now].firstIndex { $0.range == range }
  }
}
