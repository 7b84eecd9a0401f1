internal import ArabicText
public import CorpusModel

extension CorpusContents {
  /// Returns what is wrong between files, beside the `problems` of each, and what the front matter of
  /// articles lacks or has beyond what is known: identifiers that name
  /// nothing, outlets that are none, spellings that two actors share, evidence that no paragraph of
  /// its article holds, ties that lead round in a circle where none can be.
  ///
  /// Complete only for contents of all kinds of files. O(n) in the number of statements times the
  /// length of an article.
  /// - Parameter known: Actors of a base list, which files may refer to beside those of their own.
  public func check(knowing known: [Actor] = []) -> [Problem] {
    let articles = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(
      (actors + gazetteer + known).map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first }
    )
    var problems = claims.lapses.map { $0.place.problem($0.message) }
    problems += claims.references.compactMap { reference in
      Self.fault(of: reference.target, kinds, articles).map { reference.place.problem($0) }
    }
    for quotation in claims.quotations {
      guard let article = articles[quotation.evidence.article] else { continue }
      problems += Self.faults(of: quotation, in: article)
    }
    return problems + sharedSpellings() + TieCycles(claims.ladder).problems
  }

  private static func fault(
    of target: Claims.Target, _ kinds: [ActorID: ActorKind], _ articles: [ArticleID: Article]
  ) -> String? {
    switch target {
    case .actor(let id): return kinds[id] == nil ? "there is no actor '\(id)'" : nil
    case .outlet(let id):
      guard let kind = kinds[id] else { return "there is no outlet '\(id)'" }
      return kind == .outlet ? nil : "'\(id)' is no outlet but of kind \(kind.rawValue)"
    case .article(let id): return articles[id] == nil ? "there is no article '\(id)'" : nil
    }
  }

  private static func faults(of quotation: Claims.Quotation, in article: Article) -> [Problem] {
    var problems: [Problem] = []
    let evidence = quotation.evidence
    let sentence = Array(evidence.sentence.utf8)
    // A sentence has no newline, and a newline parts the paragraphs: what is found is in one.
    if !contains(article.text.utf8, sentence) {
      let message = "no paragraph of '\(evidence.article)' holds this sentence"
      problems.append(quotation.sentencePlace.problem(message))
    }
    if let expression = evidence.expression, let place = quotation.expressionPlace,
      !contains(sentence, Array(expression.utf8))
    {
      problems.append(place.problem("the sentence does not hold '\(expression)'"))
    }
    return problems
  }

  /// Returns whether bytes occur in others, one after another.
  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }

  /// Returns the spellings that an actor shares with one before it, letters compared as in a
  /// search, and those that an actor has twice to the letter.
  private func sharedSpellings() -> [Problem] {
    var problems: [Problem] = []
    var owners: [String: Claims.Spelling] = [:]
    var written: Set<OwnSpelling> = []
    for spelling in claims.spellings {
      let isNew =
        spelling.isName
        || written.insert(OwnSpelling(actor: spelling.actor, text: spelling.text)).inserted
      let key = Folding.key(of: spelling.text)
      guard let owner = owners[key] else {
        owners[key] = spelling
        if key.isEmpty { problems.append(spelling.place.problem("the spelling has no letters")) }
        continue
      }
      if owner.actor != spelling.actor {
        let message = "'\(spelling.text)' is a spelling of '\(owner.actor)' too, at \(owner.place)"
        problems.append(spelling.place.problem(message))
      } else if !isNew {
        problems.append(spelling.place.problem("'\(spelling.text)' is already given"))
      }
    }
    return problems
  }

  /// A spelling of one actor.
  private struct OwnSpelling: Hashable {
    let actor: ActorID
    let text: String
  }
}
