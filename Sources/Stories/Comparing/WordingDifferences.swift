internal import ArabicText
internal import CorpusModel

/// Finds what articles tell in words of their own: why somebody acts, how a relation stands, and what
/// somebody said.
struct WordingDifferences {
  private let comparison: Comparison
  private let mainActors: Set<Int>

  /// Of one story no more are shown: what differs in words alone soon drowns the rest.
  private static let most = 4
  /// How many quotations of an article are compared.
  private static let mostQuotations = 60

  private static let motives = WordSet(
    """
    دافع دوافع الدافعين دافعين بدافع سبب أسباب غاية غايات هدف أهداف بهدف يهدف تهدف يسعى تسعى سعى سعت سعي يريد تريد أراد
    أرادت رغبة رغبت ترغب يرغب يتفادى تتفادى تفادي يحاول تحاول محاولة طمع مصلحة لأجل سعيا رسالة ردا يفسر تفسر تفسير
    """)
  private static let readings = WordSet(
    """
    يرى ترى رأى رأت يقرأ تقرأ قراءة يفسر تفسر فسر فسرت يعد تعد يعتبر تعتبر اعتبر اعتبرت يصف تصف وصف وصفت بوصفه بوصفها
    يعزو تعزو عزا عزت يرجع ترجع نظر رواية تقدير يقدر تحليل يرجح ترجح
    """)
  private static let voices = WordSet(
    "تقرير صحيفة موقع وكالة قناة مجلة مراقبون مراقبين محلل محللون محللين خبراء مصدر")
  private static let relations = WordSet(
    "علاقة علاقات بعلاقات علاقته علاقاته علاقتها علاقاتها صلة صلات روابط روابطها")
  private static let judgements = WordSet(
    """
    فاتر فاترة بالفاترة فتور متوتر متوترة توتر وثيق وثيقة متين متينة قوي قوية جيد جيدة ممتاز ممتازة سيئ سيئة أضر أضرت
    متضررة ضرر تدهور تدهورت تدهورا تحسن تحسنت تحسنا تعزز تعززت أزمة قطيعة دافئة دفء متأزمة متأزم بارد باردة برود استراتيجي
    استراتيجية مضطربة مستقرة تاريخية متجذرة هشة متقلبة
    """)

  /// Prepares to compare what articles say in their own words.
  init(_ comparison: Comparison) {
    self.comparison = comparison
    mainActors = Set(comparison.mainActors)
  }

  /// Returns the differences, the weightiest first.
  func differences() -> [Disagreement] {
    let found = [motives()].compactMap { $0 } + relations() + quotations()
    return Array(
      found.enumerated()
        .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        .prefix(Self.most).map(\.element))
  }

  /// A sentence of an article, and how clearly it is of its kind.
  private struct Telling {
    let article: Int
    let sentence: Int
    let score: Float
  }

  private func count(_ set: WordSet, in sentence: ReadArticle.Sentence, of article: ReadArticle)
    -> Int
  {
    sentence.words.count { set.contains(article.folded($0)) }
  }

  /// Returns the sentences in which articles give their reading of why somebody acts.
  private func motives() -> Disagreement? {
    let tellings = comparison.articles.enumerated().map { number, article in
      article.sentences.enumerated().compactMap { place, sentence -> Telling? in
        let reading = count(Self.readings, in: sentence, of: article)
        let voice = count(Self.voices, in: sentence, of: article) + outlets(in: sentence)
        guard reading > 0, voice > 0 else { return nil }
        let motive = min(3, count(Self.motives, in: sentence, of: article))
        return Telling(
          article: number, sentence: place, score: Float(motive) + Float(min(2, reading)) * 0.5)
      }
    }
    // One at least must tell of somebody whom the story is about.
    let all = tellings.joined().filter {
      !mainActors.isDisjoint(with: sentence($0).actors) || mainActors.isEmpty
    }
    guard
      let anchor = all.max(by: {
        ($0.score, $1.article, $1.sentence) < ($1.score, $0.article, $0.sentence)
      }),
      anchor.score >= 2
    else { return nil }
    let context = Context(of: sentence(anchor))
    let chosen = tellings.compactMap { tellings -> Telling? in
      let rated = tellings.map { telling in
        let overlap = Context(of: sentence(telling)).overlap(
          with: context, weights: comparison.weights)
        return Telling(
          article: telling.article, sentence: telling.sentence,
          score: telling.score + min(2, overlap.weight))
      }
      return rated.max { ($0.score, $1.sentence) < ($1.score, $0.sentence) }.flatMap {
        $0.score >= 1.7 ? $0 : nil
      }
    }
    guard Set(chosen.map { outlet(of: $0.article) }).count > 1 else { return nil }
    return disagreement(chosen, point: "قراءة الدوافع", weight: 2)
  }

  private func outlets(in sentence: ReadArticle.Sentence) -> Int {
    sentence.actors.count { comparison.actors[$0].kind == .outlet }
  }

  /// Articles without an outlet are each their own.
  private func outlet(of article: Int) -> String {
    let facts = comparison.articles[article].facts.article
    return facts.outlet.isEmpty ? facts.id.description : facts.outlet
  }

  private func sentence(_ telling: Telling) -> ReadArticle.Sentence {
    comparison.articles[telling.article].sentences[telling.sentence]
  }

  /// Returns the sentences in which articles judge one relation in other words.
  private func relations() -> [Disagreement] {
    let judged = comparison.articles.enumerated().flatMap { number, article in
      article.sentences.indices.compactMap { place -> (telling: Telling, judgements: Set<Int32>)? in
        let sentence = article.sentences[place]
        let words = sentence.words.filter { Self.judgements.contains(article.folded($0)) }
        guard !words.isEmpty, !sentence.actors.isEmpty,
          count(Self.relations, in: sentence, of: article) > 0
        else { return nil }
        return (
          Telling(article: number, sentence: place, score: 0), Set(words.map { article.stems[$0] })
        )
      }
    }
    var best: (pair: [Telling], overlap: Context.Overlap)?
    for (place, one) in judged.enumerated() {
      for other in judged.dropFirst(place + 1)
      where outlet(of: one.telling.article) != outlet(of: other.telling.article) {
        let overlap = Context(of: sentence(one.telling)).overlap(
          with: Context(of: sentence(other.telling)), weights: comparison.weights)
        guard one.judgements.isDisjoint(with: other.judgements), !overlap.actors.isEmpty,
          overlap.weight >= 1.5, overlap.stems.count > overlap.actors.count + 1,
          best.map({ overlap.weight > $0.overlap.weight }) ?? true
        else { continue }
        best = ([one.telling, other.telling], overlap)
      }
    }
    guard let best else { return [] }
    let names = best.overlap.actors.prefix(3).map { comparison.actors[$0].name }
    return [
      disagreement(
        best.pair, point: "وصف العلاقة: \(names.joined(separator: "، "))", weight: 1.8,
        actors: best.overlap.actors)
    ]
  }

  /// Returns what one speaker said in words that two articles quote differently.
  private func quotations() -> [Disagreement] {
    let quoted = comparison.articles.map { article in
      article.facts.statements.filter(\.isDirect).prefix(Self.mostQuotations).map { statement in
        let text = FoldedWords(article.facts.article.text[statement.range])
        return Quotation(statement: statement, words: Set(text.map { text.folded($0) }))
      }
    }
    var found: [Disagreement] = []
    for left in comparison.articles.indices {
      for right in comparison.articles.indices
      where left < right && outlet(of: left) != outlet(of: right) {
        for one in quoted[left] {
          for other in quoted[right] where isOneSpeaker(one.statement, other.statement) {
            let part = one.sharedPart(with: other)
            // A quotation that another has in full, and more, is a longer one of the same words.
            guard part >= 0.35, part < 0.8 else { continue }
            found.append(quotation(one.statement, in: left, other.statement, in: right))
          }
        }
      }
    }
    return Array(found.prefix(2))
  }

  private func isOneSpeaker(_ one: Statement, _ other: Statement) -> Bool {
    guard case .actor(let speaker) = one.speaker else { return false }
    return other.speaker == .actor(speaker)
  }

  /// What somebody said in so many words.
  private struct Quotation {
    let statement: Statement
    let words: Set<ArraySlice<UInt8>>

    /// Returns which part of the words of the shorter of two quotations is in both; nothing of three
    /// words or fewer.
    func sharedPart(with other: Quotation) -> Double {
      let least = min(words.count, other.words.count)
      guard least > 3 else { return 0 }
      return Double(words.intersection(other.words).count) / Double(least)
    }
  }

  private func quotation(
    _ one: Statement, in left: Int, _ other: Statement, in right: Int
  ) -> Disagreement {
    var actors: [Int] = []
    if case .actor(let speaker) = one.speaker { actors = [speaker] }
    return Disagreement(
      difference: Difference(
        kind: .wording,
        point: "نص تصريح " + actors.map { comparison.actors[$0].name }.joined(), actors: actors,
        versions: [(left, one), (right, other)].map { article, statement in
          Difference.Version(
            value: comparison.articles[article].facts.article.text[statement.range],
            evidence: [comparison.articles[article].place(of: statement.range)].compactMap { $0 })
        }),
      weight: 1.9)
  }

  private func disagreement(
    _ tellings: [Telling], point: String, weight: Float, actors: [Int]? = nil
  ) -> Disagreement {
    var counts: [Int: Int] = [:]
    for actor in tellings.flatMap({ sentence($0).actors }) { counts[actor, default: 0] += 1 }
    let shared = counts.filter { $0.value > 1 }.keys
    return Disagreement(
      difference: Difference(
        kind: .wording, point: point, actors: actors ?? shared.sorted(),
        versions: tellings.map { telling in
          let range = sentence(telling).range
          let article = comparison.articles[telling.article]
          return Difference.Version(
            value: article.facts.article.text[range],
            evidence: [
              Difference.Place(article: article.place, range: range, sentence: range)
            ])
        }),
      weight: weight)
  }
}
