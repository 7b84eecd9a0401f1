import CorpusModel
import Library
import Testing

/// What pages ask: facts by actor, figures, entries of the timeline by text.
@Suite struct PageQueryTests {
  private let corpus = smallCorpus(
    people,
    article(
      "first", outlet: "الأول",
      "زار صبري بوقادوم الجزائر عام 2020. وقال بوقادوم: «نريد اتفاقا جديدا مع الجزائر قريبا»."),
    article(
      "second", outlet: "الثاني",
      "بلغت الكلفة 25 ألف دينار و3,5% من الدخل، وزادت 12 مرة في 2020 بطائرات سوخوي-35 وF16."))

  @Test func factsByActorAreThoseOfWalkingAll() throws {
    for actor in corpus.actors.indices {
      let id = corpus.actors[actor].id
      #expect(
        Set(corpus.tiePlaces(of: actor))
          == Set(
            corpus.ties.indices.filter { [corpus.ties[$0].from, corpus.ties[$0].to].contains(id) }))
      #expect(
        corpus.timelinePlaces(of: actor)
          == corpus.timeline.indices.filter { corpus.timeline[$0].actors.contains(actor) })
      let said = corpus.statements.filter { $0.statement.speaker == .actor(actor) }
      #expect(corpus.statements(by: actor).map(\.statement) == said.map(\.statement))
      #expect(!corpus.statements(about: actor).contains { $0.statement.speaker == .actor(actor) })
    }
  }

  @Test func theTallyOfOneIsThatOfAll() {
    let one = corpus.actors.indices.map { corpus.tally(of: $0) }
    corpus.prepare()
    for (actor, tally) in one.enumerated() {
      #expect(tally.variants.map(\.text) == corpus.tally(of: actor).variants.map(\.text))
      #expect(tally.variants.map(\.count) == corpus.tally(of: actor).variants.map(\.count))
      #expect(tally.months == corpus.tally(of: actor).months)
    }
  }

  @Test func figuresHaveWhatIsCountedAndAreNoDates() {
    let figures = corpus.figures(in: 1).map { corpus.articles[1].text[$0] }
    #expect(figures.contains("25 ألف دينار"))
    #expect(figures.contains("12 مرة"))
    #expect(figures.contains { $0.hasPrefix("3,5%") })
    #expect(!figures.contains { $0.hasPrefix("2020") || $0.contains("35") || $0.contains("6") })
  }

  @Test func entriesAreFoundByWhatIsSaidAndWhoSaysIt() throws {
    #expect(!corpus.timeline.isEmpty)
    let all = corpus.timelinePlaces(TimelineFilter())
    #expect(all == Array(corpus.timeline.indices))
    #expect(corpus.timelinePlaces(TimelineFilter(), having: "بوقادوم الاول").count > 0)
    #expect(corpus.timelinePlaces(TimelineFilter(), having: "كلمة لا تقال") == [])
    #expect(corpus.timelinePlaces(TimelineFilter(kind: .events)) == [])
    for outlet in corpus.outlets(ofTimeline: all) {
      let left = corpus.timelinePlaces(TimelineFilter(outlet: outlet))
      #expect(!left.isEmpty && left.count < all.count)
    }
  }

  @Test func whatIsPromisedIsNotWaitedFor() {
    #expect(corpus.hasFacts)
    let later = smallCorpus(people, article("first", "زار صبري بوقادوم الجزائر."))
    later.promiseFacts()
    #expect(!later.hasFacts)
    later.prepare()
    #expect(later.hasFacts)
  }
}
