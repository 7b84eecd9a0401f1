import Actors
import CorpusFiles
import CorpusModel
import Testing

/// What holds for the base list that the program carries.
struct BaseListTests {
  private let actors = BaseList.actors

  @Test func nothingIsWrongWithIt() {
    #expect(BaseList.contents.problems == [])
    #expect(BaseList.contents.check() == [])
    #expect(actors.allSatisfy { $0.origin == .gazetteer })
  }

  @Test func itHasTheCountriesAndBodiesOfTheWorld() {
    let countries = actors.filter { $0.kind == .place && !$0.nisbas.isEmpty }
    #expect(countries.count >= 190)
    #expect(actors.count { $0.capitalOf != nil } >= 180)
    #expect(actors.count { $0.kind == .organisation } >= 80)
    let ids = Set(actors.map(\.id.description))
    for id in [
      "algeria", "united-states", "palestine", "taiwan", "kosovo", "western-sahara", "hong-kong",
      "un", "eu", "nato", "au", "arab-league", "gcc", "opec", "opec-plus", "imf", "world-bank",
      "who", "wto", "iaea", "icc", "icj", "icrc", "amnesty-international", "human-rights-watch",
      "ecowas", "asean", "g7", "g20", "brics", "sco", "osce", "interpol", "fifa", "ioc", "uefa",
      "caf",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func everyNameIsFoundByItself() {
    let finder = MentionFinder(actors: actors)
    for actor in actors where actor.kind == .place && !actor.nisbas.isEmpty {
      // Behind a preposition of place, which says that a place follows.
      let text = ArticleText("في \(actor.name)")
      let found = finder.mentions(in: text).map { actors[$0.actor].id }
      #expect(found == [actor.id], "\(actor.name)")
    }
  }

  @Test func everyNisbaIsFoundInItsForms() {
    let finder = MentionFinder(actors: actors)
    // What a word of another meaning needs beside it is tried in Tests/Cases/mentions.tsv.
    let undecided = Set(["mali", "comoros", "western-sahara", "hungary"])
    for actor in actors where !undecided.contains(actor.id.description) {
      for nisba in actor.nisbas where nisba.last == "ي" && !nisba.contains(" ") {
        for form in ["ال\(nisba)ة", "لل\(nisba)ين", "وال\(nisba)ات", "ال\(nisba)ون"] {
          let text = ArticleText("قيل \(form) هنا، وقيل \(actor.name).")
          let found = finder.mentions(in: text).filter { $0.range.start < 18 }
          #expect(!found.isEmpty, "\(form)")
          for mention in found {
            let either = [mention.actor, mention.otherReading].compactMap { $0 }
            #expect(either.contains { actors[$0].id == actor.id }, "\(form)")
          }
        }
      }
    }
  }
}
