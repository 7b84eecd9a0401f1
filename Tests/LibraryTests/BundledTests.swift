import ArabicText
import CorpusModel
import SearchEngine
import Testing

@testable import Library

/// What holds for the corpus that the program carries.
struct BundledTests {
  private let corpus = Corpus.bundled()

  @Test func nothingIsWrongWithIt() {
    #expect(corpus.problems == [])
    #expect(corpus.findingProblems == [])
    #expect(corpus.articles.count >= 24)
    #expect(corpus.actors.count >= 70)
    #expect(corpus.ties.count >= 70)
    #expect(corpus.events.count >= 25)
  }

  /// Who reads Arabic often types French, or what a state is called for short.
  @Test(
    arguments: [
      ("maroc", "المغرب"), ("Algérie", "الجزائر"), ("egypte", "مصر"), ("uk", "المملكة المتحدة"),
      ("états-unis", "الولايات المتحدة"), ("onu", "الأمم المتحدة"), ("alger", "الجزائر العاصمة"),
    ])
  func namesOfOtherTonguesAreKnown(typed: String, text: String) {
    let answer = corpus.search(typed, isTyping: false)
    #expect(answer.correction?.text == text)
    #expect(answer.total > 0)
  }

  @Test func everyMentionSpellsItsActor() {
    for (article, mentions) in zip(corpus.articles, corpus.mentions) {
      for mention in mentions {
        let surface = Folding.key(of: article.text[mention.range])
        guard let number = mention.spelling else { continue }
        let spelling = corpus.actors[mention.actor].spellings[number]
        // After ل a name may have lost the front of its article.
        let swallowed = ["", "ا", "ال"].map { $0 + surface }
        #expect(
          swallowed.contains(Folding.key(of: spelling)),
          "\(article.id): \(surface) for \(spelling)")
      }
    }
  }

  @Test func mentionsLieInOrderEachInAParagraph() {
    for (article, mentions) in zip(corpus.articles, corpus.mentions) {
      #expect(!mentions.isEmpty, "\(article.id)")
      for (mention, next) in zip(mentions, mentions.dropFirst()) {
        #expect(mention.range.end <= next.range.start, "\(article.id) \(mention)")
      }
      for mention in mentions {
        let paragraph = article.paragraph(at: mention.range.start)
        #expect(paragraph?.range.contains(mention.range) == true, "\(article.id) \(mention)")
      }
    }
  }

  @Test func countsAddUp() {
    let dossiers = corpus.actors.indices.map(corpus.dossier)
    for (actor, dossier) in dossiers.enumerated() {
      let count = corpus.mentionCount(of: actor)
      let id = dossier.actor.id
      #expect(dossier.variants.reduce(0) { $0 + $1.count } == count, "\(id)")
      #expect(dossier.mentions.reduce(0) { $0 + $1.places.count } == count, "\(id)")
      #expect(
        dossier.variants.map(\.count) == dossier.variants.map(\.count).sorted(by: >), "\(id)")
      for companion in dossier.together {
        let back = dossiers[companion.actor].together.first { $0.actor == actor }
        #expect(back?.articles == companion.articles, "\(id)")
        #expect(companion.articles <= dossier.mentions.count, "\(id)")
      }
    }
    let all = dossiers.indices.reduce(0) { $0 + corpus.mentionCount(of: $1) }
    #expect(all == corpus.mentions.reduce(0) { $0 + $1.count })
    let tied = dossiers.reduce(0) { $0 + $1.ties.count }
    #expect(tied == corpus.ties.reduce(0) { $0 + ($1.from == $1.to ? 1 : 2) })
  }

  @Test func everyPlaceLiesInItsSentence() {
    for actor in corpus.actors.indices {
      for place in corpus.dossier(of: actor).mentions.flatMap(\.places) {
        let article = corpus.articles[place.article]
        let paragraph = article.paragraph(at: place.range.start)
        #expect(place.sentence.contains(place.range))
        #expect(paragraph?.range.contains(place.sentence) == true)
        #expect(article.text[place.sentence].first?.isWhitespace == false)
      }
    }
  }

  @Test func allEvidenceIsFound() {
    for tie in corpus.ties {
      #expect(!tie.evidence.isEmpty)
      for evidence in tie.evidence { expectPlace(of: evidence) }
    }
    for event in corpus.events {
      #expect(!event.evidence.isEmpty)
      for evidence in event.evidence {
        expectPlace(of: evidence)
        if let expression = evidence.expression {
          #expect(evidence.sentence.contains(expression), "\(event.id)")
        }
      }
    }
  }

  private func expectPlace(of evidence: Evidence) {
    guard let place = corpus.place(of: evidence) else {
      Issue.record("\(evidence.article) does not have: \(evidence.sentence)")
      return
    }
    let article = corpus.articles[place.article]
    #expect(article.id == evidence.article)
    #expect(article.text[place.range] == evidence.sentence)
    #expect(article.paragraph(at: place.range.start)?.range.contains(place.range) == true)
  }

  @Test func eventsStandInOrderOfTime() {
    for (event, next) in zip(corpus.events, corpus.events.dropFirst()) {
      #expect(event.date.start <= next.date.start, "\(event.id) \(next.id)")
    }
  }

  @Test func everyActorIsCalledByEachOfItsSpellings() throws {
    for (place, actor) in corpus.actors.enumerated() {
      for text in actor.spellings + [actor.id.description] {
        let called = try #require(corpus.actor(called: text))
        // Actors of the base list may share a spelling; the corpus's own do not.
        let isShared = corpus.actors[called].spellings.contains(text)
        #expect(called == place || actor.origin == .gazetteer && isShared, "\(text)")
      }
    }
  }

  @Test func everyTieAndEventNamesActorsThatAreThere() {
    for id in corpus.ties.flatMap({ [$0.from, $0.to] }) + corpus.events.flatMap(\.actors) {
      #expect(corpus.actor(id) != nil, "\(id)")
    }
  }
}
