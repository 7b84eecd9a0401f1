import CorpusModel
import TestSupport
import Testing

@testable import Ties

/// Dates, labels and statements of found ties, and texts that are none.
@Suite struct TieFinderTests {
  private let actors = [
    Actor(id: ActorID("mulino"), kind: .person, name: "خوسيه مولينو", latin: ""),
    Actor(id: ActorID("tokayev"), kind: .person, name: "قاسم توكاييف", latin: ""),
    Actor(id: ActorID("panama"), kind: .place, name: "بنما", latin: "", nisbas: ["بنمي"]),
    Actor(id: ActorID("peru"), kind: .place, name: "البيرو", latin: ""),
    Actor(
      id: ActorID("aide"), kind: .person, name: "نور الفاتح", latin: "",
      roles: [Actor.Role(title: "مستشار الرئيس")]),
  ]

  private func ties(
    _ text: String, dates: [(String, String)] = [], published: String? = nil,
    statements: [String] = []
  ) -> [Tie] {
    let plain = Article(paragraphs: text)
    let article = Article(
      id: plain.id, title: "", date: published.flatMap { PartialDate(iso8601: $0) },
      text: plain.text, paragraphs: plain.paragraphs)
    let expressions = dates.compactMap { words, date -> DateExpression? in
      guard let range = article.text.range(of: words), let span = DateSpan(iso8601: date) else {
        return nil
      }
      return DateExpression(range: range, readings: [span], precision: .day, basis: .stated)
    }
    #expect(expressions.count == dates.count)
    let said = statements.compactMap { article.text.range(of: $0) }
      .map { Statement(range: $0, isDirect: true, speaker: .unknown) }
    return TieFinder(actors: actors).ties(
      in: article, mentions: SmallCase.mentions(of: actors, in: text), dates: expressions,
      statements: said)
  }

  @Test func theOnlyDateOfTheClauseIsTaken() throws {
    let tie = try #require(
      ties(
        "زار خوسيه مولينو البيرو في 4 مايو 2023 برفقة وفد.", dates: [("4 مايو 2023", "2023-05-04")]
      )
      .first)
    #expect(tie.date?.description == "2023-05-04")
    #expect(tie.evidence.first?.expression == "4 مايو 2023")
    #expect(tie.label == "زار البيرو في 4 مايو 2023 برفقة وفد")
    #expect(tie.labelInEnglish == "visited")
  }

  @Test func aDateOfAnotherClauseIsLeft() {
    let told = ties(
      "ذكر مسؤول يوم 4 مايو 2023 أن خوسيه مولينو زار البيرو.",
      dates: [("4 مايو 2023", "2023-05-04")])
    #expect(told.map(\.date) == [nil])
    let since = ties(
      "تدعم بنما البيرو منذ عام 1990 دون انقطاع.", dates: [("عام 1990", "1990")])
    #expect(since.map(\.kind) == [.supports])
    #expect(since.map(\.date) == [nil])
    let two = ties(
      "زار خوسيه مولينو البيرو في 2020 وفي 2021.", dates: [("2020", "2020"), ("2021", "2021")])
    #expect(two.map(\.date) == [nil])
  }

  @Test func aDateAfterPublicationIsAPlan() {
    let found = ties(
      "يزور خوسيه مولينو البيرو في 9 مايو 2023.", dates: [("9 مايو 2023", "2023-05-09")],
      published: "2023-05-04")
    #expect(found.map(\.status) == [.planned])
    #expect(found.map(\.labelInEnglish) == ["is to visit"])
  }

  @Test func whatASpeakerSaysIsClaimed() {
    let text = "«التقى قاسم توكاييف خوسيه مولينو سرا»، هكذا قال الشاهد."
    #expect(ties(text).map(\.status) == [.stated])
    let quoted = "التقى قاسم توكاييف خوسيه مولينو سرا"
    #expect(ties(text, statements: [quoted]).map(\.status) == [.claimed])
  }

  @Test func labelsReadOnAfterTheFirstName() {
    #expect(
      ties("واستقبل الرئيس قاسم توكاييف أمس خوسيه مولينو في القصر.").map(\.label)
        == ["استقبل خوسيه مولينو في القصر"])
    #expect(ties("استقبلت البيرو خوسيه مولينو.").map(\.label) == ["استقبلته البيرو"])
    #expect(
      ties("وقعت بنما والبيرو اتفاقية لحماية الغابات.").map(\.label)
        == ["وقعت مع البيرو اتفاقية لحماية الغابات"])
    #expect(
      ties("أعلن عن لقاء بين قاسم توكاييف وخوسيه مولينو.").map(\.label)
        == ["لقاء بين قاسم توكاييف وخوسيه مولينو"])
  }

  @Test func aTitleWithinATitleIsSettledByWhatIsKnown() {
    func roles(_ text: String) -> [String] {
      TieFinder(actors: actors)
        .roles(in: Article(paragraphs: text), mentions: SmallCase.mentions(of: actors, in: text))
        .map(\.title)
    }
    #expect(roles("قال مستشار الرئيس البنمي نور الفاتح.") == ["مستشار الرئيس البنمي"])
    #expect(roles("قال مستشار الرئيس البنمي خوسيه مولينو.") == [])
    #expect(
      roles("قال مستشار الرئيس البنمي خوسيه مولينو.\nعاد الرئيس خوسيه مولينو.")
        == ["الرئيس البنمي", "الرئيس"])
  }

  @Test func nothingIsFoundInAnotherSentence() {
    #expect(ties("زار خوسيه مولينو. البيرو بلد جميل.").isEmpty)
    #expect(ties("زار خوسيه مولينو\nالبيرو بلد جميل").isEmpty)
  }

  @Test func anyTextIsRead() {
    let words = [
      "زار", "خوسيه مولينو", "البيرو", "و", "«", "الرئيس", "وزير", "إلى", "أن", "لم", "بين", "،",
      "\n",
      ".", "ب", "لل", "التقى", "قاسم توكاييف", "في", "زيارة", "عقوبات", "(", ")", "من", "قبل", "كل",
      "خلفا", "ل", "الذي", "2020", "السابق", "x",
    ]
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      let count = Int.random(in: 0...30, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let article = Article(paragraphs: text)
      let mentions = SmallCase.mentions(of: actors, in: text)
      let found = TieFinder(actors: actors).findings(
        in: article, mentions: mentions, dates: [], statements: [])
      for role in found.roles {
        #expect(article.text[role.range] == role.title || role.title.hasPrefix("ا"))
      }
      for tie in found.ties {
        #expect(tie.from != tie.to)
        #expect(tie.evidence.allSatisfy { article.text.string.contains($0.sentence) })
      }
    }
  }

  @Test func longTextsOfOneWordAreRead() {
    for word in ["زار ", "و", "«", "الرئيس ", "وزير ", "بين ", "1", "لقاء ", "خلفا ل", "أن "] {
      let text = String(repeating: word, count: 2_000)
      #expect(ties(text).isEmpty)
    }
  }
}
