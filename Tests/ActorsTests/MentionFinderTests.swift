import Actors
import CorpusModel
import Testing

struct MentionFinderTests {
  private let actors = [
    actor("algeria", .place, "الجزائر"),
    actor("us", .place, "الولايات المتحدة", "United States", "أميركا"),
    actor("washington", .place, "واشنطن", "Washington"),
    actor("george-washington", .person, "جورج واشنطن"),
    actor("africa", .place, "أفريقيا"),
    actor("africom", .organisation, "أفريكوم", "القيادة الأميركية في أفريقيا", "AFRICOM"),
    actor("boukadoum", .person, "صبري بوقادوم", "بوقادوم", "Boukadoum"),
    actor("keita", .person, "إبراهيم أبو بكر كايتا"),
  ]

  @Test func mentionsStandInTheOrderOfTheText() {
    #expect(
      found("قال بوقادوم إن الجزائر وواشنطن تتحاوران. والجزائر ترحب.", actors) == [
        "بوقادوم: boukadoum", "الجزائر: algeria", "واشنطن: washington", "الجزائر: algeria",
      ])
    #expect(found("", actors) == [])
    #expect(found("لا أحد هنا.", actors) == [])
    #expect(MentionFinder(actors: []).mentions(in: ArticleText("الجزائر")).isEmpty)
  }

  @Test func theMostWordsWin() {
    #expect(
      found("جورج واشنطن في واشنطن", actors)
        == ["جورج واشنطن: george-washington", "واشنطن: washington"])
    #expect(
      found("للقيادة الأميركية في أفريقيا، والقيادة الأميركية في أوروبا", actors)
        == ["لقيادة الأميركية في أفريقيا: africom"])
    // What starts first wins, though another would be longer from the next word on.
    let overlapping = [
      actor("ab", .event, "حرب التحرير"), actor("bcd", .law, "التحرير الوطني الآن"),
    ]
    #expect(found("حرب التحرير الوطني الآن", overlapping) == ["حرب التحرير: ab"])
  }

  @Test func theFirstActorHasASharedSpelling() {
    let first = actor("first", .place, "طرابلس")
    let second = actor("second", .place, "طرابلس الشام", "طرابلس")
    #expect(found("طرابلس", [first, second]) == ["طرابلس: first"])
    #expect(found("طرابلس", [second, first]) == ["طرابلس: second"])
    // Letters that a search takes for the same make spellings the same.
    #expect(
      found("افريقيه", [actor("x", .law, "أفريقية"), actor("y", .law, "افريقيه")]) == ["افريقيه: x"]
    )
  }

  @Test func aMentionTellsItsSpelling() {
    let text = ArticleText("صبري بوقادوم وبوقادوم وBoukadoum")
    let mentions = MentionFinder(actors: actors).mentions(in: text)
    #expect(mentions.map(\.spelling) == [0, 1, 2])
    #expect(mentions.map(\.how) == [.name, .alias, .alias])
  }

  @Test(arguments: [
    "إفريقيا", "افريقيا", "آفريقيا", "أَفْرِيقِيَا", "أفــريقـيا",
    "ٱفریقیا", "أ\u{200D}فريقيا", "\u{FE83}\u{FED3}\u{FEAE}\u{FEF3}\u{FED8}\u{FEF4}\u{FE8E}",
  ])
  func lettersAreComparedAsInASearch(text: String) {
    #expect(found("في \(text) اليوم", actors) == ["\(text): africa"])
  }

  @Test(arguments: ["United States", "UNITED STATES", "united states", "Ｕnited Ｓtates"])
  func latinNamesAreFoundInAnyCase(text: String) {
    #expect(found("(\(text))", actors) == ["\(text): us"])
  }

  @Test func latinNamesAreWholeWords() {
    #expect(found("Washingtonian, Boukadoums, xAFRICOM", actors) == [])
    #expect(
      found("africom وAfricom، لـBoukadoum", actors)
        == ["africom: africom", "Africom: africom", "Boukadoum: boukadoum"])
  }

  @Test(arguments: [
    " ", "  ", "\u{A0}", "\u{202F}", "-", "_", " - ", "\u{2010}", "\u{200F} ", " \u{200E}",
    "\u{AD} ",
  ])
  func wordsOfANameMayBeParted(by gap: String) {
    #expect(
      found("بالولايات\(gap)المتحدة.", actors) == ["الولايات\(gap)المتحدة: us"],
      "\(gap.debugDescription)")
  }

  @Test(arguments: [
    "\n", ". ", "، ", " / ", ": ", " «", "\t\n", "\u{2028}", "؛ ", " – ", "(", "...", "\u{1F600}",
  ])
  func noNameCrosses(gap: String) {
    #expect(found("الولايات\(gap)المتحدة", actors) == [], "\(gap.debugDescription)")
    #expect(found("جورج\(gap)واشنطن", actors) == ["واشنطن: washington"], "\(gap.debugDescription)")
  }

  @Test func aSpellingsOwnPunctuationJoinsItsWords() {
    let attacks = actor("september-11", .event, "هجمات 11 سبتمبر", "هجمات 11 سبتمبر/أيلول 2001")
    #expect(
      found("منذ هجمات 11 سبتمبر/أيلول 2001، وهجمات 11 سبتمبر 2001", attacks)
        == ["هجمات 11 سبتمبر/أيلول 2001", "هجمات 11 سبتمبر"])
    #expect(found("هجمات ١١ سبتمبر", attacks) == ["هجمات ١١ سبتمبر"])
    let kennedy = actor("kennedy", .person, "جون ف. كينيدي", "كينيدي")
    #expect(found("وجون ف. كينيدي وكينيدي", kennedy) == ["جون ف. كينيدي", "كينيدي"])
    #expect(found("جون ف، كينيدي", kennedy) == ["كينيدي"])
    // Where the spelling has a mark, text may do without it.
    #expect(found("جون ف كينيدي", kennedy) == ["جون ف كينيدي"])
  }

  @Test func hyphensPartWordsOnly() {
    #expect(
      found("الجزائر-واشنطن", actors) == ["الجزائر: algeria", "واشنطن: washington"])
    #expect(
      found("مصدر24 ومصدر-24", actor("m", .outlet, "مصدر24", "مصدر 24")) == ["مصدر24", "مصدر-24"])
    #expect(found("#فاغنر_افريقيا", actor("w", .organisation, "فاغنر")) == ["فاغنر"])
  }

  @Test func spellingsWithoutLettersNameNothing() {
    let nothing = actor("nothing", .place, "", " ", "،", "\u{64B}", "ـ")
    #expect(found("، ـ \u{64B} و", nothing) == [])
    #expect(found("واشنطن، و", [nothing] + actors) == ["واشنطن: washington"])
  }

  @Test func oneLetterNamesAreFoundWhole() {
    let letter = actor("b", .law, "ب")
    #expect(found("ب وب بب باب", letter) == ["ب", "ب", "ب"])
  }

  @Test func loneParticlesDoNotReachPastTheirWord() {
    #expect(found("و ف ب ل ك ال لل بال وال ولل فبال وب", actors) == [])
    #expect(found("وال", actor("w", .law, "الجزائر")) == [])
  }

  @Test func marksAtTheEndsBelongToTheName() {
    #expect(found("\u{200F}الجزائرُ\u{200F}.", actors) == ["الجزائرُ: algeria"])
    #expect(found("«الجزائر»", actors) == ["الجزائر: algeria"])
    #expect(found("ـالجزائرـ", actors) == ["الجزائرـ: algeria"])
  }
}
