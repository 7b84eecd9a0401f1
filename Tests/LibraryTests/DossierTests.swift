import CorpusModel
import Testing

@testable import Library

struct DossierTests {
  private let corpus = smallCorpus(
    people,
    article(
      "a", outlet: "الأول",
      """
      سافر صبري بوقادوم إلى للجزائر. وقال بوقادوم إن الجزائر ترحب! من الجزائر؟

      > وبوقادوم لا غير

      ## أفريكوم في الجزائر
      """),
    article("b", outlet: "الثاني", "الجَزائر والجزائر وسابري بوكادوم. Boukadoum و«بوقـادوم»."),
    article("c", outlet: "الأول", "BOUKADOUM، بوقادوم."),
    article("d", outlet: "الثالث", "لا أحد."))

  private func dossier(_ id: String) throws -> ActorDossier {
    corpus.dossier(of: try #require(corpus.actor(ActorID(id))))
  }

  private func text(_ place: ActorDossier.Place) -> String {
    corpus.articles[place.article].text[place.range]
  }

  private func sentence(_ place: ActorDossier.Place) -> String {
    corpus.articles[place.article].text[place.sentence]
  }

  @Test func variantsAreCountedWithTheirOutletsTheMostFrequentFirst() throws {
    let lines = try dossier("boukadoum").variants.map {
      "\($0.text) \($0.count) \($0.outlets.joined(separator: "،"))"
    }
    // Tatweel makes no other spelling, upper case does; of equal counts the one first met is first.
    #expect(
      lines == [
        "بوقادوم 4 الأول،الثاني", "صبري بوقادوم 1 الأول", "سابري بوكادوم 1 الثاني",
        "Boukadoum 1 الثاني", "BOUKADOUM 1 الأول",
      ])
  }

  @Test func whatWritingSwallowedIsPutBackInAVariant() throws {
    let variants = try dossier("algeria").variants
    #expect(variants.map(\.text) == ["الجزائر", "الجمهورية الجزائرية"])
    #expect(variants.map(\.count) == [6, 0])
    #expect(variants.map(\.outlets) == [["الأول", "الثاني"], []])
    let first = try #require(variants.first?.first)
    #expect(corpus.articles[first.article].text[first.range] == "لجزائر")
    #expect(variants.last?.first == nil)
  }

  @Test func placesStandByArticleInTheOrderOfTheText() throws {
    let mentions = try dossier("boukadoum").mentions
    #expect(mentions.map(\.article) == [0, 1, 2])
    #expect(
      mentions.map { $0.places.map(text) } == [
        ["صبري بوقادوم", "بوقادوم", "بوقادوم"], ["سابري بوكادوم", "Boukadoum", "بوقـادوم"],
        ["BOUKADOUM", "بوقادوم"],
      ])
    #expect(
      mentions.allSatisfy { group in group.places.allSatisfy { $0.article == group.article } })
  }

  @Test func everyPlaceHasItsSentence() throws {
    #expect(
      try dossier("algeria").mentions.flatMap(\.places).map(sentence) == [
        "سافر صبري بوقادوم إلى للجزائر.", "وقال بوقادوم إن الجزائر ترحب!", "من الجزائر؟",
        "أفريكوم في الجزائر", "الجَزائر والجزائر وسابري بوكادوم.",
        "الجَزائر والجزائر وسابري بوكادوم.",
      ])
    #expect(try dossier("boukadoum").mentions[0].places.map(sentence)[2] == "وبوقادوم لا غير")
  }

  @Test func companionsAreCountedByArticle() throws {
    let names = { (dossier: ActorDossier) in
      dossier.together.map { "\(corpus.actors[$0.actor].id) \($0.articles)" }
    }
    #expect(names(try dossier("algeria")) == ["boukadoum 2", "africom 1"])
    #expect(names(try dossier("boukadoum")) == ["algeria 2", "africom 1"])
    #expect(names(try dossier("africom")) == ["algeria 1", "boukadoum 1"])
  }

  @Test func anActorThatNoArticleNamesHasItsSpellingsOnly() throws {
    let dossier = try dossier("langley")
    #expect(dossier.actor.latin == "Michael Langley")
    #expect(dossier.variants.map(\.text) == ["مايكل لانغلي"])
    #expect(dossier.variants.map(\.count) == [0])
    #expect(dossier.mentions.isEmpty)
    #expect(dossier.together.isEmpty)
    #expect(dossier.ties.isEmpty)
  }

  @Test func countsAddUp() throws {
    #expect(corpus.actors.indices.map(corpus.mentionCount) == [6, 8, 1, 0])
    for actor in corpus.actors.indices {
      let dossier = corpus.dossier(of: actor)
      let count = corpus.mentionCount(of: actor)
      #expect(dossier.variants.reduce(0) { $0 + $1.count } == count)
      #expect(dossier.mentions.reduce(0) { $0 + $1.places.count } == count)
    }
  }

  @Test func spellingsThatLookAlikeAreOne() {
    let corpus = corpusOfTexts(
      "الولايات المتحدة", "الولايات\u{A0}المتحدة", "الولاياتُ المتّحدة", "الولايات \u{200F}المتحدة",
      "الولايات-المتحدة", "الولآيات المتحدة", "بالولايات  المتحدة")
    #expect(
      corpus.dossier(of: 0).variants.map { "\($0.text) \($0.count)" }
        == ["الولايات المتحدة 5", "الولايات-المتحدة 1", "الولآيات المتحدة 1"])
  }

  /// A corpus of one actor and an article for each text.
  private func corpusOfTexts(_ texts: String...) -> Corpus {
    Corpus(
      titles: ("", ""),
      articles: texts.enumerated().map { number, text in
        let text = ArticleText(text)
        return Article(
          id: ArticleID("\(number)"), title: "", text: text,
          paragraphs: [Paragraph(.body, TextRange(0, text.count))])
      },
      actors: [
        Actor(id: ActorID("us"), kind: .place, name: "الولايات المتحدة", latin: "United States")
      ], problems: []
    ) { Corpus.Findings() }
  }
}
