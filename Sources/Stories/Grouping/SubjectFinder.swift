internal import ArabicText
internal import CorpusModel

/// Reads many articles and tells what each is about.
struct SubjectFinder {
  /// The subjects, one of each article.
  let subjects: [Subject]

  /// How many words of a body are read: reports say first what they are about.
  private static let longestBody = 2_000
  /// How many words of a body its lead has.
  private static let lead = 60

  /// The words of a headline or a body, as numbers in a table.
  private struct Text {
    var title: [Int32] = []
    var body: [Int32] = []
  }

  /// Reads articles.
  ///
  /// - Complexity: O(n) in their length.
  init(of articles: [ArticleFacts], published days: [PublicationDays?]) {
    var words = WordTable()
    var counts: [Int32] = []
    func numbers(_ text: FoldedWords) -> [Int32] {
      text.prefix(Self.longestBody).map { word in
        let number = words.add(text.folded(word))
        if number == counts.count { counts.append(0) }
        counts[number] += 1
        return Int32(number)
      }
    }
    let texts = articles.map { facts in
      Text(
        title: numbers(FoldedWords(facts.article.title)),
        body: numbers(FoldedWords(utf8: facts.article.text.utf8)))
    }
    let stems = Stems(of: words, counts: counts)
    let terms = zip(articles, texts).map { Self.counted($0, $1, stems) }

    let uses = TermUses(of: terms.map { $0.map(\.term) }, published: days)
    subjects = terms.indices.map { article in
      Subject(
        terms[article].map { term in
          let rarity = logarithm(1 + Float(articles.count) / Float(uses.count(of: term.term)))
          return Subject.Term(
            number: term.term, weight: (1 + logarithm(term.weight)) * rarity,
            timeliness: uses.timeliness(of: term.term, for: days[article]))
        })
    }
  }

  /// Returns the terms of an article with how often it has them; once in the headline counts as three
  /// times, once in the lead as twice.
  private static func counted(
    _ facts: ArticleFacts, _ text: Text, _ stems: Stems
  ) -> [(term: Int32, weight: Float)] {
    var found: [(term: Int32, weight: Float)] = []
    found.reserveCapacity(text.title.count + text.body.count + facts.mentions.count)
    for word in text.title { found.append((stems.ofWord[Int(word)], 3)) }
    for (place, word) in text.body.enumerated() {
      found.append((stems.ofWord[Int(word)], place < lead ? 2 : 1))
    }
    // Actors and days have negative numbers, each a kind of its own.
    for mention in facts.mentions { found.append((-2 - 2 * Int32(clamping: mention.actor), 1)) }
    for date in facts.dates where date.precision == .day && !date.isAmbiguous {
      guard let day = date.readings.first?.start else { continue }
      found.append((-3 - 2 * Int32(clamping: DayNumber(day).value), 1))
    }
    found.sort { $0.term < $1.term }
    var merged: [(term: Int32, weight: Float)] = []
    for next in found where next.term != -1 {
      if let last = merged.last, last.term == next.term {
        merged[merged.count - 1].weight += next.weight
      } else {
        merged.append(next)
      }
    }
    return merged
  }
}
