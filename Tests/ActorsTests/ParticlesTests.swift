import Actors
import CorpusModel
import Testing

struct ParticlesTests {
  private static let conjunctions = ["", "و", "ف"]
  private static let prepositions = ["", "ب", "ل", "ك"]

  @Test(arguments: conjunctions, prepositions)
  func aNameIsFoundBehindParticles(conjunction: String, preposition: String) {
    let chad = actor("chad", .place, "تشاد")
    #expect(found("سافر \(conjunction)\(preposition)تشاد أمس", chad) == ["تشاد"])
  }

  @Test(arguments: conjunctions, ["", "ب", "ك"])
  func anArticleOfTheNameStaysWithIt(conjunction: String, preposition: String) {
    let algeria = actor("algeria", .place, "الجزائر")
    #expect(found("\(conjunction)\(preposition)الجزائر", algeria) == ["الجزائر"])
  }

  @Test(arguments: conjunctions)
  func lamSwallowsTheAlefOfTheArticle(conjunction: String) {
    let algeria = actor("algeria", .place, "الجزائر")
    // The second ل is the article's, so it is in the range.
    #expect(found("\(conjunction)للجزائر", algeria) == ["لجزائر"])
    #expect(found("\(conjunction)لالجزائر", algeria) == ["الجزائر"])
  }

  @Test(arguments: conjunctions)
  func lamSwallowsTheWholeArticleBeforeAnotherLam(conjunction: String) {
    let committee = actor("ioc", .organisation, "اللجنة الأولمبية الدولية")
    #expect(
      found("\(conjunction)للجنة الأولمبية الدولية", committee) == ["لجنة الأولمبية الدولية"])
    #expect(
      found("\(conjunction)باللجنة الأولمبية الدولية", committee) == ["اللجنة الأولمبية الدولية"])
  }

  @Test(arguments: conjunctions, ["ال", "بال", "كال", "لل"])
  func anArticleThatTheNameDoesNotHaveIsLeftOut(conjunction: String, article: String) {
    for kind in ActorKind.allCases {
      let apache = actor("apache", kind, "أباتشي")
      let takesArticle = kind != .person && kind != .place
      #expect(
        found("طائرات \(conjunction)\(article)أباتشي", apache) == (takesArticle ? ["أباتشي"] : []),
        "\(kind)")
    }
  }

  @Test func anAdjectiveIsNotThePlace() {
    let mali = actor("mali", .place, "مالي", "جمهورية مالي")
    #expect(found("الجيش المالي في الشمال المالي، وبالمالي، للمالي", mali) == [])
    #expect(found("مسيّرة مالية، والماليون، وماليا", mali) == [])
  }

  @Test(arguments: [
    ("وليام", "وليام، ووليام، فوليام، بوليام، لوليام، ولوليام"),
    ("بايدن", "بايدن وبايدن فبايدن ببايدن لبايدن كبايدن وببايدن"),
    ("لانغلي", "لانغلي ولانغلي فلانغلي بلانغلي للانغلي كلانغلي وللانغلي"),
    ("كايتا", "كايتا وكايتا فكايتا بكايتا لكايتا ككايتا فككايتا"),
    ("فاغنر", "فاغنر وفاغنر ففاغنر بفاغنر لفاغنر كفاغنر ففاغنر"),
    ("والاس", "والاس ووالاس فوالاس بوالاس لوالاس كوالاس"),
    ("بكين", "بكين وبكين فبكين ببكين لبكين كبكين"),
    ("ليبيا", "ليبيا وليبيا فليبيا بليبيا لليبيا كليبيا ولليبيا"),
    ("الفيلق", "الفيلق والفيلق فالفيلق بالفيلق كالفيلق"),
  ])
  func aNameThatBeginsLikeAParticleIsNeverCut(name: String, text: String) {
    for kind in [ActorKind.person, .place, .organisation] {
      let mentions = found(text, actor("a", kind, name))
      #expect(mentions == Array(repeating: name, count: text.split(separator: " ").count))
    }
  }

  @Test func noParticleIsTakenFromAnotherWord() {
    let names = [
      actor("tunis", .place, "تونس"), actor("rabat", .place, "الرباط"),
      actor("wagner", .organisation, "فاغنر"),
    ]
    // A letter before the particles, one after the name, two conjunctions, two prepositions.
    #expect(found("سوتونس تونسي تونسية وفتونس بلتونس الرباطي برباط بفالرباط", names) == [])
    // A lone particle is none of the next word's.
    #expect(found("و تونس ل الرباط", names) == ["تونس: tunis", "الرباط: rabat"])
  }

  @Test func aParticleStandsBeforeTheFirstWordOnly() {
    let us = actor("us", .place, "الولايات المتحدة")
    #expect(found("بالولايات المتحدة", us) == ["الولايات المتحدة"])
    #expect(found("وللولايات المتحدة", us) == ["لولايات المتحدة"])
    #expect(found("الولايات والمتحدة، الولايات بالمتحدة، الولايات متحدة", us) == [])
  }

  @Test func particlesGoWithTheirMarks() {
    let algeria = actor("algeria", .place, "الجزائر")
    #expect(found("وَبِالجَزَائِرِ", algeria) == ["الجَزَائِرِ"])
    #expect(found("بـالجزائر", algeria) == ["الجزائر"])
    #expect(found("ولِلْجزائر", algeria) == ["لْجزائر"])
    #expect(found("ب\u{200F}الجزائر", algeria) == ["الجزائر"])
  }

  @Test func aLigatureIsNotTornApart() {
    let un = actor("un", .organisation, "الأمم المتحدة")
    // ﻷ is one scalar for ل and أ: it is in the range though its ل is the particle's article.
    #expect(found("ﻟﻸﻣﻢ المتحدة", un) == ["ﻸﻣﻢ المتحدة"])
    // Here the particle itself is in the ligature.
    #expect(found("ﻷفريكوم", actor("africom", .organisation, "أفريكوم")) == ["ﻷفريكوم"])
  }
}
