import CorpusModel
import Testing

@testable import CorpusFiles

@Suite struct ActorsAndFindingsTests {
  private let actors = """
    - id: boukadoum
      kind: person
      name: صبري بوقادوم
      latin: Sabri Boukadoum
      summary: سفير
      summary_en: Ambassador
      aliases:
        - text: صبري بوقادوم
          outlets: [masdar24]
        - {text: بوكادوم}
      roles:
        - title: وزير الخارجية
          title_en: Minister
          of: algeria
          from: 2019-04
          to: 2021-07
          article: talks
    """

  @Test func actorsAreRead() throws {
    let read = contents(of: "data/actors/people.yaml", actors)
    #expect(read.problems.isEmpty)
    let role = Actor.Role(
      title: "وزير الخارجية", titleInEnglish: "Minister", of: ActorID("algeria"),
      from: PartialDate(year: 2019, month: 4), to: PartialDate(year: 2021, month: 7),
      article: ArticleID("talks"))
    #expect(
      read.actors == [
        Actor(
          id: ActorID("boukadoum"), kind: .person, name: "صبري بوقادوم", latin: "Sabri Boukadoum",
          summary: "سفير", summaryInEnglish: "Ambassador",
          aliases: [
            Actor.Alias("صبري بوقادوم", outlets: [ActorID("masdar24")]), Actor.Alias("بوكادوم"),
          ], roles: [role])
      ])
  }

  @Test func everyFaultOfAnActorHasItsPlace() {
    let text = """
      - id: a
        kind: ship
        name: أ
        latin: A
        summary: س
        summary_en: S
      - id: b
        kind: person
        latin: B
        summary: س
        summary_en: S
        aliases: ب
        roles:
          - title: د
            from: 2021
            to: 2020-13
            since: x
          - from: 2021-05
            to: 2021-04
      - plain
      - id: b
        kind: place
        name: ب
        latin: B
        summary: س
        summary_en: S
      """
    let read = contents(of: "actors/a.yaml", text)
    #expect(
      read.problems.map { $0.description.trimmingPrefix("actors/a.yaml:").description } == [
        "2:9: error: unknown kind 'ship'; there are person, organisation, place, agreement, law, "
          + "equipment, outlet, event",
        "7:3: error: 'name' is missing",
        "12:12: error: 'aliases' must be a list",
        "17:7: error: unknown key 'since' in a role",
        "16:11: error: 'to' must be a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD",
        "18:7: error: 'title' is missing",
        "19:11: error: 'to' is before 'from'",
        "20:3: error: an actor must be keys with values",
        "21:7: error: the actor 'b' is already at actors/a.yaml:7:7",
      ])
    #expect(read.actors.map(\.id.description) == ["b"])
    #expect(read.actors.first?.name == "B")
    #expect(read.actors.first?.roles.map(\.title) == ["د"])
  }

  @Test func tiesAreRead() {
    let text = """
      - from: langley
        to: chengriha
        kind: member-of
        label: التقاه
        label_en: met him
        date: 1954/1962
        evidence:
          - article: memo
            sentence: "جملة: كما هي."
      - {from: a, to: a, kind: met, label: ل, label_en: l, evidence: []}
      - {from: a, to: b, kind: love, label: ل, label_en: l, date: 2025/2024}
      """
    let read = contents(of: "ties/a.yaml", text)
    #expect(read.ties.map(\.kind) == [.memberOf, .met])
    #expect(read.ties.first?.date == DateSpan(iso8601: "1954/1962"))
    #expect(
      read.ties.first?.evidence == [
        Evidence(article: ArticleID("memo"), sentence: "جملة: كما هي.")
      ])
    #expect(
      read.problems.map(\.message) == [
        "'evidence' is empty", "a tie leads from an actor to itself",
        "unknown kind 'love'; there are "
          + Tie.Kind.allCases.map(\.rawValue).joined(separator: ", "),
        "'date' ends before it starts", "'evidence' is missing",
      ])
  }

  @Test func eventsAreRead() {
    let text = """
      - id: signed
        date: 2025-01-22
        label: توقيع
        label_en: Signed
        actors: [a, b]
        evidence:
          - article: memo
            expression: 22 جانفي
            sentence: جملة في 22 جانفي.
      - id: signed
        date: 2025-01
        label: ت
        label_en: S
        actors: []
        evidence:
          - {article: memo, sentence: ج}
      """
    let read = contents(of: "events/a.yaml", text)
    #expect(read.events.map(\.id) == ["signed"])
    #expect(read.events.first?.actors == [ActorID("a"), ActorID("b")])
    #expect(read.events.first?.evidence.first?.expression == "22 جانفي")
    #expect(
      read.problems.map(\.message) == [
        "'actors' is empty", "'expression' is missing",
        "the event 'signed' is already at events/a.yaml:1:7",
      ])
  }

  @Test func itemsBeforeASyntaxErrorAreKept() {
    let read = contents(of: "actors/a.yaml", actors + "\n- id: [\n")
    #expect(read.actors.count == 1)
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.line ?? 0 >= 18)
  }

  @Test func filesThatAreNoListsAreReported() {
    #expect(contents(of: "ties/a.yaml", "").problems.map(\.message) == ["the file is empty"])
    #expect(
      contents(of: "ties/a.yaml", "a: b").problems.map(\.message) == ["the file must be a list"])
  }

  @Test func valuesAreCleanAndOnOneLine() {
    let text = actors.replacing("سفير", with: "\"س\\n ف\\e[2J\\u009b\\u2028\\t\"")
    let read = contents(of: "actors/a.yaml", text)
    #expect(read.actors.first?.summary == "س  ف\u{FFFD}[2J\u{FFFD}")
    #expect(read.problems.map(\.place) == ["5:12"])
  }

  @Test func onlyTheKindsAskedForAreRead() {
    let files = [
      SourceFile(path: "actors/a.yaml", bytes: Array(actors.utf8)),
      SourceFile(path: "a.txt", bytes: Array("ت\nن".utf8)),
      SourceFile(path: "other/a.yaml", bytes: Array("[".utf8)),
    ]
    let read = CorpusContents(parsing: files, kinds: [.plainText])
    #expect(read.actors.isEmpty)
    #expect(read.articles.count == 1)
    #expect(CorpusContents(parsing: files).problems.isEmpty)
  }
}

extension Problem {
  fileprivate var place: String { "\(line ?? 0):\(column ?? 0)" }
}
