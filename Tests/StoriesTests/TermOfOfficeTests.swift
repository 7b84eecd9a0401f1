import CorpusModel
import Dates
import TestSupport
import Testing

@testable import Stories

/// What an article puts under somebody whose time was another.
@Suite struct TermOfOfficeTests {
  private let actors = [
    Actor(
      id: ActorID("first"), kind: .person, name: "نبيل حمدان", latin: "Nabil Hamdan",
      roles: [
        Actor.Role(
          title: "رئيس الجمهورية", of: ActorID("state"), from: PartialDate(year: 2008),
          to: PartialDate(year: 2013, month: 6, day: 30))
      ]),
    Actor(
      id: ActorID("second"), kind: .person, name: "سعاد العلي", latin: "Suad al-Ali",
      roles: [
        Actor.Role(
          title: "رئيسة الجمهورية", of: ActorID("state"),
          from: PartialDate(year: 2013, month: 7, day: 1))
      ]),
    Actor(id: ActorID("port"), kind: .place, name: "ميناء السلام", latin: "Port of Peace"),
  ]

  private func differences(_ texts: [String], events: [Event] = []) -> [Difference] {
    let facts = texts.enumerated().map { number, text in
      let plain = Article(paragraphs: text)
      let article = Article(
        id: ArticleID("a\(number)"), title: text, outlet: "\(number)",
        date: PartialDate(year: 2020, month: 3, day: 1), story: "one", text: plain.text,
        paragraphs: plain.paragraphs)
      let mentions = actors.enumerated().compactMap { place, actor in
        article.text.range(of: actor.name).map { Mention(range: $0, actor: place, spelling: 0) }
      }
      return ArticleFacts(
        article: article, mentions: mentions.sorted { $0.range < $1.range },
        dates: DateFinder().expressions(in: article))
    }
    let finder = StoryFinder(actors: actors, events: events)
    return finder.stories(of: facts).flatMap { finder.differences(in: $0, of: facts) }
      .filter { $0.kind == .date }
  }

  private let under = "يذكر التقرير أن افتتاح ميناء السلام جرى في عهد الرئيس نبيل حمدان."

  @Test func aDateOutsideOfTheTimeIsFound() throws {
    let found = differences([under, "افتتح ميناء السلام في 4 أكتوبر 2014 أمام السفن."])
    let difference = try #require(found.first)
    #expect(difference.actors == [0, 1])
    #expect(
      difference.versions.map(\.value) == ["عهد الرئيس نبيل حمدان", "4 أكتوبر 2014 (سعاد العلي)"])
    #expect(difference.versions.map { $0.evidence.map(\.article) } == [[0], [1]])
  }

  @Test func aDateWithinTheTimeIsNone() {
    #expect(differences([under, "افتتح ميناء السلام في 4 أكتوبر 2010 أمام السفن."]).isEmpty)
    #expect(differences([under, "غادرت السفن ميناء السلام في 4 أكتوبر 2014."]).isEmpty)
  }

  @Test func aKnownEventDatesWhatNoArticleDates() throws {
    let texts = [under, "تحدث نبيل حمدان عن ميناء السلام وأهميته للسفن."]
    func event(_ year: Int) throws -> Event {
      let date = try #require(PartialDate(year: year, month: 10, day: 4))
      return Event(
        id: "opened", date: try #require(DateSpan(date, date)), label: "افتتاح الميناء",
        actors: [ActorID("port"), ActorID("first")],
        evidence: [Evidence(article: ArticleID("a1"), sentence: texts[1])])
    }
    let difference = try #require(differences(texts, events: [event(2014)]).first)
    #expect(difference.versions[1].value == "2014-10-04 (سعاد العلي)")
    #expect(difference.versions[1].evidence.map(\.article) == [1])
    #expect(try differences(texts, events: [event(2010)]).isEmpty)
    let other = "يذكر التقرير أن افتتاح المكتبة جرى في عهد الرئيس نبيل حمدان."
    #expect(try differences([other, texts[1]], events: [event(2014)]).isEmpty)
  }
}
