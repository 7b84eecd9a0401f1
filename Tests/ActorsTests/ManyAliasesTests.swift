import Actors
import CorpusModel
import Testing

/// Actors that files may well have, though nobody would write them.
struct ManyAliasesTests {
  @Test func tenThousandAliasesOfOneActorAreAllFound() {
    let aliases = (0..<10_000).map { Actor.Alias("الاسم رقم \($0)") }
    let many = Actor(
      id: ActorID("many"), kind: .organisation, name: "كثير", latin: "Many", aliases: aliases)
    let text = ArticleText((0..<10_000).map { "الاسم رقم \($0)، " }.joined())
    let mentions = MentionFinder(actors: [many]).mentions(in: text)
    #expect(mentions.map(\.spelling) == (1...10_000).map { $0 })
  }

  @Test func oneAliasTenThousandTimesIsTheFirst() {
    let aliases = Array(repeating: Actor.Alias("الاسم"), count: 10_000)
    let many = Actor(
      id: ActorID("many"), kind: .organisation, name: "كثير", latin: "Many", aliases: aliases)
    let mentions = MentionFinder(actors: [many]).mentions(in: ArticleText("قال الاسم نفسه"))
    #expect(mentions.map(\.spelling) == [1])
  }

  @Test func aSpellingOfTenThousandActorsIsTheFirstOnes() {
    let actors = (0..<10_000).map {
      Actor(id: ActorID("a\($0)"), kind: .place, name: "المكان", latin: "A\($0)")
    }
    let text = ArticleText(String(repeating: "في المكان ", count: 50))
    let mentions = MentionFinder(actors: actors).mentions(in: text)
    #expect(mentions.map(\.actor) == Array(repeating: 0, count: 50))
  }

  @Test func aCapitalOfItselfIsNoCapital() {
    let town = Actor(
      id: ActorID("town"), kind: .place, name: "المدينة الحرة", latin: "Free City",
      capitalOf: ActorID("town"))
    let lost = Actor(
      id: ActorID("lost"), kind: .place, name: "أطلنتس", latin: "Atlantis",
      capitalOf: ActorID("nowhere"))
    #expect(
      found("أعلنت المدينة الحرة وأطلنتس", [town, lost])
        == ["المدينة الحرة: town", "أطلنتس: lost"])
  }
}
