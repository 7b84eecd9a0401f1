import Actors
import CorpusModel
import NameTagger
import TestSupport
import Testing

/// Actors made of names that a tagger found: here the names are marked by hand.
struct LinkingCandidateTests {
  /// Reads articles in which ⟨p …⟩, ⟨l …⟩ and ⟨o …⟩ mark persons, places and organisations.
  private func candidates(
    _ texts: String..., known: [Actor] = Cast.actors, banned: [String] = []
  ) -> (candidates: CandidateActors, articles: [Article], actors: [Actor]) {
    var articles: [Article] = []
    var names: [[TaggedName]] = []
    for (number, text) in texts.enumerated() {
      var plain = String.UnicodeScalarView()
      var found: [TaggedName] = []
      var open: (start: Int, kind: ActorKind)?
      var scalars = text.unicodeScalars.makeIterator()
      while let scalar = scalars.next() {
        switch scalar {
        case "⟨":
          let kind: ActorKind =
            switch scalars.next() {
            case "p": .person
            case "l": .place
            default: .organisation
            }
          _ = scalars.next()
          open = (plain.count, kind)
        case "⟩":
          if let name = open {
            found.append(
              TaggedName(range: TextRange(name.start, plain.count), kind: name.kind))
          }
          open = nil
        default: plain.append(scalar)
        }
      }
      let article = Article(marked: String(plain), id: "a\(number)")
      #expect(article.text.count == plain.count, "marks of paragraphs would move the names")
      articles.append(article)
      names.append(found)
    }
    let finder = MentionFinder(actors: known)
    let linker = ArticleLinker(actors: known)
    let mentions = articles.map { linker.linked(finder.mentions(in: $0.text), in: $0) }
    let candidates = CandidateActors(
      known: known, articles: articles, mentions: mentions, names: names, banned: banned)
    return (candidates, articles, known + candidates.actors)
  }

  /// Each mention of an article that has a how, as the text has it, with whose it is.
  private func found(
    _ all: (candidates: CandidateActors, articles: [Article], actors: [Actor]), in article: Int = 0
  ) -> [String] {
    all.candidates.mentions[article].map {
      "\(all.articles[article].text[$0.range])=\(all.actors[$0.actor].name)"
    }
  }

  @Test func aNameBecomesAnActorAndIsCarriedThroughItsArticle() {
    let all = candidates(
      "وصل ⟨p خالد اليماني⟩ إلى عدن. وقال اليماني إن المشاورات مستمرة، وشكر لليماني الحاضرون.")
    #expect(all.candidates.actors.map(\.name) == ["خالد اليماني"])
    #expect(all.candidates.actors[0].id == ActorID("auto:khaled-al-yamani"))
    #expect(all.candidates.actors[0].latin == "Khaled al-Yamani")
    #expect(all.candidates.actors[0].origin == .found)
    #expect(all.candidates.actors[0].kind == .person)
    #expect(
      found(all) == [
        "خالد اليماني=خالد اليماني", "اليماني=خالد اليماني", "ليماني=خالد اليماني",
      ])
    #expect(all.candidates.mentions[0].allSatisfy { $0.how == .found })
    #expect(all.candidates.mentions[0].map(\.spelling) == [0, nil, nil])
  }

  @Test func titlesAreNoPartOfAName() {
    let all = candidates(
      "التقى ⟨p الرئيس ماكي سال⟩ ضيوفه.", "وصل ⟨p ماكي سال⟩ أمس.",
      "قال ⟨p الوزير السنغالي ماكي سال⟩ ذلك.")
    #expect(all.candidates.actors.map(\.name) == ["ماكي سال"])
    #expect((0..<3).map { found(all, in: $0) } == Array(repeating: ["ماكي سال=ماكي سال"], count: 3))
  }

  @Test func spellingsMeetAcrossArticlesAndOtherNamesDoNot() {
    let all = candidates(
      "حذر ⟨p أنطونيو غوتيريس⟩ من الجفاف.", "زار ⟨p انتونيو غوتيرس⟩ المخيم.",
      "فاز ⟨p محمد علي⟩ بالسباق.", "خسر ⟨p محمد صالح⟩ السباق.", "غاب ⟨p محمود علي⟩ عنه.",
      "حضر ⟨p محمد كرم⟩.", "وحضر ⟨p محمد كريم⟩.")
    #expect(
      Set(all.candidates.actors.map(\.name)) == [
        "أنطونيو غوتيريس", "محمد علي", "محمد صالح", "محمود علي", "محمد كرم", "محمد كريم",
      ])
    let antonio = all.candidates.actors.first { $0.name == "أنطونيو غوتيريس" }
    #expect(antonio?.aliases.map(\.text) == ["انتونيو غوتيرس"])
  }

  @Test func aLoneFamilyNameIsWhoeverTheArticleNamesInFull() {
    let all = candidates(
      "قال ⟨p جورج بوش⟩ ذلك، ثم صمت ⟨p بوش⟩.",
      "زارت ⟨p لورا بوش⟩ المدرسة، وأثنت ⟨p بوش⟩ على الطلاب.",
      "تحدث ⟨p بوش⟩ إلى الصحفيين.")
    #expect(found(all, in: 0).last == "بوش=جورج بوش")
    #expect(found(all, in: 1).last == "بوش=لورا بوش")
    // Two in the corpus are called so: here it is certain of neither.
    #expect(found(all, in: 2).allSatisfy { $0 == "بوش=بوش" })
  }

  @Test func whatLeavesSomethingOutIsNoneOfSeveral() {
    let all = candidates(
      "حضر ⟨p سالم بن راشد الكتبي⟩.", "غاب ⟨p سالم بن حمد الكتبي⟩.", "اعتذر ⟨p سالم الكتبي⟩.",
      "وصل ⟨p عمر حسن البشير⟩.", "غادر ⟨p عمر البشير⟩.", "زار ⟨p خليفة بن زايد آل نهيان⟩ العين.",
      "زارها ⟨p خليفة بن حمد آل نهيان⟩.")
    #expect(all.candidates.actors.count == 6)
    #expect(found(all, in: 3) == ["عمر حسن البشير=عمر حسن البشير"])
    #expect(found(all, in: 4) == ["عمر البشير=عمر حسن البشير"])
  }

  @Test func aGivenNameAloneIsNoSpellingToKeep() {
    let all = candidates("سجل ⟨p أرسين فينغر⟩ هدفا، وشكر ⟨p أرسين⟩ زملاءه، وشكره ⟨p فينغر⟩.")
    #expect(found(all) == ["أرسين فينغر=أرسين فينغر", "أرسين=أرسين فينغر", "فينغر=أرسين فينغر"])
    #expect(all.candidates.actors[0].aliases.map(\.text) == ["فينغر"])
  }

  @Test func aLoneFamilyNameIsTheOnlyOneOfTheCorpus() {
    let all = candidates("عاد ⟨p أولاف شولتس⟩ إلى برلين.", "انتقد ⟨p شولتس⟩ القرار.")
    #expect(found(all, in: 1) == ["شولتس=أولاف شولتس"])
  }

  @Test func knownActorsWin() {
    let all = candidates(
      "قال ⟨p صبري بوقادوم⟩ ذلك.", "قال ⟨p السفير صبري بوقادوم⟩ ذلك.", "قال ⟨p سابري بوكادوم⟩ ذلك.",
      "زار ⟨l السودان⟩، وحضر ⟨o الاتحاد الأفريقي⟩.", "عاد ⟨p بوقادوم⟩ إلى مكتبه.")
    #expect(all.candidates.actors.isEmpty)
    #expect(
      all.candidates.mentions.map { $0.map(\.how) } == [
        [.name], [.name], [.variant], [.name, .name], [.short],
      ])
  }

  @Test func anOrganisationHoldsTheNamesInIt() {
    let all = candidates(
      "أعلنت ⟨o وزارة الصحة في السودان⟩ حالة الطوارئ، وقالت وزارة الصحة في السودان إنها مؤقتة.")
    #expect(
      found(all) == [
        "وزارة الصحة في السودان=وزارة الصحة في السودان", "السودان=السودان",
        "وزارة الصحة في السودان=وزارة الصحة في السودان", "السودان=السودان",
      ])
  }

  @Test func aWordForTheSortOfABodyMakesNoOtherOfIt() {
    let all = candidates(
      "دعا ⟨o منظمة الاتحاد الأفريقي⟩ إلى الهدوء.",
      "قررت ⟨o اللجنة⟩ ذلك، وقررت ⟨o اللجنة الوطنية⟩ غيره.")
    #expect(all.candidates.actors.isEmpty)
    #expect(found(all) == ["الاتحاد الأفريقي=الاتحاد الأفريقي"])
  }

  @Test func somebodyElseOfTheFamilyIsNotTheKnownOne() {
    let known = Cast.actors + [actor("trump", .person, "دونالد ترامب", "ترامب")]
    let all = candidates("قالت ⟨p تيفاني ترامب⟩ إنها ستحضر.", known: known)
    #expect(found(all) == ["تيفاني ترامب=تيفاني ترامب"])
    #expect(candidates("قال ⟨p الرئيس ترامب⟩ ذلك.", known: known).candidates.actors.isEmpty)
  }

  @Test func noiseMakesNoActor() {
    let all = candidates(
      "في ⟨l يناير⟩ ويوم ⟨p الخميس⟩ قال ⟨p هو⟩ و⟨p محمد⟩ و⟨p أمل⟩ و⟨o 2025⟩ و⟨o الحكومة⟩ شيئا.",
      "جاء ⟨o الشارع⟩ إلى الشارع في الشارع.")
    #expect(all.candidates.actors.map(\.name) == [])
    #expect(all.candidates.mentions.allSatisfy { $0.isEmpty })
  }

  @Test func whatTheReaderBannedStaysAway() {
    let texts = "رأى ⟨p خالد اليماني⟩ ذلك. وسكت اليماني."
    #expect(candidates(texts, banned: ["خَالد اليمانى"]).candidates.actors.isEmpty)
    #expect(candidates(texts, banned: ["خالد"]).candidates.actors.count == 1)
  }

  @Test func identifiersAreTheSameAgainAndNobodyElses() {
    let texts = (
      "قال ⟨p سامي حداد⟩ ذلك في ⟨l ميلان⟩.",
      "فاز ⟨o ميلان⟩ على ⟨o ميلان⟩ الثاني، وقال ⟨p صامي حداد⟩."
    )
    let first = candidates(texts.0, texts.1)
    let second = candidates(texts.0, texts.1)
    #expect(first.candidates.actors == second.candidates.actors)
    let known = [Actor(id: ActorID("milan"), kind: .place, name: "ميلانو", latin: "Milan")]
    let ids = candidates(texts.0, texts.1, known: known).actors.map(\.id.description)
    #expect(Set(ids.map { $0.split(separator: ":").last }).count == ids.count)
  }

  @Test(arguments: 0..<4)
  func whateverTheTaggerFindsMentionsNest(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words =
      Cast.actors.flatMap { $0.name.split(separator: " ").map(String.init) } + [
        "الرئيس", "وزارة", "(", ")", "قال", "في", "محمد", "عبد", "بن", "١٢", "لل", "السودان", "ـ",
        "ً",
      ]
    for _ in 0..<60 {
      var articles: [Article] = []
      var names: [[TaggedName]] = []
      for number in 0..<3 {
        let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
        let article = Article(marked: text, id: "\(number)")
        var found: [TaggedName] = []
        var start = 0
        while start < article.text.count {
          let first = Int.random(in: start...article.text.count, using: &random)
          let end = min(article.text.count, first + Int.random(in: 0...25, using: &random))
          let kind = [ActorKind.person, .place, .organisation].randomElement(using: &random)
          found.append(TaggedName(range: TextRange(first, end), kind: kind ?? .person))
          start = end + 1
        }
        articles.append(article)
        names.append(found)
      }
      let mentions = articles.map(Cast.linked)
      let all = CandidateActors(
        known: Cast.actors, articles: articles, mentions: mentions, names: names)
      #expect(all.mentions.count == articles.count)
      for (article, list) in zip(articles, all.mentions) {
        #expect(list.allSatisfy { $0.range.end <= article.text.count && !$0.range.isEmpty })
        #expect(list.allSatisfy { $0.actor < Cast.actors.count + all.actors.count })
        for (place, mention) in list.enumerated() {
          for next in list[(place + 1)...] where next.range.overlaps(mention.range) {
            #expect(mention.range.contains(next.range) && mention.range != next.range)
          }
        }
      }
    }
  }
}
