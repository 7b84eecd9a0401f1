public import CorpusModel

/// A name that the tagger found.
public struct TaggedName: Sendable, Hashable {
  /// Where it lies in the text, attached particles left out.
  public let range: TextRange
  /// A person, a place or an organisation.
  public let kind: ActorKind

  /// Creates a name.
  public init(range: TextRange, kind: ActorKind) {
    self.range = range
    self.kind = kind
  }
}

/// A statistical tagger of the names of persons, places and organisations.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) reads every
/// sentence; a second one reads it again, knowing what the first made of the same words in the rest
/// of the article.
public struct NameTagger: Sendable {
  private let clues: ClueReader
  private let weights: WeightTable
  private let first: Chain
  private let second: Chain

  /// Reads a model; nothing where the bytes are none, or damaged.
  public init?(model: [UInt8]) {
    guard let model = Model(bytes: model) else { return nil }
    self.init(model)
  }

  /// Creates a tagger of what was learned.
  package init(_ model: Model) {
    clues = ClueReader(lexicon: model.lexicon)
    weights = WeightTable(model.features.map(\.fingerprint), model.features.map(\.weights))
    first = Chain(steps: model.steps[0].map { SIMD8<Int32>(truncatingIfNeeded: $0) })
    second = Chain(steps: model.steps[1].map { SIMD8<Int32>(truncatingIfNeeded: $0) })
  }

  /// Returns the names in an article's text, in its order; they never overlap.
  public func names(in article: Article) -> [TaggedName] {
    let list = TokenList(article)
    var reading = read(list)
    Overheard(list: list, clues: reading.clues).mark(&reading.labels)
    Bodies(list: list, clues: reading.clues).mark(&reading.labels)
    return Particled(
      list: list, clues: reading.clues, labels: reading.labels, lexicon: clues.lexicon
    )
    .names.filter { !LatinPhrase.isRunningText(article.text.bytes(in: $0.range)) }
  }

  /// Returns the label of every token of sentences that follow one another in a text.
  package func labels(of sentences: [[String]]) -> [[Label]] {
    let list = TokenList(sentences: sentences)
    let labels = read(list).labels
    var next = list.sentences.makeIterator()
    return sentences.map { $0.isEmpty ? [] : next.next().map { Array(labels[$0]) } ?? [] }
  }

  /// What was made of a list of tokens; the clues of each sentence stand between edges.
  struct Reading {
    var clues: [[Clue]] = []
    var labels: [Label] = []
  }

  /// Reads sentences twice.
  func read(_ list: TokenList) -> Reading {
    var reading = Reading()
    var scores: [Chain.Row] = []
    scores.reserveCapacity(list.tokens.count)
    var keys: [UInt64] = []
    keys.reserveCapacity(list.tokens.count)
    for sentence in list.sentences {
      let clues = clues.clues(of: list, in: sentence)
      var own: [Chain.Row] = []
      own.reserveCapacity(sentence.count)
      for place in 2..<clues.count - 2 {
        var sum = Chain.Row.zero
        Templates.forEach(clues, at: place) { weights.add($0, to: &sum) }
        own.append(sum)
        keys.append(Echoes.key(clues[place]))
      }
      reading.labels += first.best(own)
      reading.clues.append(clues)
      scores += own
    }
    let echoes = Echoes.heard(keys: keys, labels: reading.labels, sentences: list.sentences)
    let labels = reading.labels
    for (sentence, clues) in zip(list.sentences, reading.clues) {
      var own = Array(scores[sentence])
      for place in own.indices {
        EchoTemplates.forEach(clues, echoes[sentence], labels[sentence], at: place) {
          weights.add($0, to: &own[place])
        }
      }
      reading.labels.replaceSubrange(sentence, with: second.best(own))
    }
    return reading
  }
}
