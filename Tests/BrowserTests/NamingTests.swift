import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// The actors of an article narrowed, classes of mentions hidden, and candidates decided on.
@Suite struct NamingTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func theListOfActorsFilters(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "filter-110x24-\(language.rawValue)", size: (110, 24), language: language,
      keys: [.enter, "a"] + typing("وز"))
  }

  @Test func whatIsTypedNarrowsTheActors() throws {
    var filtered = browser(size: (110, 24), language: .arabic, keys: [.enter, "a"])
    let all = try #require(filtered.spot.reader.sidebar?.entries)
    for letter in "ال".unicodeScalars { _ = filtered.apply(.key(.character(letter))) }
    let left = try #require(filtered.spot.reader.sidebar?.entries)
    #expect(!left.isEmpty && left.count < all.count)
    for entry in left {
      #expect(filtered.corpus.actors[entry.actor].spellings.contains { $0.contains("ال") })
    }
    _ = filtered.apply(.key(.enter))
    #expect(filtered.context == .actors)
    #expect(filtered.spot.reader.sidebar?.entries == left)
    _ = filtered.apply(.key(.escape))
    #expect(filtered.spot.reader.sidebar?.entries == all)
  }

  @Test func latinNamesFilterToo() throws {
    let names = browser(size: (110, 24), language: .arabic, keys: [.enter, "3"])
    let entry = try #require(names.spot.reader.sidebar?.entries.first)
    let latin = names.corpus.actors[entry.actor].latin
    let filtered = browser(
      size: (110, 24), language: .arabic, keys: [.enter, "a"] + typing(latin.lowercased()))
    #expect(filtered.spot.reader.sidebar?.entries.contains(entry) == true)
  }

  @Test func nothingLeftSaysSo() {
    var filtered = browser(
      size: (110, 24), language: .english, keys: [.enter, "a"] + typing("zzz"))
    let rows = (0..<24).map { filtered.draw().text(ofRow: $0) }
    #expect(rows.contains { $0.contains("No actor of that name") })
    _ = filtered.apply(.key(.enter))
    #expect(filtered.spot.reader.sidebar?.entries.isEmpty == false)
  }

  @Test func aSnapshotTakesTheFormersPlace() throws {
    var reading = browser(size: (110, 24), language: .arabic, keys: [.enter, "n", "n", "o"])
    let before = reading.draw()
    reading.adopt(reading.corpus.showing(Set(Mention.How.allCases)))
    #expect(reading.draw() == before)
    _ = reading.apply(.key(.backspace))
    #expect(reading.spot.reader.chosen == 1)
    reading.adopt(reading.corpus.showing([]))
    #expect(reading.spot.reader.chosen == nil)
    #expect(reading.spot.reader.sidebar?.count == 0)
  }

  private static let found = Corpus.bundled().withFoundActors()

  private func reading() -> Browser {
    Browser(
      corpus: Self.found, size: Size(columns: 110, rows: 24), language: .english)
  }

  @Test(
    arguments: [("i", Mention.How.nisba), ("I", .capital), ("e", .found)] as [(Key, Mention.How)])
  func aKeyHidesAClassAndBringsItBack(key: Key, how: Mention.How) {
    var reading = reading()
    func count() -> Int { reading.corpus.mentions.joined().count { $0.how == how } }
    let before = count()
    #expect(before > 0)
    let others = reading.corpus.mentions.joined().count { $0.how != how }
    _ = reading.apply(.key(key))
    #expect(count() == 0)
    #expect(reading.corpus.mentions.joined().count { $0.how != how } == others)
    _ = reading.apply(.key(key))
    #expect(count() == before)
  }

  @Test func candidatesAreKeptBannedAndMerged() throws {
    var reading = reading()
    let known = try #require(Self.found.actor(ActorID("algeria")))
    let candidate = try #require(Self.found.actors.firstIndex { $0.origin == .found })
    let id = Self.found.actors[candidate].id
    reading.go(to: .page(.actor(candidate)))
    #expect(reading.apply(.key("+")) == .decide(.keep(id)))
    #expect(reading.apply(.key("-")) == .decide(.ban(id)))
    #expect(reading.apply(.key("=")) == .none)
    reading.go(to: .page(.actor(known)))
    #expect(reading.apply(.key("=")) == .decide(.merge(id, into: ActorID("algeria"))))
    #expect(reading.apply(.key("u")) == .takeBack)
  }

  @Test func whatIsKnownNeedsNoDecision() {
    for key in ["+", "-", "="] as [Key] {
      var reading = browser(size: (110, 24), language: .english, keys: [.enter, "n"])
      #expect(reading.apply(.key(key)) == .none)
      #expect(reading.notice?.in(.english).contains("nothing to decide") == true)
    }
  }
}
