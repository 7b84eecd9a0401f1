import Actors
import CorpusModel
import Testing

struct MergingTests {
  private let curated = [
    Actor(
      id: ActorID("mali"), kind: .place, name: "مالي", latin: "Mali", summary: "دولة",
      aliases: [Actor.Alias("جمهورية مالي")], nisbas: ["مالي"]),
    Actor(id: ActorID("bamako"), kind: .place, name: "باماكو", latin: "Bamako"),
    Actor(
      id: ActorID("empire"), kind: .event, name: "امبراطورية مالي", latin: "Mali Empire"),
  ]
  private let list = [
    Actor(
      id: ActorID("mali"), kind: .place, name: "مالى", latin: "Mali",
      aliases: [Actor.Alias("إمبراطورية مالي"), Actor.Alias("دولة مالي")],
      nisbas: ["مالي", "ماليني"], origin: .gazetteer),
    Actor(
      id: ActorID("bamako"), kind: .place, name: "باماكو", latin: "Bamako",
      capitalOf: ActorID("mali"), origin: .gazetteer),
    Actor(id: ActorID("chad"), kind: .place, name: "تشاد", latin: "Chad", origin: .gazetteer),
  ]

  @Test func theCorpusComesFirstAndKeepsItsOwn() {
    let merged = Actor.merging(list, into: curated)
    #expect(merged.map(\.id.description) == ["mali", "bamako", "empire", "chad"])
    #expect(merged.map(\.origin) == [.curated, .curated, .curated, .gazetteer])
    #expect(merged[0].summary == "دولة")
    #expect(merged[0].name == "مالي")
  }

  @Test func whatTheCorpusLacksIsTaken() {
    let merged = Actor.merging(list, into: curated)
    #expect(merged[0].nisbas == ["مالي", "ماليني"])
    #expect(merged[1].capitalOf == ActorID("mali"))
    // Neither the same letters again, nor what another actor of the corpus is called.
    #expect(merged[0].spellings == ["مالي", "جمهورية مالي", "دولة مالي"])
  }

  @Test func emptyListsChangeNothing() {
    #expect(Actor.merging([], into: curated) == curated)
    #expect(Actor.merging(list, into: []) == list)
  }

  @Test func aCorpusOfItsOwnCountriesNeedsNoList() {
    let mentions = found(
      "أكد الرئيس المالي أن باماكو ترحب بالوفد", Actor.merging(list, into: curated))
    #expect(mentions == ["المالي: mali", "باماكو: mali"])
  }
}
