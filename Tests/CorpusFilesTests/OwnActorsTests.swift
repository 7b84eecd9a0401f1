import CorpusModel
import FoundationEssentials
import Testing

@testable import CorpusFiles

/// The reader's own file of actors.
struct OwnActorsTests {
  private static let file = """
    # ما قررته
    - id: abdallah-hamdouk
      kind: person
      name: عبد الله حمدوك
      latin: Abdallah Hamdouk
      aliases:
        - text: حمدوك
    - id: boukadoum
      aliases:
        - text: صبري بوكادم
    - banned:
        - مصدر مطلع

    """

  private let boukadoum = Actor(
    id: ActorID("boukadoum"), kind: .person, name: "صبري بوقادوم", latin: "Sabri Boukadoum")
  private let sudan = Actor(
    id: ActorID("sudan"), kind: .place, name: "السودان", latin: "Sudan",
    aliases: [Actor.Alias("سودان"), Actor.Alias("بلاد النيلين")], nisbas: ["سوداني"],
    origin: .gazetteer)
  private let found = Actor(
    id: ActorID("auto:said-bey"), kind: .person, name: "سعيد \"بك\"", latin: "Said Bey",
    aliases: [Actor.Alias("بك: سعيد"), Actor.Alias("بك")], origin: .found)

  private func decisions(_ text: String) -> OwnDecisions {
    let (decisions, problems) = OwnActors.decisions(in: text, path: "own.yaml")
    #expect(problems.isEmpty, "\(problems)")
    return decisions
  }

  @Test func decisionsChangeWhoIsThere() {
    let applied = decisions(Self.file).applied(to: [boukadoum, sudan])
    #expect(applied.map(\.id.description) == ["boukadoum", "abdallah-hamdouk", "sudan"])
    #expect(applied[0].aliases.map(\.text) == ["صبري بوكادم"])
    #expect(applied[0].origin == .curated)
    #expect(applied[1].origin == .own)
    #expect(applied[1].spellings == ["عبد الله حمدوك", "حمدوك"])
    #expect(decisions(Self.file).banned == ["مصدر مطلع"])
    #expect(decisions("").applied(to: [boukadoum, sudan]) == [boukadoum, sudan])
    #expect(OwnDecisions().isEmpty)
  }

  @Test func anOwnActorTakesThePlaceOfTheGazetteersAndAddsToACuratedOne() {
    let own = decisions(
      """
      - {id: sudan, kind: place, name: جمهورية السودان, latin: Republic of the Sudan}
      - {id: boukadoum, kind: person, name: بوقادوم, latin: Boukadoum}
      """)
    let applied = own.applied(to: [boukadoum, sudan])
    #expect(applied.map(\.name) == ["صبري بوقادوم", "جمهورية السودان"])
    #expect(applied[1].nisbas == ["سوداني"])
    #expect(applied[0].aliases.map(\.text) == ["بوقادوم"])
  }

  @Test func aLaterDecisionWins() {
    let own = decisions(
      """
      - {id: nile, kind: place, name: وادي النيل, latin: Nile valley, aliases: [{text: بلاد النيلين}]}
      - {id: boukadoum, aliases: [{text: وادي النيل}]}
      - banned: [حمدوك]
      - {id: hamdouk, kind: person, name: حمدوك, latin: Hamdouk}
      - banned: [بلاد النيلين]
      """)
    let applied = own.applied(to: [boukadoum, sudan])
    #expect(applied.map(\.id.description) == ["boukadoum", "hamdouk", "sudan"])
    #expect(applied[0].aliases.map(\.text) == ["وادي النيل"])
    #expect(own.banned == ["بلاد النيلين"])
    let moved = decisions("- {id: boukadoum, aliases: [{text: بلاد النيلين}]}")
      .applied(to: [boukadoum, sudan])
    #expect(moved[1].aliases.map(\.text) == ["سودان"])
  }

  @Test func whatIsWrongIsSaidWithItsPlaceAndTheRestCounts() {
    let text = """
      - id: Bad Name
        kind: wizard
        name: س ص
        latin: x
      - {id: lonely}
      - banned: []
      - just words
      - id: fine
        kind: person
        name: سامي حداد
        latin: Sami Haddad
      """
    let (decisions, problems) = OwnActors.decisions(in: text, path: "own.yaml")
    #expect(decisions.applied(to: []).map(\.id.description) == ["fine"])
    #expect(Set(problems.map(\.line)) == [1, 2, 5, 6, 7])
    #expect(problems.allSatisfy { $0.path == "own.yaml" && $0.column != nil })
  }

  @Test func spellingsOfTwoActorsAndUnknownActorsAreReported() {
    let own = decisions(
      """
      - {id: nobody, aliases: [{text: فلان}]}
      - {id: nile, kind: place, name: السودان, latin: Nile}
      - {id: other, kind: place, name: وادي, latin: Wadi, aliases: [{text: فُلان}]}
      """)
    let problems = own.problems(among: [boukadoum, sudan])
    #expect(problems.map(\.line) == [1, 2, 3])
    #expect(problems[0].message == "there is no actor 'nobody'")
    #expect(problems[1].message == "'السودان' is a spelling of 'sudan' too")
    #expect(problems[2].message.hasPrefix("'فُلان' is a spelling of 'nobody' too, at own.yaml:1:"))
  }

  @Test(arguments: [
    "", "# nothing yet\n", file, "- banned:\n    - x", "  - banned: [x]\n", "---\n- banned: [x]\n",
    "- banned: [x]\r\n",
  ])
  func decisionsAreAddedAtTheEndAndNothingElseChanges(_ text: String) throws {
    let kept = try #require(OwnActors.text(text, adding: .keep(found)))
    let merged = try #require(
      OwnActors.text(kept, adding: .merge(found: found, into: ActorID("boukadoum"))))
    let banned = try #require(OwnActors.text(merged, adding: .ban(found)))
    #expect(kept.utf8.starts(with: text.utf8))
    #expect(merged.utf8.starts(with: kept.utf8))
    #expect(banned.utf8.starts(with: merged.utf8))
    let own = decisions(kept).applied(to: []).first { $0.id == ActorID("said-bey") }
    #expect(own?.spellings == found.spellings)
    #expect(own?.latin == "Said Bey")
    let two = decisions(merged).applied(to: [boukadoum])
    #expect(two[0].aliases.map(\.text).suffix(3) == found.spellings[...])
    #expect(!two.contains { $0.id == ActorID("said-bey") })
    #expect(Set(found.spellings).isSubset(of: decisions(banned).banned))
  }

  @Test(arguments: ["a: b\n", "[{banned: [x]}]\n", "- banned: [x]\n...\n", "- 'open\n", "{"])
  func whatIsNoListIsLeftAlone(_ text: String) {
    #expect(OwnActors.text(text, adding: .ban(found)) == nil)
  }

  @Test(arguments: [
    "سعيد", "a b", "no", "null", "- x", "#x", "x: y", "\"", "\\", "\\n", "{", "'", "a\nb", "%",
    "&a", "1",
    "é", "x #y", " x", "…",
  ])
  func quotedTextsAreReadAsTheyWere(_ text: String) throws {
    let actor = Actor(id: ActorID("auto:x"), kind: .place, name: text, latin: text)
    let written = try #require(OwnActors.text("", adding: .keep(actor)))
    let read = decisions(written).applied(to: [])
    let expected = text.replacing("\n", with: " ").drop { $0 == " " }
    #expect(read.map(\.name) == [String(expected)])
  }

  @Test func filesAreWrittenWholeWithTheirFolders() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "own-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a/b/own.yaml").path
    try #expect(OwnActors.text(at: path) == "")
    try OwnActors.write(Self.file, to: path)
    try #expect(OwnActors.text(at: path) == Self.file)
    try OwnActors.write("", to: path)
    try #expect(OwnActors.text(at: path) == "")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b")
    #expect(names == ["own.yaml"])
    #expect(throws: Problem.self) { try OwnActors.write("x", to: path + "/below") }
    try Data([0x2D, 0xFF]).write(to: URL(filePath: path))
    #expect(throws: Problem.self) { try OwnActors.text(at: path) }
  }
}
